import type { Membership } from '../../plan/plan.ts';
import { loadTarget } from '../load-target.ts';
import type { Source, Target } from '../source.ts';

const menu = () => import('./sdk-menu.ts');

function target(id: string, title: string, memberships?: readonly Membership[]): Target {
  const load = () => loadTarget(menu, id, import('./sdk-model.ts'));
  return { id, title, load, ...(memberships ? { memberships } : {}) };
}

/** Amplitude's SDKs. The only source that offers both kinds of membership. */
export const sdk: Source = {
  id: 'sdk',
  title: 'SDK',
  when: 'Your app or server already runs an Amplitude SDK, or will.',
  effects: ['user-group', 'event-group', 'group-property'],
  memberships: ['user', 'event'],
  menu,
  targets: [
    target('browser', 'Browser SDK 2'),
    target('browser-script', 'Browser script loader'),
    target('browser-unified', 'Browser unified SDK'),
    target('react-native', 'React Native SDK'),
    target('kotlin', 'Android SDK · Kotlin'),
    target('swift', 'iOS SDK · Swift'),
    target('objective-c', 'iOS SDK · Objective-C'),
    target('flutter', 'Flutter SDK'),
    target('node', 'Node SDK'),
    target('python', 'Python SDK'),
    target('go', 'Go SDK'),
    target('java', 'Java SDK'),
    target('unity', 'Unity SDK', ['user']),
  ],
};
