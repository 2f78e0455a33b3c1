import type { SourceId } from '../../src/plan/plan.ts';
import { REQUESTS } from '../../src/sources/http-clients/python.ts';
import { VERSION as BROWSER } from '../../src/sources/sdk/browser.ts';
import { VERSION as BROWSER_SCRIPT } from '../../src/sources/sdk/browser-script.ts';
import { VERSION as UNIFIED } from '../../src/sources/sdk/browser-unified.ts';
import { VERSION as FLUTTER } from '../../src/sources/sdk/flutter.ts';
import { VERSION as GO_SDK } from '../../src/sources/sdk/go.ts';
import { VERSION as JAVA_SDK } from '../../src/sources/sdk/java.ts';
import { VERSION as KOTLIN_SDK } from '../../src/sources/sdk/kotlin.ts';
import { VERSION as NODE } from '../../src/sources/sdk/node.ts';
import { VERSION as OBJC } from '../../src/sources/sdk/objective-c.ts';
import { VERSION as PYTHON_SDK } from '../../src/sources/sdk/python.ts';
import { VERSION as REACT_NATIVE } from '../../src/sources/sdk/react-native.ts';
import { VERSION as SWIFT } from '../../src/sources/sdk/swift.ts';
import { VERSION as UNITY } from '../../src/sources/sdk/unity.ts';
import { VERSION as ANALYTICS_JS } from '../../src/sources/segment/analytics-js.ts';
import { VERSION as ANALYTICS_JS_SNIPPET } from '../../src/sources/segment/analytics-js-snippet.ts';
import { VERSION as SEGMENT_CSHARP } from '../../src/sources/segment/csharp.ts';
import { VERSION as SEGMENT_DOTNET } from '../../src/sources/segment/dotnet.ts';
import { VERSION as SEGMENT_FLUTTER } from '../../src/sources/segment/flutter.ts';
import { VERSION as SEGMENT_GO } from '../../src/sources/segment/go.ts';
import { VERSION as SEGMENT_JAVA } from '../../src/sources/segment/java.ts';
import { VERSION as SEGMENT_KOTLIN } from '../../src/sources/segment/kotlin.ts';
import { VERSION as SEGMENT_NODE } from '../../src/sources/segment/node.ts';
import { VERSION as SEGMENT_PHP } from '../../src/sources/segment/php.ts';
import { VERSION as SEGMENT_PYTHON } from '../../src/sources/segment/python.ts';
import { VERSION as SEGMENT_REACT_NATIVE } from '../../src/sources/segment/react-native.ts';
import { VERSION as SEGMENT_RUBY } from '../../src/sources/segment/ruby.ts';
import { VERSION as SEGMENT_SWIFT } from '../../src/sources/segment/swift.ts';

/** A target whose artifacts are run, with the files that write them. */
export interface ProofTarget {
  source: SourceId;
  target: string;
  /** What runs its artifacts: the file `run-….ts` with a `start`, and the word for `--only`. */
  runner: string;
  /** File of the target's `TargetModule`, from the root of the repository. */
  generator: string;
  /** Files of the source's `SourceModel`: one, or one for each kind of membership. */
  models: readonly string[];
  /** Whether its code takes the API key from the environment, as users copy it. */
  keyFromEnvironment?: boolean;
  /** The same for keys of letters and digits only; others, which Amplitude does not give, are written into the code. */
  plainKeyFromEnvironment?: boolean;
  /** Whether it runs with a program of the machine, whose version nobody pins. */
  ofMachine?: boolean;
  /** Version that its runner installs, where that is no package of this repository. */
  version?: string;
  /**
   * Whether the sandbox's address stands in the code, where the others are led there by name. The code must be the same
   * but for that address.
   */
  addressInCode?: boolean;
  /** Whether an endpoint in its code has to be behind TLS. */
  tlsOnly?: boolean;
}

/** An HTTP client, proved for each of the sources that speak HTTP. */
function httpClient(target: string, more: Partial<ProofTarget> = {}): ProofTarget[] {
  const common = {
    target,
    runner: target,
    generator: `src/sources/http-clients/${target}.ts`,
    ofMachine: true,
    ...more,
  };
  return (['identify-api', 'http-api', 'group-identify'] as const).map((source) => ({
    source,
    ...common,
    models: [`src/sources/${source}/${source}-model.ts`],
  }));
}

/** An SDK. Its runner has a name of its own where an HTTP client has the same. */
function sdk(target: string, runner = target, more: Partial<ProofTarget> = {}): ProofTarget {
  return {
    source: 'sdk',
    target,
    runner,
    generator: `src/sources/sdk/${target}.ts`,
    models: ['src/sources/sdk/sdk-model.ts'],
    ...more,
  };
}

