import type { Menu } from '../source.ts';

/** What the menu of Segment’s libraries says beside their titles. */
export const menu: Menu = {
  targets: {
    'analytics-js': { file: () => import('./analytics-js.ts'), package: '@segment/analytics-next', group: 'Web' },
    'analytics-js-snippet': {
      file: () => import('./analytics-js-snippet.ts'),
      package: '@segment/snippet',
      group: 'Web',
      words: 'html script javascript copy paste',
    },
    'react-native': {
      file: () => import('./react-native.ts'),
      package: '@segment/analytics-react-native',
      group: 'Mobile',
      words: 'expo ios android javascript',
    },
    flutter: {
      file: () => import('./flutter.ts'),
      package: 'segment_analytics',
      group: 'Mobile',
      words: 'dart ios android',
    },
    swift: { file: () => import('./swift.ts'), package: 'analytics-swift', group: 'Mobile', words: 'ios xcode' },
    kotlin: {
      file: () => import('./kotlin.ts'),
      package: 'com.segment.analytics.kotlin:android',
      group: 'Mobile',
      words: 'android',
    },
    node: { file: () => import('./node.ts'), package: '@segment/analytics-node', group: 'Server' },
    python: { file: () => import('./python.ts'), package: 'segment-analytics-python', group: 'Server' },
    go: {
      file: () => import('./go.ts'),
      package: 'github.com/segmentio/analytics-go/v3',
      group: 'Server',
      words: 'golang',
    },
    java: { file: () => import('./java.ts'), package: 'com.segment.analytics.java:analytics', group: 'Server' },
    ruby: { file: () => import('./ruby.ts'), package: 'analytics-ruby', group: 'Server' },
    php: { file: () => import('./php.ts'), package: 'segmentio/analytics-php', group: 'Server' },
    csharp: {
      file: () => import('./csharp.ts'),
      package: 'Segment.Analytics.CSharp',
      group: 'Server',
      words: '.net dotnet',
    },
    dotnet: { file: () => import('./dotnet.ts'), package: 'Analytics', group: 'Server', words: 'csharp c# asp' },
    http: { file: () => import('./http.ts'), package: 'curl', group: 'Server', words: 'bash shell rest' },
  },
};
