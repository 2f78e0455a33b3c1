import { expect, test } from 'vitest';
import { EXAMPLE } from '../example-plan.ts';
import { openPlan, resultSays, send } from './drive.ts';
import { hops, openEventTrial, openTrial, outlook } from './segment-drive.ts';
import { setStage } from './stage.ts';

const stage = setStage();

const groups = () => stage.server.sandbox.state().groups.map(({ type, value }) => [type, value]);

test('Actions: from the first screen through Segment to the group in the sandbox', async () => {
  await openTrial(stage.page, 'Amplitude (Actions)', 'Node.js');
  expect(await hops(stage.page)).toEqual([
    expect.stringContaining('POST /sandbox/segment/v1/group: 200 {"success":true}'),
    expect.stringMatching(/Segment → Amplitude.*\/identify: 200 success/),
    expect.stringMatching(/Segment → Amplitude.*\/groupidentify: 200 success/),
  ]);
  expect(groups()).toEqual([['org_id', '15']]);
  await stage.page.getByText('where to look, hop by hop').click();
  await stage.page.getByText('Event Delivery').waitFor();
  await stage.page.getByText('events from before stay without groups').waitFor();
});

test('Classic: from the first screen through Segment to the group in the sandbox', async () => {
  await openTrial(stage.page, 'Amplitude (Classic)', 'Analytics.js');
  expect(await hops(stage.page)).toHaveLength(2);
  expect(groups()).toEqual([['org_id', '15']]);
});

test('Actions, mistakes made on purpose: each is told, and what happens is what was told', async () => {
  const { page } = stage;
  await openTrial(stage.page, 'Amplitude (Actions)', 'Node.js');
  const mapping = page.getByRole('checkbox', { name: /Group Identify User/ });
  await mapping.uncheck();
  await outlook(stage.page).getByText('no mapping “Group Identify User”').waitFor();
  expect(await hops(stage.page)).toEqual([
    expect.stringContaining('200 {"success":true}'),
    expect.stringContaining('Nothing was sent'),
  ]);
  await mapping.check();

  await page.getByLabel('Group Type', { exact: true }).fill('$.traits.company');
  await outlook(stage.page).getByText('Group Type is missing').waitFor();
  await page.getByRole('button', { name: 'As the wizard says' }).click();

  await page.getByLabel('Group Properties', { exact: true }).selectOption({ label: 'All traits ($.traits)' });
  await outlook(stage.page).getByText('become group properties too').waitFor();

  const call = page.getByLabel('The group call, as Segment gets it');
  await call.fill(
    '{"userId": "user-12345", "groupId": "", "traits": {"group_type": "org_id", "group_value": ["a", "b"]}}',
  );
  await outlook(stage.page).getByText('Group Value must be a string but it was an array').waitFor();
  await outlook(stage.page).getByText('The call has no groupId').waitFor();
  await call.fill('{"userId": "ab", "groupId": "15", "traits": {"group_type": "org_id", "group_value": "15"}}');
  await outlook(stage.page).getByText('Set Minimum ID Length').waitFor();
  expect(await hops(stage.page)).toEqual([
    expect.stringContaining('200 {"success":true}'),
    expect.stringMatching(/\/identify: 400 .*user_id/s),
  ]);
  expect(groups()).toEqual([]);
});

test('Classic, mistakes made on purpose: everybody lands in the fallback group', async () => {
  const { page } = stage;
  await openTrial(page, 'Amplitude (Classic)', 'Node.js');
  await page.getByLabel('Group Type Trait', { exact: true }).fill('org_id');
  await outlook(page).getByText('Enter group_type.').waitFor();
  await outlook(page).getByText('lands in “[Segment] Group”').waitFor();
  await hops(page);
  expect(groups()).toEqual([['[Segment] Group', '15']]);

  await page.getByLabel('Group Type Trait', { exact: true }).fill('');
  await outlook(page).getByText('a trait setting is empty').waitFor();
  await page.getByLabel('Connection Mode').selectOption({ label: 'Device Mode on Android (analytics-android)' });
  await outlook(page).getByText('The trait “name” becomes the group type').waitFor();
  await outlook(page).getByText('Classic ignores the two settings').waitFor();
  await page.getByLabel('Connection Mode').selectOption({ label: 'Device Mode in a page (Analytics.js)' });
  await outlook(page).getByText('sends no group properties').waitFor();
});

