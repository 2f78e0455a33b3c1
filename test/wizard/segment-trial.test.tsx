import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { SegmentTrial } from '../../src/wizard/test/segment/trial.tsx';
import { EXAMPLE } from '../example-plan.ts';

const PLAN: Plan = {
  ...EXAMPLE,
  source: 'segment',
  target: 'node',
  groups: [
    { type: 'org_id', values: ['15'] },
    { type: 'team', values: ['blue'] },
  ],
  groupProperties: [
    { type: 'org_id', value: '15', operations: [{ operation: '$set', property: 'name', value: 'Acme Corp' }] },
  ],
  segment: { destination: 'actions', groupTypeTrait: 'group_type', groupValueTrait: 'group_id' },
};

/** @param ready asked each time what the sandbox waits for before it takes a setup */
async function setUp(plan = PLAN, ready: () => Promise<void> = async () => {}) {
  const sandbox = createSandbox();
  const access = {
    hasServer: false,
    fetch: (request: Request) => sandbox.fetch(request),
    view: async () => ({ state: sandbox.state(), reports: sandbox.reports() }),
    reset: async () => sandbox.reset(),
    setDestination: async (setup: Parameters<typeof sandbox.setDestination>[0]) => {
      await ready();
      sandbox.setDestination(setup);
    },
  };
  render(<SegmentTrial plan={plan} sandbox={access} />);
  const outlook = () => screen.getByRole('region', { name: /will get/ });
  // Outlook and settings are loaded for the kind of call and destination.
  await waitFor(outlook);
  await screen.findByLabelText(plan.segment?.destination === 'classic' ? 'Connection Mode' : /The mapping “/);
  return { user: userEvent.setup(), sandbox, outlook };
}

const send = () => screen.getByRole('button', { name: 'Send the call to the sandbox' });

test('the planned call goes through Segment, and both hops are shown', async () => {
  const { user, sandbox } = await setUp();
  await user.click(send());
  const became = within(await screen.findByRole('region', { name: 'What became of the call' }));
  const hops = await became.findAllByRole('listitem');
  expect(hops.slice(0, 3).map((hop) => hop.textContent)).toEqual([
    expect.stringMatching(/^Your app → Segment POST \/sandbox\/segment\/v1\/group: 200/),
    expect.stringMatching(/^Segment → Amplitude POST \/identify: 200/),
    expect.stringMatching(/^Segment → Amplitude POST \/groupidentify: 200/),
  ]);
  expect(sandbox.state().groups).toMatchObject([{ type: 'org_id', value: '15' }]);
});

test('each call of the plan can be chosen', async () => {
  const { user, outlook } = await setUp();
  expect(await within(outlook()).findByText(/belongs to org_id 15/)).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('Which call?'), 'team blue');
  expect(await within(outlook()).findByText(/belongs to team blue/)).toBeTruthy();
});

test('a changed setting shows at once what goes wrong, and can be taken back', async () => {
  const { user, outlook } = await setUp();
  await user.clear(screen.getByLabelText('Group Type'));
  expect(await within(outlook()).findByText('Group Type is missing, so nothing is sent.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'As the wizard says' }));
  await waitFor(() => expect(within(outlook()).queryByText(/nothing is sent/)).toBeNull());
  await user.click(screen.getByRole('checkbox', { name: /Group Identify User/ }));
  expect(await within(outlook()).findByText(/no mapping “Group Identify User”/)).toBeTruthy();
});

test('without the mapping Segment answers 200, and Amplitude gets nothing', async () => {
  const { user, sandbox } = await setUp();
  await user.click(screen.getByRole('checkbox', { name: /Group Identify User/ }));
  await user.click(send());
  expect(await screen.findByText(/Nothing was sent/)).toBeTruthy();
  expect(sandbox.state().groups).toEqual([]);
});

test('text that is no call is complained about where it stands, and nothing is sent', async () => {
  const { user, sandbox } = await setUp();
  const field = screen.getByLabelText(/The group call/);
  await user.clear(field);
  await user.type(field, '{{');
  await user.click(send());
  expect(await screen.findByText(/This is not JSON/)).toBeTruthy();
  expect(document.activeElement).toBe(field);
  expect(sandbox.reports()).toEqual([]);
});

test('what became of a call goes when call or setting change', async () => {
  const { user } = await setUp({
    ...PLAN,
    segment: { destination: 'classic', groupTypeTrait: 'group_type', groupValueTrait: 'group_id' },
  });
  await user.click(send());
  await screen.findByRole('region', { name: 'What became of the call' });
  await user.type(screen.getByLabelText('Group Type Trait'), 'x');
  expect(screen.queryByRole('region', { name: 'What became of the call' })).toBeNull();
  expect(await screen.findByText(/lands in “\[Segment\] Group”/)).toBeTruthy();
});

test('what is still under way for another call is not shown beside the new one', async () => {
  let resolve = () => {};
  const ready = new Promise<void>((done) => {
    resolve = done;
  });
  const { user, sandbox } = await setUp(PLAN, () => ready);
  await user.click(send());
  await user.selectOptions(screen.getByLabelText('Which call?'), 'team blue');
  resolve();
  await waitFor(() => expect(sandbox.reports().length).toBeGreaterThan(2));
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.queryByRole('region', { name: 'What became of the call' })).toBeNull();
});

test('what was given up does not end what is under way', async () => {
  const ends: (() => void)[] = [];
  const { user } = await setUp(PLAN, () => new Promise<void>((done) => ends.push(done)));
  await user.click(send());
  await waitFor(() => expect(ends).toHaveLength(1));
  await user.selectOptions(screen.getByLabelText('Which call?'), 'team blue');
  await user.click(send());
  await waitFor(() => expect(ends).toHaveLength(2));
  ends[0]?.();
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.getByRole('button', { name: 'Sending…' })).toBeTruthy();
  ends[1]?.();
  await screen.findByRole('region', { name: 'What became of the call' });
  expect(send()).toBeTruthy();
});
