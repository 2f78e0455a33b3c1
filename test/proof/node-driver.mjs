/** Runs the JavaScript files it is told of, each as a module of its own, and tells how each ended. */

import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

for await (const line of createInterface({ input: process.stdin })) {
  const { path, apiKey } = JSON.parse(line);
  process.env.AMPLITUDE_API_KEY = apiKey;
  process.env.SEGMENT_WRITE_KEY = apiKey;
  let error = '';
  try {
    await import(pathToFileURL(path).href);
  } catch (thrown) {
    error = String(thrown);
  }
  process.stdout.write(`${JSON.stringify(error)}\n`);
}
