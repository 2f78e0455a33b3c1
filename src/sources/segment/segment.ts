import { loadTarget } from '../load-target.ts';
import type { Source } from '../source.ts';

const loadModel = () => import('./segment-model.ts');

/** Segment's group call, through one of its two destinations. */
export const segment: Source = {
  id: 'segment',
  title: 'Segment',
  when: 'Your apps talk to Segment, and Segment talks to Amplitude.',
  effects: ['user-group', 'group-property'],
  memberships: ['user'],
  targets: [
    {
      id: 'analytics-js',
      title: 'Analytics.js',
      package: '@segment/analytics-next',
      group: 'Web',
      load: () => loadTarget(import('./analytics-js.ts'), loadModel()),
    },
    {
      id: 'node',
      title: 'Node.js',
      package: '@segment/analytics-node',
      group: 'Server',
      load: () => loadTarget(import('./node.ts'), loadModel()),
    },
    {
      id: 'python',
      title: 'Python',
      package: 'segment-analytics-python',
      group: 'Server',
      load: () => loadTarget(import('./python.ts'), loadModel()),
    },
    {
      id: 'go',
      title: 'Go',
      package: 'github.com/segmentio/analytics-go/v3',
      group: 'Server',
      words: 'golang',
      load: () => loadTarget(import('./go.ts'), loadModel()),
    },
    {
      id: 'java',
      title: 'Java',
      package: 'com.segment.analytics.java:analytics',
      group: 'Server',
      load: () => loadTarget(import('./java.ts'), loadModel()),
    },
    {
      id: 'ruby',
      title: 'Ruby',
      package: 'analytics-ruby',
      group: 'Server',
      load: () => loadTarget(import('./ruby.ts'), loadModel()),
    },
    {
      id: 'php',
      title: 'PHP',
      package: 'segmentio/analytics-php',
      group: 'Server',
      load: () => loadTarget(import('./php.ts'), loadModel()),
    },
    {
      id: 'dotnet',
      title: '.NET · Analytics.NET',
      package: 'Analytics',
      group: 'Server',
      words: 'csharp c# asp',
      load: () => loadTarget(import('./dotnet.ts'), loadModel()),
    },
    {
      id: 'http',
      title: 'HTTP Tracking API · cURL',
      package: 'curl',
      group: 'Server',
      words: 'bash shell rest',
      load: () => loadTarget(import('./http.ts'), loadModel()),
    },
  ],
};
