import { Component, type ReactNode } from 'react';
import { download } from '../ui/download.ts';
import { Notice } from '../ui/notice.tsx';
import { forgetFailedLoads, LoadFailure } from '../ui/on-demand.tsx';
import { getAnswers } from './answers-store.ts';

interface State {
  failed: boolean;
  /** Whether it is only that code could not be loaded. */
  unloaded?: boolean;
}

/** Catches what breaks while drawing, keeps the answers, and offers to save them. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: true, unloaded: error instanceof LoadFailure };
  }

  override componentDidUpdate(_: unknown, before: State) {
    if (this.state.failed && !before.failed) document.querySelector('h1')?.focus();
  }

  tryAgain = () => {
    forgetFailedLoads();
    this.setState({ failed: false });
  };

  override render() {
    if (!this.state.failed) return this.props.children;
    const { unloaded } = this.state;
    return (
      <main className="broken">
        <h1 tabIndex={-1}>{unloaded ? 'A part of this page could not be loaded' : 'This page broke'}</h1>
        <Notice tone="bad">
          <p>
            {unloaded
              ? 'Is there a network, and is the server still running? Your answers are kept in this browser. Try again, or save them first.'
              : 'Your answers are kept in this browser. Reload to go on, or save them first.'}
          </p>
          <p className="row">
            {unloaded ? (
              <button type="button" className="btn primary" onClick={this.tryAgain}>
                Try again
              </button>
            ) : null}
            <button type="button" className={unloaded ? 'btn' : 'btn primary'} onClick={() => location.reload()}>
              Reload
            </button>
            <button
              type="button"
              className="btn"
              onClick={() => download('answers.json', JSON.stringify(getAnswers(), null, 2), 'application/json')}
            >
              Save my answers
            </button>
            {unloaded ? null : (
              <button type="button" className="link" onClick={this.tryAgain}>
                Try again without reloading
              </button>
            )}
          </p>
        </Notice>
      </main>
    );
  }
}
