import type { Menu } from '../source.ts';

/** What the menu of SDKs says beside their titles. */
export const menu: Menu = {
  targets: {
    browser: {
      file: () => import('./browser.ts'),
      package: '@amplitude/analytics-browser',
      group: 'Web',
      words: 'javascript typescript npm web react vue angular svelte',
    },
    'browser-script': {
      file: () => import('./browser-script.ts'),
      package: '@amplitude/analytics-browser',
      group: 'Web',
      words: 'javascript html script tag cdn snippet',
    },
    'browser-unified': {
      file: () => import('./browser-unified.ts'),
      package: '@amplitude/unified',
      group: 'Web',
      words: 'javascript typescript npm session replay experiment',
    },
    'react-native': {
      file: () => import('./react-native.ts'),
      package: '@amplitude/analytics-react-native',
      group: 'Mobile',
      words: 'javascript typescript npm expo ios android',
    },
    kotlin: {
      file: () => import('./kotlin.ts'),
      package: 'com.amplitude:analytics-android',
      group: 'Mobile',
      words: 'android gradle jetpack compose',
    },
    swift: {
      file: () => import('./swift.ts'),
      package: 'AmplitudeSwift',
      group: 'Mobile',
      words: 'ios macos apple xcode cocoapods spm',
    },
    'objective-c': {
      file: () => import('./objective-c.ts'),
      package: 'AmplitudeSwift',
      group: 'Mobile',
      words: 'ios macos apple cocoapods spm objective-c',
    },
    flutter: {
      file: () => import('./flutter.ts'),
      package: 'amplitude_flutter',
      group: 'Mobile',
      words: 'dart pub android ios',
    },
    node: {
      file: () => import('./node.ts'),
      package: '@amplitude/analytics-node',
      group: 'Server',
      words: 'javascript typescript npm nodejs',
    },
    python: {
      file: () => import('./python.ts'),
      package: 'amplitude-analytics',
      group: 'Server',
      words: 'pip pypi django flask',
    },
    go: {
      file: () => import('./go.ts'),
      package: 'github.com/amplitude/analytics-go',
      group: 'Server',
      words: 'golang',
    },
    java: {
      file: () => import('./java.ts'),
      package: 'com.amplitude:java-sdk',
      group: 'Server',
      words: 'jvm jre maven gradle spring',
    },
    unity: {
      file: () => import('./unity.ts'),
      package: 'com.amplitude.unityplugin',
      group: 'Games',
      words: 'c# csharp game upm openupm',
    },
  },
  withoutGroups: [
    {
      title: 'Unreal SDK',
      group: 'Games',
      why: 'It has no groups: neither a call for them nor events that carry them. Send the groups from a server instead, with the HTTP API.',
    },
  ],
};