/** A Segment library, whose calls are taken through the destination as well. */
function segment(target: string, version: string | undefined, more: Partial<ProofTarget> = {}): ProofTarget {
  return {
    source: 'segment',
    target,
    runner: `segment-${target}`,
    generator: `src/sources/segment/${target}.ts`,
    models: ['group-actions', 'group-classic', 'event-actions', 'event-classic'].map(
      (name) => `src/sources/segment/${name}-model.ts`,
    ),
    ...(version === undefined ? {} : { version }),
    ...more,
  };
}

/** Every target that is proved, by what runs it. */
export const PROOF_TARGETS: readonly ProofTarget[] = [
  sdk('browser', 'browser', { version: BROWSER }),
  sdk('browser-script', 'browser-script', { version: BROWSER_SCRIPT }),
  sdk('browser-unified', 'browser-unified', { version: UNIFIED }),
  sdk('react-native', 'react-native', { version: REACT_NATIVE }),
  sdk('kotlin', 'kotlin', { version: KOTLIN_SDK }),
  sdk('swift', 'swift', { version: SWIFT }),
  sdk('objective-c', 'objective-c', { version: OBJC }),
  sdk('flutter', 'flutter', { version: FLUTTER }),
  sdk('node', 'node', { keyFromEnvironment: true, version: NODE }),
  sdk('python', 'python-sdk', { keyFromEnvironment: true, version: PYTHON_SDK }),
  sdk('go', 'go-sdk', { keyFromEnvironment: true, version: GO_SDK }),
  sdk('java', 'java-sdk', { keyFromEnvironment: true, version: JAVA_SDK, tlsOnly: true }),
  sdk('unity', 'unity', { version: UNITY }),
  ...httpClient('curl'),
  ...httpClient('fetch', { keyFromEnvironment: true, addressInCode: true }),
  ...httpClient('powershell', { plainKeyFromEnvironment: true, addressInCode: true }),
  ...httpClient('cmd', { plainKeyFromEnvironment: true, addressInCode: true }),
  ...httpClient('http', { addressInCode: true, ofMachine: false, version: 'RFC 7230' }),
  ...httpClient('python', { keyFromEnvironment: true, addressInCode: true, ofMachine: false, version: REQUESTS }),
  ...httpClient('go', { keyFromEnvironment: true, addressInCode: true }),
  ...httpClient('java', { keyFromEnvironment: true, addressInCode: true }),
  ...httpClient('csharp', { keyFromEnvironment: true, addressInCode: true }),
  ...httpClient('ruby', { keyFromEnvironment: true, addressInCode: true }),
  ...httpClient('php', { keyFromEnvironment: true, addressInCode: true }),
  segment('analytics-js', ANALYTICS_JS),
  segment('analytics-js-snippet', ANALYTICS_JS_SNIPPET),
  segment('react-native', SEGMENT_REACT_NATIVE),
  segment('flutter', SEGMENT_FLUTTER, { tlsOnly: true }),
  segment('swift', SEGMENT_SWIFT, { tlsOnly: true }),
  segment('kotlin', SEGMENT_KOTLIN, { tlsOnly: true }),
  segment('node', SEGMENT_NODE, { keyFromEnvironment: true }),
  segment('python', SEGMENT_PYTHON, { keyFromEnvironment: true }),
  segment('go', SEGMENT_GO, { keyFromEnvironment: true }),
  segment('java', SEGMENT_JAVA, { keyFromEnvironment: true }),
  segment('ruby', SEGMENT_RUBY, { keyFromEnvironment: true, tlsOnly: true }),
  segment('php', SEGMENT_PHP, { keyFromEnvironment: true, tlsOnly: true }),
  segment('csharp', SEGMENT_CSHARP, { keyFromEnvironment: true, tlsOnly: true }),
  segment('dotnet', SEGMENT_DOTNET, { keyFromEnvironment: true }),
  segment('http', undefined, { runner: 'curl', keyFromEnvironment: true, ofMachine: true }),
];

/** One of them. Throws if there is none. */
export function proofTarget(source: SourceId, target: string): ProofTarget {
  const found = PROOF_TARGETS.find((each) => each.source === source && each.target === target);
  if (!found) throw new Error(`There is no ${source} ${target}.`);
  return found;
}

/** Every runner, in the order of its first target. */
export const RUNNERS: readonly string[] = [...new Set(PROOF_TARGETS.map(({ runner }) => runner))];
