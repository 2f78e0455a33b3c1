import { VERSION } from '../../src/sources/segment/python.ts';
import { pythonRunner } from './python-runner.ts';

/** Runs an artifact's file with Segment's real library for Python, in a process of its own. */
export const start = pythonRunner('segment-analytics-python', VERSION, {
  module: 'segment.analytics',
  tell: 'import segment.analytics.version; print(segment.analytics.version.VERSION)',
});
