import { checkSource, type Ended } from './check-source.ts';

/** What the page asks for: a text, or a file to read. */
export interface Asked {
  source: string | Blob;
}

/** What the page is told: the share that is done, how it ended, or that it failed. */
export type Told = { done: number } | Ended | { failed: true };

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  const tell = (told: Told) => postMessage(told);
  try {
    tell(await checkSource(data.source, (done) => tell({ done })));
  } catch {
    // The words of the error may hold parts of the text.
    tell({ failed: true });
  }
});
