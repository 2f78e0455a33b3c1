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
      words: 'javascript typescript npm web react vue angular svelte',
      load: () => loadTarget(import('./browser.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'browser-script',
      title: 'Browser script loader',
      package: '@amplitude/analytics-browser',
      group: 'Web',
      words: 'javascript html script tag cdn snippet',
      load: () => loadTarget(import('./browser-script.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'unified',
      title: 'Browser unified SDK',
      package: '@amplitude/unified',
      group: 'Web',
      words: 'javascript typescript npm session replay experiment',
      load: () => loadTarget(import('./unified.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'react-native',
      title: 'React Native SDK',
      package: '@amplitude/analytics-react-native',
      group: 'Mobile',
      words: 'javascript typescript npm expo ios android',
      load: () => loadTarget(import('./react-native.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'kotlin',
      title: 'Android SDK · Kotlin',
      package: 'com.amplitude:analytics-android',
      group: 'Mobile',
      words: 'android gradle jetpack compose',
      load: () => loadTarget(import('./kotlin.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'node',
      title: 'Node SDK',
      package: '@amplitude/analytics-node',
      group: 'Server',
      words: 'javascript typescript npm nodejs',
      load: () => loadTarget(import('./node.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'python',
      title: 'Python SDK',
      package: 'amplitude-analytics',
      group: 'Server',
      words: 'pip pypi django flask',
      load: () => loadTarget(import('./python.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'go',
      title: 'Go SDK',
      package: 'github.com/amplitude/analytics-go',
      group: 'Server',
      words: 'golang',
      load: () => loadTarget(import('./go.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'java',
      title: 'Java SDK',
      package: 'com.amplitude:java-sdk',
      group: 'Server',
      words: 'jvm jre maven gradle spring',
      load: () => loadTarget(import('./java.ts'), import('./sdk-model.ts')),
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
