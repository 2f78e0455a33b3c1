import { VERSION } from '../../src/sources/segment/swift.ts';
import { parsedRunner } from './parsed-runner.ts';
import { checkSwiftFrame } from './swift-frame.ts';
import { statementsOf } from './swift-reader.ts';
import { postOfSwift } from './swift-segment.ts';
import { commonGrammar } from './syntax-tree.ts';

/** Reads Swift by its grammar, and judges what the library's source posts for the calls in it. */
export const start = parsedRunner({
  package: 'analytics-swift',
  version: VERSION,
  grammar: commonGrammar('swift'),
  reason:
    'Apple’s frameworks exist for Apple’s systems only. The code was read by Swift’s grammar, and its calls held against the library’s source.',
  post: (root) => {
    checkSwiftFrame(root, 'Segment');
    return postOfSwift(statementsOf(root));
  },
});
