import { VERSION } from '../../src/sources/segment/flutter.ts';
import { checkDartFrame } from './dart-frame.ts';
import { statementsOf } from './dart-reader.ts';
import { readCalls } from './flutter/read-calls.ts';
import { postOfSegment } from './flutter/segment-client.ts';
import { parsedRunner } from './parsed-runner.ts';
import { commonGrammar } from './syntax-tree.ts';

const FRAME = {
  libraries: {
    createClient: 'package:segment_analytics/client.dart',
    GroupTraits: 'package:segment_analytics/event.dart',
    Configuration: 'package:segment_analytics/state.dart',
    WidgetsFlutterBinding: 'package:flutter/widgets.dart',
  },
  futures: /^analytics\.(?:state\.ready|reset|identify|group|flush)\b/,
};

/** Reads Dart by its grammar, and judges what the library's source posts for the calls in it, at an app's second start. */
export const start = parsedRunner({
  package: 'segment_analytics',
  version: VERSION,
  grammar: commonGrammar('dart'),
  reason:
    'Segment’s Flutter library is in no registry that can be reached here. The code was read by Dart’s grammar, and its calls held against the library’s source.',
  post: (root) => {
    checkDartFrame(root, FRAME);
    return postOfSegment(readCalls(statementsOf(root)));
  },
});
