import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { emptyAnswers, emptyGroup } from '../../src/plan/answers.ts';
import { getAnswers, replaceAnswers } from '../../src/wizard/answers-store.ts';
import { GroupsStep } from '../../src/wizard/groups/groups-step.tsx';

beforeEach(() => {
  window.scrollTo = () => {};
  Element.prototype.scrollIntoView = () => {};
  history.replaceState(null, '', '/groups');
  replaceAnswers({ ...emptyAnswers('wizard-test-0000'), source: 'sdk' });
});

/** The step draws once the file of the chosen SDK is there. */
async function renderStep() {
  render(<GroupsStep />);
  await screen.findByRole('button', { name: 'Continue to code' });
}

test('Continue with nothing named says what is missing, at the top and at the fields, and clears nothing', async () => {
  const user = userEvent.setup();
  await renderStep();
  await user.type(screen.getByLabelText('Device ID'), 'device-77');
  await user.click(screen.getByRole('button', { name: 'Continue to code' }));
  const summary = await screen.findByRole('alert');
  const links = within(summary).getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual(['Group type is missing.', 'Group value is missing.']);
  const type = screen.getByLabelText('Group type');
  expect(type.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText<HTMLInputElement>('Device ID').value).toBe('device-77');
  expect(location.pathname).toBe('/groups');
});

test('a field is judged again while it is corrected, and a good plan goes on', async () => {
  const user = userEvent.setup();
  await renderStep();
  await user.click(screen.getByRole('button', { name: 'Continue to code' }));
  const type = await screen.findByLabelText('Group type');
  await user.type(type, 'org_id');
  expect(type.getAttribute('aria-invalid')).toBeNull();
  const links = within(screen.getByRole('alert')).getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual(['Group value is missing.']);
  expect(document.activeElement).toBe(type);
  await user.type(screen.getByLabelText('Group value'), '007');
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Continue to code' }));
  expect(location.pathname).toBe('/code');
  expect(getAnswers().groups[0]?.values[0]?.value).toBe('007');
});

test('every key stroke reaches the answers', async () => {
  const user = userEvent.setup();
  await renderStep();
  await user.type(screen.getByLabelText('Group type'), 'org');
  await waitFor(() => expect(getAnswers().groups[0]?.type).toBe('org'));
});

test('a sixth group type is explained instead of added', async () => {
  const user = userEvent.setup();
  await renderStep();
  const add = screen.getByRole('button', { name: 'Add a group type' });
  for (let count = 0; count < 5; count += 1) await user.click(add);
  expect(screen.getAllByLabelText('Group type')).toHaveLength(5);
  expect(screen.getByText('All five are used. Remove one to add another.')).toBeTruthy();
});

test('Group Identify asks for no user and no membership, and says why', async () => {
  replaceAnswers({ ...getAnswers(), source: 'group-identify' });
  await renderStep();
  expect(screen.queryByLabelText('User ID')).toBeNull();
  expect(screen.getByText(/puts nobody into a group/)).toBeTruthy();
});

test('with several group types, what is missing is said with its place', async () => {
  const user = userEvent.setup();
  await renderStep();
  await user.type(screen.getByLabelText('Group type'), 'org_id');
  await user.type(screen.getByLabelText('Group value'), '15');
  await user.click(screen.getByRole('button', { name: 'Add a value' }));
  await user.click(screen.getByRole('button', { name: 'Add a group type' }));
  const second = screen.getByRole('region', { name: 'Group type 2' });
  expect(within(second).getByLabelText('Group type').getAttribute('placeholder')).toBe('team_id');
  expect(within(second).getByLabelText('Group value').getAttribute('placeholder')).toBe('team-7');
  await user.type(within(second).getByLabelText('Group value'), 'blue');
  await user.click(screen.getByRole('button', { name: 'Continue to code' }));
  const links = within(await screen.findByRole('alert')).getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual(['Group type 2: Group type is missing.']);
});

test('advice that is the same for several values is given once, with a change for each', async () => {
  const values = ['15', '16', '17'].map((value) => ({ ...emptyGroup(), value }));
  replaceAnswers({ ...getAnswers(), groups: [{ type: 'org_id', values }] });
  await renderStep();
  await screen.findByText('Nothing says who org_id 17 is.');
  expect(screen.getAllByText(/^Charts show the group value/)).toHaveLength(1);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Add property name = org_id 16' }));
  await waitFor(() => expect(screen.queryByText('Nothing says who org_id 16 is.')).toBeNull());
  await screen.findByText('Nothing says who org_id 17 is.');
});
