import { VERSION } from '../../src/sources/sdk/swift.ts';
import { parsedRunner } from './parsed-runner.ts';
import { postOf } from './recorded-swift.ts';
import { sdkCallsOf } from './sdk-calls.ts';
import { checkSwiftFrame } from './swift-frame.ts';
import { statementsOf } from './swift-reader.ts';
import { commonGrammar } from './syntax-tree.ts';

/** Reads Swift by its grammar, and judges what AmplitudeSwift posts for the calls in it. */
export const start = parsedRunner({
  package: 'AmplitudeSwift',
  version: VERSION,
  grammar: commonGrammar('swift'),
  reason:
    'Apple’s frameworks exist for Apple’s systems only. The code was read by Swift’s grammar, and its calls held against the SDK’s signatures.',
  post: (root) => {
    checkSwiftFrame(root, 'AmplitudeSwift');
    return postOf(sdkCallsOf(statementsOf(root)));
  },
});
