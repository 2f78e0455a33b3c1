import { loadTarget } from '../load-target.ts';
import type { SourceModel, Target } from '../source.ts';

/** Clients for the sources that speak HTTP; each of these has a model of its own. */
export function httpClients(loadModel: () => Promise<{ model: SourceModel }>): readonly Target[] {
  return [
    {
      id: 'curl',
      title: 'cURL',
      package: 'curl',
      group: 'Command line',
      load: () => loadTarget(import('./curl.ts'), loadModel()),
    },
    {
      id: 'powershell',
      title: 'PowerShell · curl.exe',
      package: 'curl.exe',
      group: 'Command line',
      load: () => loadTarget(import('./powershell.ts'), loadModel()),
    },
    {
      id: 'cmd',
      title: 'Windows cmd · curl.exe',
      package: 'curl.exe',
      group: 'Command line',
      load: () => loadTarget(import('./cmd.ts'), loadModel()),
    },
    {
      id: 'http',
      title: 'HTTP file (.http)',
      package: '.http',
      group: 'Command line',
      load: () => loadTarget(import('./http.ts'), loadModel()),
    },
    {
      id: 'fetch',
      title: 'JavaScript · fetch',
      package: 'fetch',
      group: 'Languages',
      load: () => loadTarget(import('./fetch.ts'), loadModel()),
    },
    {
      id: 'python',
      title: 'Python · requests',
      package: 'requests',
      group: 'Languages',
      load: () => loadTarget(import('./python.ts'), loadModel()),
    },
    {
      id: 'go',
      title: 'Go · net/http',
      package: 'net/http',
      group: 'Languages',
      load: () => loadTarget(import('./go.ts'), loadModel()),
    },
    {
      id: 'java',
      title: 'Java · HttpClient',
      package: 'java.net.http',
      group: 'Languages',
      load: () => loadTarget(import('./java.ts'), loadModel()),
    },
    {
      id: 'ruby',
      title: 'Ruby · Net::HTTP',
      package: 'net/http',
      group: 'Languages',
      load: () => loadTarget(import('./ruby.ts'), loadModel()),
    },
    {
      id: 'csharp',
      title: 'C# · HttpClient',
      package: 'System.Net.Http',
      group: 'Languages',
      load: () => loadTarget(import('./csharp.ts'), loadModel()),
    },
    {
      id: 'php',
      title: 'PHP · cURL',
      package: 'php-curl',
      group: 'Languages',
      load: () => loadTarget(import('./php.ts'), loadModel()),
    },
  ];
}
