import { expect, test } from 'vitest';
import { checkText } from '../../src/check/check.ts';

const answerTo = async (text: string) => {
  const { recognised } = await checkText(text);
  return 'requests' in recognised ? recognised.requests[0]?.answer : undefined;
};

const IDENTIFICATION = '{"user_id":"user-1","groups":{"org_id":"15"}}';
const EVENT = '{"user_id":"user-1","event_type":"A","groups":{"org_id":"15"}}';

test('a 200 to an identification has the words of Amplitude', async () => {
  expect(await answerTo(IDENTIFICATION)).toEqual({ status: 200, body: 'success' });
});

test('a 200 to events has none, since they name the moment and the bytes that arrive', async () => {
  expect(await answerTo(`{"api_key":"K","events":[${EVENT}]}`)).toEqual({ status: 200 });
});

test('a refusal has the words of Amplitude', async () => {
  expect(await answerTo(`{"api_key":"K","events":[${EVENT.replace('user_id', 'user')}]}`)).toMatchObject({
    status: 400,
    body: expect.stringContaining('missing'),
  });
});
