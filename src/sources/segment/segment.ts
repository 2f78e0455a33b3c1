import { DEFAULT_SEGMENT } from '../../plan/plan.ts';
import { loadTarget } from '../load-target.ts';
import type { Source, Target, TargetFile } from '../source.ts';

const MODELS = {
  'user actions': () => import('./group-actions-model.ts'),
  'user classic': () => import('./group-classic-model.ts'),
  'event actions': () => import('./event-actions-model.ts'),
  'event classic': () => import('./event-classic-model.ts'),
};

/** A target whose model hangs on the kind of membership and on the destination. */
function library(target: Omit<Target, 'modelOf' | 'load'>, file: () => Promise<TargetFile>): Target {
  return {
    ...target,
    modelOf: ({ membership, segment = DEFAULT_SEGMENT }) => `${membership} ${segment.destination}`,
    load: (model) => loadTarget(file(), MODELS[model as keyof typeof MODELS]()),
  };
}

/** Segment's group and track calls, through one of its two destinations. */
export const segment: Source = {
  id: 'segment',
  title: 'Segment',
  when: 'Your apps talk to Segment, and Segment talks to Amplitude.',
  effects: ['user-group', 'event-group', 'group-property'],
  memberships: ['user', 'event'],
  targets: [
    library(
      {
        id: 'analytics-js',
        title: 'Analytics.js',
        package: '@segment/analytics-next',
        group: 'Web',
      },
      () => import('./analytics-js.ts'),
    ),
    library(
      {
        id: 'analytics-js-snippet',
        title: 'Analytics.js snippet',
        package: '@segment/snippet',
        group: 'Web',
      },
      () => import('./analytics-js-snippet.ts'),
    ),
    library(
      {
        id: 'react-native',
        title: 'React Native',
        package: '@segment/analytics-react-native',
        group: 'Mobile',
      },
      () => import('./react-native.ts'),
    ),
    library(
      {
        id: 'flutter',
        title: 'Flutter',
        package: 'segment_analytics',
        group: 'Mobile',
        memberships: ['user'],
      },
      () => import('./flutter.ts'),
    ),
    library(
      {
        id: 'swift',
        title: 'Swift',
        package: 'analytics-swift',
        group: 'Mobile',
      },
      () => import('./swift.ts'),
    ),
    library(
      {
        id: 'kotlin',
        title: 'Kotlin',
        package: 'com.segment.analytics.kotlin:android',
        group: 'Mobile',
      },
      () => import('./kotlin.ts'),
    ),
    library(
      {
        id: 'node',
        title: 'Node.js',
        package: '@segment/analytics-node',
        group: 'Server',
      },
      () => import('./node.ts'),
    ),
    library(
      {
        id: 'python',
        title: 'Python',
        package: 'segment-analytics-python',
        group: 'Server',
      },
      () => import('./python.ts'),
    ),
    library(
      {
        id: 'go',
        title: 'Go',
        package: 'github.com/segmentio/analytics-go/v3',
        group: 'Server',
      },
      () => import('./go.ts'),
    ),
    library(
      {
        id: 'java',
        title: 'Java',
        package: 'com.segment.analytics.java:analytics',
        group: 'Server',
      },
      () => import('./java.ts'),
    ),
    library(
      {
        id: 'ruby',
        title: 'Ruby',
        package: 'analytics-ruby',
        group: 'Server',
      },
      () => import('./ruby.ts'),
    ),
    library(
      {
        id: 'php',
        title: 'PHP',
        package: 'segmentio/analytics-php',
        group: 'Server',
      },
      () => import('./php.ts'),
    ),
    library(
      {
        id: 'csharp',
        title: 'C# · Analytics-CSharp',
        package: 'Segment.Analytics.CSharp',
        group: 'Server',
      },
      () => import('./csharp.ts'),
    ),
    library(
      {
        id: 'dotnet',
        title: '.NET · Analytics.NET',
        package: 'Analytics',
        group: 'Server',
      },
      () => import('./dotnet.ts'),
    ),
    library(
      {
        id: 'http',
        title: 'HTTP Tracking API · cURL',
        package: 'curl',
        group: 'Server',
      },
      () => import('./http.ts'),
    ),
  ],
};
