import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { sdk } from '../../src/sources/sdk/sdk.ts';
import { menu } from '../../src/sources/sdk/sdk-menu.ts';
import { TargetSearch } from '../../src/wizard/source/target-search.tsx';

function setUp(value = 'browser') {
  const onChange = vi.fn<(id: string) => void>();
  const go = vi.fn<() => void>();
  const notHere = { text: 'Mine is not here:', label: 'use the HTTP API', go };
  render(
    <TargetSearch legend="Which SDK?" source={sdk} menu={menu} value={value} onChange={onChange} notHere={notHere} />,
  );
  return { onChange, go, user: userEvent.setup(), search: screen.getByRole('searchbox') };
}

/** The headings of the groups in sight. */
function groups(): (string | null)[] {
  const all = within(screen.getByRole('group', { name: 'Which SDK?' })).getAllByRole('group');
  return all.map((group) => group.querySelector('legend')?.textContent ?? null);
}

test('targets stand in groups, and arrow keys go through all of them', () => {
  setUp();
  expect(groups().slice(0, 1)).toEqual(['Web']);
  expect(groups()).toContain('Server');
  const names = new Set(screen.getAllByRole('radio').map((radio) => radio.getAttribute('name')));
  expect([...names]).toEqual(['target']);
});

test('a package finds its SDK, and Enter chooses it', async () => {
  const { user, search, onChange } = setUp();
  await user.type(search, 'Amplitude/analytics-NODE{Enter}');
  expect(screen.getAllByRole('radio')).toHaveLength(1);
  expect(onChange.mock.calls).toEqual([['node']]);
  expect(screen.getByRole('status').textContent).toBe('1 found');
});

test('Enter in an empty search chooses nothing, and Escape empties it', async () => {
  const { user, search, onChange } = setUp();
  await user.type(search, '{Enter}node{Escape}');
  expect(onChange).not.toHaveBeenCalled();
  expect(search).toHaveProperty('value', '');
  expect(screen.getAllByRole('radio')).toHaveLength(sdk.targets.length);
});

test('an SDK without groups is found, cannot be chosen, and says what to do', async () => {
  const { user, search, onChange } = setUp();
  await user.type(search, 'unreal{Enter}');
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.getByText(/It has no groups.*HTTP API/)).toBeTruthy();
  expect(onChange).not.toHaveBeenCalled();
});

test('who finds nothing is told so, and led on', async () => {
  const { user, search, go } = setUp();
  await user.type(search, 'cobol');
  expect(screen.getByRole('status').textContent).toBe('Nothing here is called “cobol”.');
  await user.click(screen.getByRole('button', { name: 'use the HTTP API' }));
  expect(go).toHaveBeenCalledOnce();
});
