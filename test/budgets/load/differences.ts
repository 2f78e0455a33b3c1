import type { Page } from 'playwright-core';
import type { SandboxState } from '../../../src/sandbox/state.ts';
import { LINES, nameOf } from './send-events.ts';

/** Id of the report, and line and number of the event. */
export type Seen = [id: number, line: number, number: number];

/** What the page counts: requests in its list, and those that fell out of it. */
async function countedBy(page: Page): Promise<number> {
  const words = await page.getByText(/^[\d,]+ requests\./).innerText();
  const [held = '0', fallen = '0'] = words.match(/[\d,]+(?= requests| older)/g) ?? [];
  return [held, fallen].reduce((sum, figure) => sum + Number(figure.replaceAll(',', '')), 0);
}

/** The names of the events in sight, newest first. */
async function rowsOf(page: Page): Promise<string[]> {
  const rows = await page
    .getByRole('list', { name: /^Requests/ })
    .getByRole('button')
    .allInnerTexts();
  return rows.map((text) => /line \d+, event \d+/.exec(text)?.[0] ?? text);
}

function inState({ groups, events }: SandboxState, seen: readonly Seen[], sent: number): string[] {
  const counted = (type: string) =>
    groups.filter((group) => group.type === type).reduce((sum, group) => sum + group.events, 0);
  const last = seen.slice(-events.length).map(([, line, number]) => nameOf(line, number));
  return [
    ...(counted('org_id') === sent ? [] : [`the state has ${counted('org_id')} events with an org_id, not ${sent}`]),
    ...(counted('team') === 2 * sent ? [] : [`the state has ${counted('team')} events of two teams, not ${2 * sent}`]),
    ...(events.every(({ type }, place) => type === last[place])
      ? []
      : ['the events of the state are in another order']),
  ];
}

/** In what the page's list and the state differ from what was seen on the stream. */
export async function differences(page: Page, seen: readonly Seen[], sent: number): Promise<string[]> {
  const rows = await rowsOf(page);
  const newest = seen
    .slice(-rows.length)
    .reverse()
    .map(([, line, number]) => nameOf(line, number));
  const counted = await countedBy(page);
  const state = await page.evaluate<{ state: SandboxState }>("fetch('/sandbox/state').then((answer) => answer.json())");
  return [
    ...(rows.length > LINES && rows.every((row, place) => row === newest[place])
      ? []
      : [`the list begins with ${rows.slice(0, 3).join('; ')}, not ${newest.slice(0, 3).join('; ')}`]),
    ...(counted === sent ? [] : [`the list counts ${counted} requests, not ${sent}`]),
    ...inState(state.state, seen, sent),
  ];
}
