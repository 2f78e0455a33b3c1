import { VERSION } from '../../src/sources/sdk/python.ts';
import { pythonRunner } from './python-runner.ts';

/** Runs an artifact's file with the real Python SDK, in a process of its own. */
export const start = pythonRunner('amplitude-analytics', VERSION, {
  module: 'amplitude',
  tell: 'import amplitude.constants; print(amplitude.constants.SDK_VERSION)',
});
