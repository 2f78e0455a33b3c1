import type { SourceId } from '../plan/plan.ts';

/** A way to send data, and what sends it. */
export interface Sender {
  source: SourceId;
  target: string;
}

/** Where apps run that cannot take an address of this machine as it is. */
export type Platform = 'android' | 'ios';

const PLATFORMS: Record<string, readonly Platform[]> = {
  'sdk kotlin': ['android'],
  'sdk swift': ['ios'],
  'sdk objective-c': ['ios'],
  'sdk react-native': ['android', 'ios'],
  'sdk flutter': ['android', 'ios'],
  'sdk unity': ['android', 'ios'],
  'segment react-native': ['android', 'ios'],
  'segment flutter': ['android', 'ios'],
  'segment kotlin': ['android'],
  'segment swift': ['ios'],
};

/** Those that speak TLS whatever the address says. */
const TLS_ONLY: readonly string[] = [
  'sdk java',
  'segment ruby',
  'segment php',
  'segment flutter',
  'segment kotlin',
  'segment swift',
  'segment csharp',
];

/** Where the apps of a target run, as far as that takes a remark. */
export function platformsOf({ source, target }: Sender): readonly Platform[] {
  return PLATFORMS[`${source} ${target}`] ?? [];
}

/** Whether the library of a target speaks TLS whatever the address says. */
export function needsTls({ source, target }: Sender): boolean {
  return TLS_ONLY.includes(`${source} ${target}`);
}

/** Whether there is something to mind so that the app of a target reaches the sandbox; `phoneNotes` says what. */
export function needsNotes(sender: Sender): boolean {
  return needsTls(sender) || platformsOf(sender).length > 0;
}