test('mistakes in the call itself: a swapped argument, a nested list, a missing trait, the wrong region', async () => {
  const { page } = stage;
  await openTrial(page, 'Amplitude (Classic)', 'Node.js');
  const call = page.getByLabel('The group call, as Segment gets it');
  await call.fill('{"userId": "15", "groupId": "user@example.com", "traits": {"group_type": "org_id"}}');
  await outlook(page).getByText('the arguments may be swapped').waitFor();
  await outlook(page).getByText('the call lacks the trait').waitFor();
  await call.fill('{"userId": "user-1", "groupId": "15", "traits": {"list": [[1]]}}');
  await outlook(page).getByText('inside of another').waitFor();
  await page.getByLabel('Endpoint Region').selectOption({ label: 'Europe' });
  await outlook(page).getByText('Set Endpoint Region to North America.').waitFor();
});

test('event-level, Actions: the mapping reads context.groupId, and mistakes are told', async () => {
  const { page } = stage;
  await openEventTrial(page, 'Amplitude (Actions)', 'Node.js');
  expect(await hops(page)).toEqual([
    expect.stringContaining('POST /sandbox/segment/v1/track: 200 {"success":true}'),
    expect.stringMatching(/Segment → Amplitude.*\/2\/httpapi: 200/),
  ]);
  const [last] = stage.server.sandbox.reports().slice(-1);
  expect(last?.effects).toMatchObject([
    { kind: 'event-group', event: 'Report Created', type: 'org_id', values: ['15'] },
  ]);

  await page.getByRole('checkbox', { name: /fills the field Groups/ }).uncheck();
  await outlook(page).getByText('the event carries no group').waitFor();
  await page
    .getByLabel('The track call, as Segment gets it')
    .fill('{"userId": "user-1", "event": "Seen", "integrations": {"Amplitude": {"groups": {"org_id": "15"}}}}');
  await outlook(page).getByText('does not read integrations.Amplitude.groups').waitFor();
});

test('event-level, Classic in the page: the call’s options name the groups', async () => {
  const { page } = stage;
  await openEventTrial(page, 'Amplitude (Classic)', 'Analytics.js');
  expect(await hops(page)).toHaveLength(2);
  const [last] = stage.server.sandbox.reports().slice(-1);
  expect(last?.effects).toMatchObject([{ kind: 'event-group', type: 'org_id', values: ['15'] }]);
  await page.getByLabel('The track call, as Segment gets it').fill('{"userId": "user-1", "event": "Seen"}');
  await outlook(page).getByText('the call has none there').waitFor();
});

test('the real call goes to Segment with the write key, which nothing keeps', async () => {
  const { page, amplitude } = stage;
  const key = 'write0key0of0a0segment0source000';
  stage.play = () => Response.json({ success: true });
  await openTrial(page, 'Amplitude (Actions)', 'Node.js');
  await page.getByText('Send it to your own Segment workspace').click();
  const send = page.getByRole('button', { name: 'Send the call to Segment' });
  await send.click();
  await page.getByText('Type the write key of the source to send to.').first().waitFor();
  await page.getByLabel('Write key', { exact: true }).fill(key);
  await page.getByLabel('Segment workspace').selectOption('eu');
  await send.click();
  await page.getByText('Segment answered 200').first().waitFor();
  expect(amplitude.requests).toHaveLength(1);
  const [sent] = amplitude.requests;
  expect(sent?.url).toBe('https://events.eu1.segmentapis.com/v1/group');
  expect(JSON.parse(sent?.body ?? '')).toMatchObject({ type: 'group', groupId: '15', writeKey: key });
  const kept = await page.evaluate(() =>
    JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, history.state]),
  );
  expect(kept).not.toContain(key);
});

test('a Segment plan is tested through Segment first; straight to Amplitude comes after it, on demand', async () => {
  const { page } = stage;
  await openPlan(page, { ...EXAMPLE, source: 'segment', target: 'node', groupProperties: [] }, 'test');
  await outlook(page).waitFor();
  const headings = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
  expect(headings).toEqual(['Through Segment', 'Straight to Amplitude']);
  expect(await page.getByRole('button', { name: 'Send', exact: true }).count()).toBe(0);
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('region', { name: 'What became of the call' })
    .getByText('Segment → Amplitude')
    .first()
    .waitFor();
  await page.getByText('Send the same groups without Segment').click();
  await send(page);
  await resultSays(page, /accepted/);
  await page.getByRole('heading', { name: 'Sent in this session' }).waitFor();
});
