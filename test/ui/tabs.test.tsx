import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Tabs } from '../../src/ui/tabs.tsx';

const TABS = [
  { id: 'a', title: 'Alpha' },
  { id: 'b', title: 'Beta' },
  { id: 'c', title: 'Gamma' },
] as const;

function Sample() {
  const [tab, setTab] = useState<'a' | 'b' | 'c'>('a');
  return (
    <Tabs label="Sample" tabs={TABS} current={tab} onChange={setTab}>
      shown: {tab}
    </Tabs>
  );
}

test('arrow keys, Home and End move between tabs and show what they reach', async () => {
  const user = userEvent.setup();
  render(<Sample />);
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Alpha');
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement?.textContent).toBe('Gamma');
  expect(screen.getByRole('tabpanel').textContent).toBe('shown: c');
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Beta');
  await user.keyboard('{End}');
  expect(screen.getByRole('tabpanel').textContent).toBe('shown: c');
  await user.keyboard('{Home}');
  expect(screen.getByRole('tabpanel').textContent).toBe('shown: a');
});

test('only the current tab is in the tab order', () => {
  render(<Sample />);
  expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
});
