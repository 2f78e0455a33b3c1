import { expect, test } from 'vitest';
import { addProperty, atStep, choose, continueTo, groupType, nameGroup } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage();

/** From the first screen to the opened trial. */
async function openTrial(destination: string, library: string): Promise<void> {
  const { page } = stage;
  await page.goto('/');
  await atStep(page, 'source');
  await choose(page, 'Way to send', 'Segment');
  await choose(page, 'Which Segment destination?', destination);
  await choose(page, 'Which Segment library?', library);
  await continueTo(page, 'groups');
  await nameGroup(page, 'org_id', '15');
  if (library !== 'Analytics.js' || destination === 'Amplitude (Actions)')
    await addProperty(groupType(page), 'name', 'Acme Corp');
  await continueTo(page, 'code');
  await continueTo(page, 'test');
  await page.getByText('Try the group call').click();
  await page.getByLabel('The group call, as Segment gets it').waitFor();
}

/** Sends the call, and gives what the list of hops says, a line for each. */
async function hops(): Promise<string[]> {
  const { page } = stage;
  await page.getByRole('button', { name: 'Send the call to the sandbox' }).click();
  const list = page.getByRole('region', { name: 'What became of the call' }).getByRole('list').first();
  await list.waitFor();
  return list.getByRole('listitem').allTextContents();
}

const groups = () => stage.server.sandbox.state().groups.map(({ type, value }) => [type, value]);

/** What is said about the call before it is sent. */
const outlook = () => stage.page.getByRole('region', { name: 'What Amplitude will get' });

test('Actions: from the first screen through Segment to the group in the sandbox', async () => {
  await openTrial('Amplitude (Actions)', 'Node.js');
  expect(await hops()).toEqual([
    expect.stringContaining('POST /sandbox/segment/v1/group: 200 {"success":true}'),
    expect.stringMatching(/Segment → Amplitude.*\/identify: 200 success/),
    expect.stringMatching(/Segment → Amplitude.*\/groupidentify: 200 success/),
  ]);
  expect(groups()).toEqual([['org_id', '15']]);
});

test('Classic: from the first screen through Segment to the group in the sandbox', async () => {
  await openTrial('Amplitude (Classic)', 'Analytics.js');
  expect(await hops()).toHaveLength(2);
  expect(groups()).toEqual([['org_id', '15']]);
});

test('Actions, mistakes made on purpose: each is told, and what happens is what was told', async () => {
  const { page } = stage;
  await openTrial('Amplitude (Actions)', 'Node.js');
  const mapping = page.getByRole('checkbox', { name: /Group Identify User/ });
  await mapping.uncheck();
  await outlook().getByText('no mapping “Group Identify User”').waitFor();
  expect(await hops()).toEqual([
    expect.stringContaining('200 {"success":true}'),
    expect.stringContaining('Nothing was sent'),
  ]);
  await mapping.check();

  await page.getByLabel('Group Type', { exact: true }).fill('$.traits.company');
  await outlook().getByText('Group Type is missing').waitFor();
  await page.getByRole('button', { name: 'As the wizard says' }).click();

  await page.getByLabel('Group Properties', { exact: true }).selectOption({ label: 'All traits ($.traits)' });
  await outlook().getByText('become group properties too').waitFor();

  const call = page.getByLabel('The group call, as Segment gets it');
  await call.fill(
    '{"userId": "user-12345", "groupId": "", "traits": {"group_type": "org_id", "group_value": ["a", "b"]}}',
  );
  await outlook().getByText('Group Value must be a string but it was an array').waitFor();
  await outlook().getByText('The call has no groupId').waitFor();
  await call.fill('{"userId": "ab", "groupId": "15", "traits": {"group_type": "org_id", "group_value": "15"}}');
  await outlook().getByText('Set Minimum ID Length').waitFor();
  expect(await hops()).toEqual([
    expect.stringContaining('200 {"success":true}'),
    expect.stringMatching(/\/identify: 400 .*user_id/s),
  ]);
  expect(groups()).toEqual([]);
});

test('Classic, mistakes made on purpose: everybody lands in the fallback group', async () => {
  const { page } = stage;
  await openTrial('Amplitude (Classic)', 'Node.js');
  await page.getByLabel('Group Type Trait', { exact: true }).fill('org_id');
  await outlook().getByText('Enter group_type.').waitFor();
  await outlook().getByText('lands in “[Segment] Group”').waitFor();
  await hops();
  expect(groups()).toEqual([['[Segment] Group', '15']]);
});
