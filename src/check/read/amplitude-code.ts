/** Code that calls one of Amplitude's SDKs. */
export interface AmplitudeCode {
  /** The language or system of the SDK, in words; nothing where its calls are read. */
  language?: string;
  /** The id of the SDK among the targets of a plan. */
  target: string;
  /** Whether the SDK gives events a device ID by itself. */
  addsIds: boolean;
  /** Whether calls without a receiver, and all that are called `track`, are Amplitude's. */
  isAll: boolean;
}

/** Whatever names an SDK of Amplitude's or a call that only they have. Mixpanel has a `set_group`, too. */
const SIGNS = [
  /(?<!mixpanel\.)\b(?:setGroup|set_group|SetGroup|groupIdentify|group_identify|GroupIdentify|logEventWithGroups)\s*\(/,
  /\b(?:BaseEvent|GroupIdentifyEvent)\s*\(|\bamplitude\.(?:Event|EventOptions)\s*\{/,
  /\bnew\s+(?:amplitude\s*\.\s*)?Identify\s*\(|\[[ \t]{0,9}\[?[ \t]{0,9}Amplitude\s+instance|\b(?:setGroup|groupIdentify):/,
  /\bamplitude\w*(?:\s*\(\s*\))?(?:\s*\.\s*getInstance\s*\(\s*\))?\s*\??\.\s*(?:track|logEvent|identify|revenue)\s*\(/i,
];
/** What calls on any other object have, if they may be Amplitude's: their arguments tell. */
const MAYBE = [/\b(?:track|logEvent)\s*\(/, /\b(?:groups|event_type)\b/];
const IMPORTS =
  /@amplitude\/|amplitude-js\b|\bfrom\s+amplitude\b|\bimport\s+amplitude\b|com\.amplitude\b|\bAmplitudeSwift\b|amplitude\/analytics-go|amplitude_flutter/;
const SEGMENT = /\banalytics\w*\s*\.\s*(?:track|group|identify)\s*\(|@segment\/|segment-analytics/i;

/** Languages whose calls are not read, by how they are written; the first that fits counts. */
const LANGUAGES: readonly [language: string, target: string, pattern: RegExp][] = [
  [
    'Python',
    'python',
    /\bset_group\s*\(|\bgroup_identify\s*\(|\bfrom\s+amplitude\b|^[ \t]*import[ \t]+amplitude[ \t]*$|[(,]\s*(?:event_type|groups|user_id|event_properties)\s*=(?![=>])/m,
  ],
  ['Go', 'go', /:=|\bamplitude\.\w+\s*\{|analytics-go|\.(?:Track|SetGroup|GroupIdentify)\s*\(|\bmap\[string\]/],
  [
    'Objective-C',
    'objective-c',
    /\[[ \t]{0,9}\[?[ \t]{0,9}\w{0,40}amplitude[ \t]+\w|\b(?:setGroup|groupIdentify):\s*@/i,
  ],
  ['PHP', 'http', /\$\w+\s*->|<\?php/],
  [
    'Flutter',
    'flutter',
    /amplitude_flutter|\bBaseEvent\s*\(\s*['"][^'"]*['"]\s*,\s*\w+\s*:|\bEventOptions\s*\(\s*\w+\s*:/,
  ],
  ['Swift', 'swift', /\bAmplitudeSwift\b|\(\s*(?:groupType|eventType|event|configuration|identify)\s*:/],
  [
    'Kotlin',
    'kotlin',
    /\b(?:mapOf|mutableMapOf|hashMapOf|arrayOf|listOf)\s*\(|\bval\s+\w+|\bAmplitude\s*\(\s*Configuration|\.(?:apply|also)\s*\{/,
  ],
  // Unity's SDK has the same names; only Java ends its imports so.
  ['Java', 'java', /^[ \t]*import[ \t]+(?:static[ \t]+)?[\w.]+[ \t]*;/m],
  [
    'Unity',
    'unity',
    /\bAmplitude\.Instance\b|\bnew\s+string\s*\[|^[ \t]*Amplitude[ \t]+\w+[ \t]*=[ \t]*Amplitude\.getInstance|UnityEngine/m,
  ],
  [
    'Java',
    'java',
    /\bAmplitude\.getInstance\s*\(|\bJSON(?:Object|Array)\b|\bHashMap\b|\bnew\s+(?:BaseEvent|Event|EventOptions)\s*\(|\bcom\.amplitude\b|\bMap\.of\s*\(/,
  ],
];

/** Says whether a text is code of Amplitude's SDKs, and of which; nothing if it is none. */
export function amplitudeCodeOf(text: string): AmplitudeCode | undefined {
  const imports = IMPORTS.test(text);
  if (!imports && !SIGNS.some((sign) => sign.test(text)))
    return MAYBE.every((sign) => sign.test(text)) ? { target: 'browser', addsIds: true, isAll: false } : undefined;
  const isAll = imports || !SEGMENT.test(text);
  const other = LANGUAGES.find(([, , pattern]) => pattern.test(text));
  if (other) return { language: other[0], target: other[1], addsIds: true, isAll };
  // The SDK for Node fills in no ID at all.
  if (/@amplitude\/(?:analytics-)?node\b/.test(text)) return { target: 'node', addsIds: false, isAll };
  const target = /@amplitude\/(?:analytics-)?react-native\b/.test(text) ? 'react-native' : 'browser';
  return { target, addsIds: true, isAll };
}

/** Whether the call whose name stands at a place is one of Amplitude's, by what it is called on. */
export function isAmplitudeCall(text: string, at: number, { isAll }: AmplitudeCode): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  const [, receiver] = /([\w$]+)\s*(?:\(\s*\)\s*)?\??\.\s*(?:getInstance\s*\(\s*\)\s*\.\s*)?$/.exec(before) ?? [];
  if (receiver === undefined) return isAll && !/(?:\bfunction\s+|[\w$.)\]]\s*\.\s*)$/.test(before);
  return /ampli/i.test(receiver) || (isAll && !/^analytics|segment|mixpanel|posthog/i.test(receiver));
}
