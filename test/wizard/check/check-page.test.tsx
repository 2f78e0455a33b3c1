import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { emptyAnswers } from '../../../src/plan/answers.ts';
import { getAnswers, replaceAnswers } from '../../../src/wizard/answers-store.ts';
import { CheckPage } from '../../../src/wizard/check/check-page.tsx';

const KEY = 'feedface0badc0de1234feedface5678';
const BODY = `{\n  "api_key": "${KEY}",\n  "Events": [{ "user_id": "user-1", "event_type": "A", "groups": { "org_id": 15 } }]\n}`;

// Without workers the page loads it itself, which takes a moment on a busy machine.
beforeAll(() => import('../../../src/check/check-anything.ts'));

beforeEach(() => {
  window.scrollTo = () => {};
  Element.prototype.scrollIntoView = () => {};
  history.replaceState(null, '', '/check');
  replaceAnswers({ ...emptyAnswers('wizard-test-0000'), source: 'sdk' });
});

const area = () => screen.getByLabelText<HTMLTextAreaElement>('What you send');
const result = () => screen.findByRole('region', { name: 'Result' });

async function paste(text: string) {
  const user = userEvent.setup();
  render(<CheckPage />);
  await user.click(area());
  await user.paste(text);
  return user;
}

test('what is pasted is checked at once; a finding leads to its place', async () => {
  const user = await paste(BODY);
  const region = await result();
  within(region).getByRole('heading', { name: 'Body for /2/httpapi or /batch' });
  within(region).getByText('1 error, 2 remarks.');
  expect(region.textContent).toContain('What it would do, if it were not refused');
  await user.click(within(region).getByRole('button', { name: /^Show Line 3, column 3: “Events”/ }));
  expect(document.activeElement).toBe(area());
  expect(BODY.slice(area().selectionStart, area().selectionEnd)).toBe('"Events"');
});

test('the corrected form stands beside it, with signs and words, and without the key', async () => {
  await paste(BODY);
  const diff = within(await result()).getByRole('region', { name: 'Corrected' });
  expect(diff.textContent).toContain('Removed:   "Events"');
  expect(diff.textContent).toContain('Added:   "events"');
  within(diff).getByRole('button', { name: 'Copy corrected text' });
  expect((await result()).textContent).not.toContain(KEY);
});

test('Check moves the focus to the result; a change makes it stale; Clear begins anew', async () => {
  const user = await paste(BODY);
  await result();
  expect(document.activeElement).toBe(area());
  await user.click(screen.getByRole('button', { name: 'Check' }));
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
  await user.type(area(), ' ');
  await screen.findByText('The text was changed since: this is about the text before. Check it again.');
  expect(screen.queryByRole('button', { name: /^Show Line/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(screen.queryByRole('region', { name: 'Result' })).toBeNull();
  expect(area().value).toBe('');
});

test('nothing, and what is not recognised, are said to be so', async () => {
  const user = userEvent.setup();
  render(<CheckPage />);
  await user.click(screen.getByRole('button', { name: 'Check' }));
  expect((await result()).textContent).toContain('There is nothing to check.');
  await user.type(area(), 'hello');
  await user.click(screen.getByRole('button', { name: 'Check' }));
  await screen.findByText('This was not recognised.');
  expect((await result()).textContent).toContain('What can be read: ');
});

test('a plan made of it replaces the answers, and can be undone', async () => {
  const user = await paste('{"event_type":"A","user_id":"user-77","groups":{"org_id":"15"}}');
  await result();
  await user.click(screen.getByRole('button', { name: 'Open as a plan' }));
  expect(location.pathname).toBe('/groups');
  expect(getAnswers()).toMatchObject({ source: 'http-api', userId: 'user-77', membership: 'event' });
});

test.each(['cURL command', 'Events body', 'Form body', 'Segment call', 'SDK event', 'Export rows'])(
  'the example “%s” has mistakes',
  async (name) => {
    const user = userEvent.setup();
    render(<CheckPage />);
    await user.click(screen.getByRole('button', { name }));
    const region = await result();
    expect(region.textContent).toMatch(/\d (?:error|warning)/);
    expect(area().value).not.toBe('');
  },
);

test('what is too long for the field is held beside it, and its places are words', async () => {
  const row = JSON.stringify({ event_type: 'A', user_id: 'user-1', groups: { org_id: 15 } });
  const user = await paste(`${row}\n`.repeat(8000));
  const region = await result();
  expect(screen.queryByLabelText('What you send')).toBeNull();
  screen.getByText(/^, \d+ kB\. It is too long to be shown here/);
  within(region).getByText('8,000 times');
  within(region).getByText('Line 1, column 57');
  expect(within(region).queryByRole('button', { name: /^Show Line/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  expect(area().value).toBe('');
});

const bytesOf = (text: string) => Uint8Array.from([...text], (sign) => sign.charCodeAt(0));
const choose = async (...parts: BlobPart[]) => {
  const user = userEvent.setup();
  render(<CheckPage />);
  await user.upload(screen.getByLabelText('Or choose a file, or drop it here'), new File(parts, 'body.json'));
};

test('a file in UTF-16, as Windows PowerShell writes it, is read', async () => {
  await choose(bytesOf('\xff\xfe'), bytesOf([...BODY].map((sign) => `${sign}\0`).join('')));
  within(await result()).getByRole('heading', { name: 'Body for /2/httpapi or /batch' });
  expect(area().value).toBe(BODY);
});

test.each([
  ['small', 1],
  ['large', 40_000],
])('a %s file that is no text is named, and what to do', async (_, times) => {
  await choose(bytesOf('{"a":"caf\xe9"}'.repeat(times)));
  await screen.findByText(/This is not UTF-8: the byte 0xE9 at offset 9, in line 1, .* Save it as UTF-8/);
  expect(screen.queryByRole('region', { name: 'Result' })).toBeNull();
});

test('names that would turn the text around them are written out', async () => {
  await paste(BODY.replace('"org_id": 15', '"org\u202e_id": 15'));
  const { textContent } = await result();
  expect(textContent).toContain('org\\u202e_id');
  expect(textContent).not.toContain('\u202e');
});

test('what holds in many places is one finding, from which each place is reached', async () => {
  const events = Array.from({ length: 9 }, (_, at) => ({
    event_type: 'A',
    user_id: 'user-1',
    groups: { [`kind${at}x`]: '1' },
  }));
  const many = [...events, ...Array.from({ length: 9 }, () => ({ groups: { kind0x: '1' } }))];
  const text = JSON.stringify(many);
  const user = await paste(text);
  const region = await result();
  const item = within(region).getByText('This event has no user_id and no device_id.').closest('li');
  if (item === null) throw new Error('The finding is no item of a list.');
  within(item).getByText('9 times');
  await user.click(within(item).getByText('4 more places'));
  const buttons = within(item).getAllByRole('button', { name: /^Show Line 1, column/ });
  expect(buttons.length).toBe(9);
  await user.click(buttons[8] as HTMLElement);
  expect(area().selectionStart).toBe(text.lastIndexOf('{"groups"'));
});
