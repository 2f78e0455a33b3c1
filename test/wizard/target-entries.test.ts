import { expect, test } from 'vitest';
import { httpApi } from '../../src/sources/http-api/http-api.ts';
import { menu as httpMenu } from '../../src/sources/http-clients/http-menu.ts';
import { SOURCES } from '../../src/sources/registry.ts';
import { sdk } from '../../src/sources/sdk/sdk.ts';
import { menu as sdkMenu } from '../../src/sources/sdk/sdk-menu.ts';
import { entriesOf, foundIn } from '../../src/wizard/source/target-entries.ts';

const MENUS = [entriesOf(sdk, sdkMenu), entriesOf(httpApi, httpMenu)] as const;
const [SDKS, CLIENTS] = MENUS;

test.each(SOURCES)('the menu of $title says something of each of its targets, and of no other', async (source) => {
  const { menu } = await source.menu();
  expect(Object.keys(menu.targets)).toEqual(source.targets.map(({ id }) => id));
});

test('every title finds its own row first, however it is written', () => {
  for (const entries of MENUS)
    for (const { id, title } of entries)
      if (id !== undefined) expect(foundIn(entries, ` ${title.toUpperCase()} `).best?.id).toBe(id);
});

test('a word finds what is called so before what only has it in another word', () => {
  expect(foundIn(SDKS, 'java').best?.id).toBe('java');
  expect(foundIn(SDKS, 'go').best?.id).toBe('go');
  expect(foundIn(CLIENTS, 'java').best?.id).toBe('java');
  expect(foundIn(CLIENTS, 'script').best?.id).toBe('fetch');
});

test('a beginning finds rows in the order of the menu, and keeps their groups', () => {
  const { groups } = foundIn(CLIENTS, 'curl');
  expect(groups.map(({ name, entries }) => [name, entries.map(({ id }) => id)])).toEqual([
    ['Command line', ['curl', 'powershell', 'cmd']],
    ['Languages', ['php']],
  ]);
});
