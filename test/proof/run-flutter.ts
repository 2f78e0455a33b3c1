import { VERSION } from '../../src/sources/sdk/flutter.ts';
import { dartCalls } from './dart-calls.ts';
import { checkDartFrame } from './dart-frame.ts';
import { statementsOf } from './dart-reader.ts';
import { parsedRunner } from './parsed-runner.ts';
import { postOf } from './recorded-swift.ts';
import { commonGrammar } from './syntax-tree.ts';

/** As declared by `amplitude_flutter` 4, `lib/`. */
const FRAME = {
  libraries: {
    Amplitude: 'package:amplitude_flutter/amplitude.dart',
    Configuration: 'package:amplitude_flutter/configuration.dart',
    ServerZone: 'package:amplitude_flutter/constants.dart',
    BaseEvent: 'package:amplitude_flutter/events/base_event.dart',
    Identify: 'package:amplitude_flutter/events/identify.dart',
    WidgetsFlutterBinding: 'package:flutter/widgets.dart',
  },
  futures: /^amplitude\.(?:isBuilt|setUserId|setGroup|groupIdentify|track|flush)\b/,
};

/** Reads Dart by its grammar, and judges what the SDK below posts for the calls in it. */
export const start = parsedRunner({
  package: 'amplitude_flutter',
  version: VERSION,
  grammar: commonGrammar('dart'),
  reason:
    'Flutter’s SDK is in no registry that can be reached here. The code was read by Dart’s grammar, and its calls held against the SDK’s signatures.',
  post: (root) => {
    checkDartFrame(root, FRAME);
    return postOf(dartCalls(statementsOf(root)));
  },
});
