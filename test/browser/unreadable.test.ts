import { expect, test } from 'vitest';
import { EXAMPLE } from '../example-plan.ts';
import { choose, KEY, openPlan, resultSays, send, sendTo } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage({ cors: false });

const posts = () => stage.amplitude.requests.filter(({ method }) => method === 'POST');

test('a form whose answer may not be read did arrive, and is never called failed', async () => {
  const { page, amplitude, project } = stage;
  await openPlan(page, EXAMPLE, 'test');
  await sendTo(page, 'Amplitude');
  await choose(page, 'What?', 'Identify test');
  await send(page);
  const result = await resultSays(page, 'Sent, but the answer cannot be read');
  const words = (await result.textContent()) ?? '';
  expect(words).toContain('It may have arrived.');
  expect(words).not.toMatch(/fail/i);
  expect(posts().map(({ path }) => path)).toEqual(['/identify']);
  expect(project.state().groups.map(({ value }) => value)).toEqual(['15', 'tennis', 'soccer']);
  const canaries = amplitude.requests.filter(({ method }) => method === 'GET');
  expect(canaries).toHaveLength(1);
  expect(JSON.stringify(canaries)).not.toContain(KEY);
});

test('JSON whose preflight is refused never arrives, and the page says that this may be so', async () => {
  const { page } = stage;
  await openPlan(page, EXAMPLE, 'test');
  await sendTo(page, 'Amplitude');
  await choose(page, 'What?', 'Event test');
  await send(page);
  const result = await resultSays(page, 'Sent, but the answer cannot be read');
  expect(await result.textContent()).toContain('if that was refused, nothing arrived');
  expect(posts()).toEqual([]);
});
