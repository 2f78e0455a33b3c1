import type { Menu } from '../source.ts';

/** What the menu of HTTP clients says beside their titles. */
export const menu: Menu = {
  targets: {
    curl: {
      file: () => import('./curl.ts'),
      package: 'curl',
      group: 'Command line',
      words: 'bash zsh sh shell terminal linux macos',
    },
    powershell: {
      file: () => import('./powershell.ts'),
      package: 'curl.exe',
      group: 'Command line',
      words: 'windows pwsh ps1',
    },
    cmd: {
      file: () => import('./cmd.ts'),
      package: 'curl.exe',
      group: 'Command line',
      words: 'curl batch bat command prompt console',
    },
    http: {
      file: () => import('./http.ts'),
      package: '.http',
      group: 'Command line',
      words: 'rest client vs code jetbrains intellij webstorm http client raw plain mine is not here',
    },
    fetch: { file: () => import('./fetch.ts'), package: 'fetch', group: 'Languages', words: 'node typescript axios' },
    python: { file: () => import('./python.ts'), package: 'requests', group: 'Languages', words: 'python pip' },
    go: { file: () => import('./go.ts'), package: 'net/http', group: 'Languages', words: 'golang' },
    java: {
      file: () => import('./java.ts'),
      package: 'java.net.http',
      group: 'Languages',
      words: 'jdk jvm kotlin scala spring',
    },
    ruby: { file: () => import('./ruby.ts'), package: 'net/http', group: 'Languages', words: 'ruby rails' },
    csharp: {
      file: () => import('./csharp.ts'),
      package: 'System.Net.Http',
      group: 'Languages',
      words: 'dotnet .net mono csharp',
    },
    php: { file: () => import('./php.ts'), package: 'php-curl', group: 'Languages', words: 'php laravel wordpress' },
  },
};
