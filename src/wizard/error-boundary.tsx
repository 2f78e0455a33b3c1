import { Component, type ReactNode } from 'react';
import { download } from '../ui/download.ts';
import { Notice } from '../ui/notice.tsx';
import { getAnswers } from './answers-store.ts';

interface State {
  failed: boolean;
}

/** Catches what breaks while drawing, keeps the answers, and offers to save them. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="broken">
        <h1>This page broke</h1>
        <Notice tone="bad">
          <p>Your answers are kept in this browser. Reload to go on, or save them first.</p>
          <p className="row">
            <button type="button" className="btn primary" onClick={() => location.reload()}>
              Reload
            </button>
            <button
              type="button"
              className="btn"
              onClick={() => download('answers.json', JSON.stringify(getAnswers(), null, 2), 'application/json')}
            >
              Save my answers
            </button>
            <button type="button" className="link" onClick={() => this.setState({ failed: false })}>
              Try again without reloading
            </button>
          </p>
        </Notice>
      </main>
    );
  }
}
