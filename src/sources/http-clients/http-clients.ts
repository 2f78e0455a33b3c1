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
      words: 'bash zsh sh shell terminal linux macos',
      load: () => loadTarget(import('./curl.ts'), loadModel()),
    },
    {
      id: 'powershell',
      title: 'PowerShell · curl.exe',
      package: 'curl.exe',
      group: 'Command line',
      words: 'windows pwsh ps1',
      load: () => loadTarget(import('./powershell.ts'), loadModel()),
    },
    {
      id: 'cmd',
      title: 'Windows cmd · curl.exe',
      package: 'curl.exe',
      group: 'Command line',
      words: 'curl batch bat command prompt console',
      load: () => loadTarget(import('./cmd.ts'), loadModel()),
    },
    {
      id: 'http',
      title: 'HTTP file (.http)',
      package: '.http',
      group: 'Command line',
      words: 'rest client vs code jetbrains intellij webstorm http client raw plain mine is not here',
      load: () => loadTarget(import('./http.ts'), loadModel()),
    },
    {
      id: 'fetch',
      title: 'JavaScript · fetch',
      package: 'fetch',
      group: 'Languages',
      words: 'node typescript axios',
      load: () => loadTarget(import('./fetch.ts'), loadModel()),
    },
    {
      id: 'python',
      title: 'Python · requests',
      package: 'requests',
      group: 'Languages',
      words: 'python pip',
      load: () => loadTarget(import('./python.ts'), loadModel()),
    },
    {
      id: 'go',
      title: 'Go · net/http',
      package: 'net/http',
      group: 'Languages',
      words: 'golang',
      load: () => loadTarget(import('./go.ts'), loadModel()),
    },
    {
      id: 'java',
      title: 'Java · HttpClient',
      package: 'java.net.http',
      group: 'Languages',
      words: 'jdk jvm kotlin scala spring',
      load: () => loadTarget(import('./java.ts'), loadModel()),
    },
    {
      id: 'ruby',
      title: 'Ruby · Net::HTTP',
      package: 'net/http',
      group: 'Languages',
      words: 'ruby rails',
      load: () => loadTarget(import('./ruby.ts'), loadModel()),
    },
    {
      id: 'csharp',
      title: 'C# · HttpClient',
      package: 'System.Net.Http',
      group: 'Languages',
      words: 'dotnet .net mono csharp',
      load: () => loadTarget(import('./csharp.ts'), loadModel()),
    },
    {
      id: 'php',
      title: 'PHP · cURL',
      package: 'php-curl',
      group: 'Languages',
      words: 'php laravel wordpress',
      load: () => loadTarget(import('./php.ts'), loadModel()),
    },
  ];
}
