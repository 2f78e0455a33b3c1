import { HTTP_SOURCES } from './registry.ts';
import type { Source, Target } from './source.ts';

/** What people search for, by a target's id: loaded with the search, and not with the menu. */
type Words = Readonly<Record<string, string>>;

const SDK: Words = {
  browser: 'javascript typescript npm web react vue angular svelte',
  'browser-script': 'javascript html script tag cdn snippet',
  'browser-unified': 'javascript typescript npm session replay experiment',
  'react-native': 'javascript typescript npm expo ios android',
  kotlin: 'android gradle jetpack compose',
  swift: 'ios macos apple xcode cocoapods spm',
  'objective-c': 'ios macos apple cocoapods spm objective-c',
  flutter: 'dart pub android ios',
  node: 'javascript typescript npm nodejs',
  python: 'pip pypi django flask',
  go: 'golang',
  java: 'jvm jre maven gradle spring',
  unity: 'c# csharp game upm openupm',
};

const SEGMENT: Words = {
  'analytics-js-snippet': 'html script javascript copy paste',
  'react-native': 'expo ios android javascript',
  flutter: 'dart ios android',
  swift: 'ios xcode',
  kotlin: 'android',
  go: 'golang',
  csharp: '.net dotnet',
  dotnet: 'csharp c# asp',
  http: 'bash shell rest',
};

const HTTP: Words = {
  curl: 'bash zsh sh shell terminal linux macos',
  powershell: 'windows pwsh ps1',
  cmd: 'curl batch bat command prompt console',
  http: 'rest client vs code jetbrains intellij webstorm http client raw plain mine is not here',
  fetch: 'node typescript axios',
  python: 'python pip',
  go: 'golang',
  java: 'jdk jvm kotlin scala spring',
  ruby: 'ruby rails',
  csharp: 'dotnet .net mono csharp',
  php: 'php laravel wordpress',
};

/** What else people call a target, or search for when they want it: `kotlin jvm gradle`. */
export function searchWordsOf(source: Source, { id }: Target): string {
  const words = HTTP_SOURCES.includes(source.id) ? HTTP : source.id === 'segment' ? SEGMENT : SDK;
  return words[id] ?? '';
}
