import { VERSION } from '../../src/sources/segment/python.ts';
import { pipPackage } from './pip-package.ts';
import { pythonRunner } from './python-runner.ts';

/** Runs an artifact's file with Segment's real library for Python, in a process of its own. */
export const start = pythonRunner('segment-analytics-python', VERSION, {
  folder: pipPackage,
  tell: 'import segment.analytics.version; print(segment.analytics.version.VERSION)',
});
