import { expect, test } from 'vitest';
import { DEFAULT_SEGMENT, DESTINATIONS, MEMBERSHIPS, type Plan, REGIONS } from '../../src/plan/plan.ts';
import { artifactOf } from '../../src/sources/artifact.ts';
import { SOURCES } from '../../src/sources/registry.ts';
import { needsNotes, needsTls } from '../../src/watch/app-platforms.ts';
import { fileChanges } from '../../src/watch/line-change.ts';
import { phoneNotes } from '../../src/watch/phone-notes.ts';
import { serverChange } from '../../src/watch/server-change.ts';
import { EXAMPLE } from '../example-plan.ts';
import { changed } from '../proof/watch/changed.ts';
import { everyModule } from '../sources/every-module.ts';

const BASE = 'https://192.0.2.7:4444/sandbox';
/** Some libraries take host, port and path apart. */
const PARTS = ['192.0.2.7', '4444', '/sandbox'];
/** Lines that come in the stead of one; most languages take a list of options over several. */
const MOST_LINES = 7;

const targets = SOURCES.flatMap((source) => source.targets.map((target) => ({ source, target })));

function plansFor(source: Plan['source'], target: string): Plan[] {
  return MEMBERSHIPS.flatMap((membership) =>
    REGIONS.flatMap((region) =>
      DESTINATIONS.map((destination) => ({
        ...EXAMPLE,
        ...{ source, target, membership, region },
        segment: { ...DEFAULT_SEGMENT, destination },
      })),
    ),
  );
}

for (const { source, target } of targets)
  test(`${source.id} ${target.id}: one small change for each call of HTTP, else for all, and it can be taken back`, async () => {
    const moduleFor = await everyModule(target);
    let looked = 0;
    for (const plan of plansFor(source.id, target.id)) {
      const loaded = { source, target, module: moduleFor(plan) };
      const before = artifactOf(plan, source, target, loaded.module);
      const { changes, back } = serverChange(plan, loaded, BASE);
      if (before.files.every(({ lines }) => lines.every(({ mark }) => mark === undefined))) continue;
      looked += 1;
      const added = changes.map(({ add }) => add.map(({ text }) => text).join('\n'));
      expect(added.length).toBeGreaterThan(0);
      for (const part of PARTS) expect(added.join('\n')).toContain(part);
      for (const { add, remove } of changes) {
        expect(add.length).toBeLessThanOrEqual(MOST_LINES);
        expect(remove.length).toBeLessThanOrEqual(2);
      }
      expect(changes.length).toBeLessThanOrEqual(Math.max(2, before.files.length));
      const after = artifactOf(plan, source, target, loaded.module, { endpoint: BASE });
      const texts = (files: typeof after.files) =>
        files.map(({ name, lines }) => ({ name, text: `${lines.map(({ text }) => text).join('\n')}\n` }));
      expect(changed(before.files, changes)).toEqual(texts(after.files));
      expect(changed(after.files, back)).toEqual(texts(before.files));
    }
    expect(looked).toBeGreaterThan(0);
  });

test('lines that stay are told apart from those that change', () => {
  expect(fileChanges('a', ['one', 'two', 'three', 'four'], ['one', '2', 'three', 'and', 'four'])).toEqual([
    { file: 'a', remove: [{ line: 2, text: 'two' }], add: [{ line: 2, text: '2' }] },
    { file: 'a', remove: [], add: [{ line: 4, text: 'and' }] },
  ]);
  expect(fileChanges('a', ['x'], ['x'])).toEqual([]);
  expect(fileChanges('a', [], ['x'])).toEqual([{ file: 'a', remove: [], add: [{ line: 1, text: 'x' }] }]);
});

test('phones are told of addresses and of http, those that speak TLS only of the certificate, others of nothing', async () => {
  const codes = (source: Plan['source'], target: string) =>
    phoneNotes({ source, target }).map(({ what, code }) => `${what} ${code}`);
  expect(codes('sdk', 'kotlin').join()).toMatch(/HOST=0\.0\.0\.0.*10\.0\.2\.2.*usesCleartextTraffic/s);
  expect(codes('sdk', 'swift').join()).toMatch(/HOST=0\.0\.0\.0.*127\.0\.0\.1.*NSAllowsLocalNetworking/s);
  expect(codes('sdk', 'java')).toEqual([expect.stringContaining('HTTPS_PORT=')]);
  expect(codes('sdk', 'node')).toEqual([]);
  for (const { source, target } of targets) {
    const group = (await source.menu()).menu.targets[target.id]?.group;
    const notes = phoneNotes({ source: source.id, target: target.id });
    expect(needsNotes({ source: source.id, target: target.id })).toBe(notes.length > 0);
    expect(notes.length > 0).toBe(
      group === 'Mobile' || target.id === 'unity' || needsTls({ source: source.id, target: target.id }),
    );
  }
});
