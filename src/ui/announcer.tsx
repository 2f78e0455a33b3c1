import { createStore } from './store.ts';

const message = createStore('');

/** Says something to screen readers. The same words twice differ by a no-break space, or the second goes unsaid. */
export function announce(text: string): void {
  message.set(message.get() === text ? `${text}\u00a0` : text);
}

/** The one status region of the page. */
export function Announcer() {
  return (
    <div role="status" className="hidden">
      {message.use()}
    </div>
  );
}
