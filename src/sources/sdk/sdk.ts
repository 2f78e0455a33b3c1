import { loadTarget } from '../load-target.ts';
import type { Source } from '../source.ts';

/** Amplitude's SDKs. The only source that offers both kinds of membership. */
export const sdk: Source = {
  id: 'sdk',
  title: 'SDK',
  when: 'Your app or server already runs an Amplitude SDK, or will.',
  effects: ['user-group', 'event-group', 'group-property'],
  memberships: ['user', 'event'],
  targets: [
    {
      id: 'browser',
      title: 'Browser SDK 2',
      package: '@amplitude/analytics-browser',
      group: 'Web',
      load: () => loadTarget(import('./browser.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'browser-script',
      title: 'Browser script loader',
      package: '@amplitude/analytics-browser',
      group: 'Web',
      load: () => loadTarget(import('./browser-script.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'browser-unified',
      title: 'Browser unified SDK',
      package: '@amplitude/unified',
      group: 'Web',
      load: () => loadTarget(import('./browser-unified.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'react-native',
      title: 'React Native SDK',
      package: '@amplitude/analytics-react-native',
      group: 'Mobile',
      load: () => loadTarget(import('./react-native.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'kotlin',
      title: 'Android SDK · Kotlin',
      package: 'com.amplitude:analytics-android',
      group: 'Mobile',
      load: () => loadTarget(import('./kotlin.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'swift',
      title: 'iOS SDK · Swift',
      package: 'AmplitudeSwift',
      group: 'Mobile',
      load: () => loadTarget(import('./swift.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'objective-c',
      title: 'iOS SDK · Objective-C',
      package: 'AmplitudeSwift',
      group: 'Mobile',
      load: () => loadTarget(import('./objective-c.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'flutter',
      title: 'Flutter SDK',
      package: 'amplitude_flutter',
      group: 'Mobile',
      load: () => loadTarget(import('./flutter.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'node',
      title: 'Node SDK',
      package: '@amplitude/analytics-node',
      group: 'Server',
      load: () => loadTarget(import('./node.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'python',
      title: 'Python SDK',
      package: 'amplitude-analytics',
      group: 'Server',
      load: () => loadTarget(import('./python.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'go',
      title: 'Go SDK',
      package: 'github.com/amplitude/analytics-go',
      group: 'Server',
      load: () => loadTarget(import('./go.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'java',
      title: 'Java SDK',
      package: 'com.amplitude:java-sdk',
      group: 'Server',
      load: () => loadTarget(import('./java.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'unity',
      title: 'Unity SDK',
      package: 'com.amplitude.unityplugin',
      group: 'Games',
      memberships: ['user'],
      load: () => loadTarget(import('./unity.ts'), import('./sdk-model.ts')),
    },
  ],
  withoutGroups: [
    {
      title: 'Unreal SDK',
      group: 'Games',
      why: 'It has no groups: neither a call for them nor events that carry them. Send the groups from a server instead, with the HTTP API.',
    },
  ],
};
