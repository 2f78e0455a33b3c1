/** The wizard's server in a process of its own, which tells its parent how much memory it takes. */
import { start } from '../../../src/server/start.ts';
import type { Memory } from './served.ts';

/** After a collection, where the parent allows for one. */
function memory(): Memory {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss, heapUsed };
}

let peak: Memory = { rss: 0, heapUsed: 0 };
setInterval(() => {
  const { rss, heapUsed } = process.memoryUsage();
  peak = { rss: Math.max(rss, peak.rss), heapUsed: Math.max(heapUsed, peak.heapUsed) };
}, 100).unref();

const { url } = await start({ host: '127.0.0.1', port: 0 });
process.on('message', (asked) => process.send?.(asked === 'peak' ? peak : memory()));
process.on('disconnect', () => process.exit(0));
process.send?.(url);
