import { VERSION } from '../../src/sources/sdk/flutter.ts';
import { dartCalls } from './dart-calls.ts';
import { checkDartFrame } from './dart-frame.ts';
import { statementsOf } from './dart-reader.ts';
import { parsedRunner } from './parsed-runner.ts';
import { postOf } from './recorded-swift.ts';
import { commonGrammar } from './syntax-tree.ts';

/** Reads Dart by its grammar, and judges what the SDK below posts for the calls in it. */
export const start = parsedRunner({
  package: 'amplitude_flutter',
  version: VERSION,
  grammar: commonGrammar('dart'),
  reason:
    'Flutter’s SDK is in no registry that can be reached here. The code was read by Dart’s grammar, and its calls held against the SDK’s signatures.',
  post: (root) => {
    checkDartFrame(root);
    return postOf(dartCalls(statementsOf(root)));
  },
});
