import { describe, expect, test } from 'vitest';
import { chooseRunners, UnknownWords } from './choose-runners.ts';

const ALL = ['node', 'python-sdk', 'curl', 'python', 'segment-node', 'segment-python', 'watch'];

describe('--only', () => {
  test('without it, everything runs', () => expect(chooseRunners(ALL, undefined)).toEqual(ALL));

  test('a language means its client, its SDK and Segment’s library', () =>
    expect(chooseRunners(ALL, 'python, node')).toEqual([
      'node',
      'python-sdk',
      'python',
      'segment-node',
      'segment-python',
    ]));

  test('a longer name means that one', () => expect(chooseRunners(ALL, 'segment-node')).toEqual(['segment-node']));

  test('a word that names nothing is told, not passed over', () =>
    expect(() => chooseRunners(ALL, 'node,pyhton')).toThrow(
      new UnknownWords(`--only takes ${ALL.join(', ')}, separated by commas; not pyhton.`),
    ));
});
