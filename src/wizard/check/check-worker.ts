import { checkAnything, type Outcome } from '../../check/check-anything.ts';

/** What the page asks for: a text, or a file to read. */
export interface Asked {
  source: string | Blob;
}

/** What the page is told: the share that is done, the outcome, or that it failed. */
export type Told = { done: number } | { outcome: Outcome } | { failed: true };

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  const tell = (told: Told) => postMessage(told);
  try {
    const text = typeof data.source === 'string' ? data.source : await data.source.text();
    tell({ outcome: await checkAnything(text, (done) => tell({ done })) });
  } catch {
    // The words of the error may hold parts of the text.
    tell({ failed: true });
  }
});
