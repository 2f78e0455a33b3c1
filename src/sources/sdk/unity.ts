import { HOSTS } from '../../amplitude/endpoints.ts';
import { KEY_PLACEHOLDER } from '../../amplitude/request.ts';
import { csString } from '../../code/csharp.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { withUnityLimits } from './unity-limits.ts';

/** The version whose interface the proof declares. */
export const VERSION = '2.8.0';

/** What its repository calls that version. */
const TAG = 'v2.8';

/** Android drops `setDeviceId` and `setGroup` before `init`. */
function clientLines({ region, user }: Plan, { endpoint, apiKey = KEY_PLACEHOLDER }: WriteOptions): Line[] {
  const { userId, deviceId } = user;
  const key = csString(apiKey);
  return lines(
    'Amplitude amplitude = Amplitude.getInstance();',
    region === 'eu' && 'amplitude.setServerZone(AmplitudeServerZone.EU);',
    endpoint !== undefined && `amplitude.setServerUrl(${csString(`${endpoint}/`)});`,
    `amplitude.init(${userId === undefined ? key : `${key}, ${csString(userId)}`});`,
    deviceId !== undefined && `amplitude.setDeviceId(${csString(deviceId)});`,
  );
}

function setGroupLines({ groups }: Plan): Line[] {
  return groups.flatMap(({ type, values }) => {
    const [only] = values;
    const named = values.length === 1 && only !== undefined;
    const value = named ? csString(only) : `new[] { ${values.map(csString).join(', ')} }`;
    return marked('user-group', `amplitude.setGroup(${csString(type)}, ${value});`);
  });
}

/** What the plugin cannot say, and what it shortens. */
export const refine: TargetFile['refine'] = withUnityLimits;

/** A form to the root of the host, with the events in its field `e`; Android's version of it. */
export const requests: TargetFile['requests'] = (calls, { region, apiKey, base = HOSTS[region] }) =>
  calls.flatMap((call) =>
    'events' in call
      ? [
          {
            method: 'POST',
            url: `${base}/`,
            headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams({ v: '2', client: apiKey, e: JSON.stringify(call.events) }).toString(),
          },
        ]
      : [],
  );

/** Code for Unity's `com.amplitude.unityplugin`. */
export const generate: Generator = (plan, { length }, options) => {
  const code = lines(
    'using UnityEngine;',
    '',
    'public class AmplitudeGroups : MonoBehaviour',
    '{',
    '    private void Awake()',
    '    {',
    indent(blocks(clientLines(plan, options), setGroupLines(plan)), '        '),
    '    }',
    '}',
  );
  return {
    files: length === 0 ? [] : [{ name: 'AmplitudeGroups.cs', language: 'csharp', lines: code }],
    install: [
      '# Package Manager, “Add package from git URL”:',
      `# https://github.com/amplitude/unity-plugin.git?path=/Assets#${TAG}`,
    ],
    notes: [
      'setGroup comes after init, without which the plugin drops it; the log has a line about it, and nothing else.',
      ...(plan.user.deviceId === undefined ? [] : ['setDeviceId comes after init: Android ignores it before.']),
      'setGroup also sets a user property named after the group type; a later setGroup replaces the value.',
      'It sends from Android, iOS and tvOS only: in the editor and on desktop, every call does nothing.',
      'Events leave after 30 seconds or with the 30th; amplitude.uploadEvents() sends them at once.',
    ],
  };
};
