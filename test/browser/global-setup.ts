import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, HOW_TO_GET } from '../chromium.ts';

/** Browser tests need a Chromium and a built site; without them they fail rather than pass unseen. */
export function setup(): void {
  if (findChromium() === undefined) throw new Error(HOW_TO_GET);
  if (!existsSync(join(import.meta.dirname, '../../dist/index.html')))
    throw new Error('The site is not built: run npm run build first.');
}
