import type { Locator, Page } from 'playwright-core';
import { addProperty, atStep, choose, continueTo, groupType, nameGroup } from './drive.ts';

/** From the first screen to the opened trial, with a user-level group. */
export async function openTrial(page: Page, destination: string, library: string): Promise<void> {
  await chooseSegment(page, destination, library);
  await nameGroup(page, 'org_id', '15');
  if (library !== 'Analytics.js' || destination === 'Amplitude (Actions)')
    await addProperty(groupType(page), 'name', 'Acme Corp');
  await toTrial(page, 'group');
}

/** The same with an event-level group. */
export async function openEventTrial(page: Page, destination: string, library: string): Promise<void> {
  await chooseSegment(page, destination, library);
  await choose(page, 'How long does membership last?', 'For one event');
  await nameGroup(page, 'org_id', '15');
  await page.getByLabel('Event name').fill('Report Created');
  await toTrial(page, 'track');
}

async function chooseSegment(page: Page, destination: string, library: string): Promise<void> {
  await page.goto('/');
  await atStep(page, 'source');
  await choose(page, 'Way to send', 'Segment');
  await choose(page, 'Which Segment destination?', destination);
  await choose(page, 'Which Segment library?', library);
  await continueTo(page, 'groups');
}

async function toTrial(page: Page, type: 'group' | 'track'): Promise<void> {
  await continueTo(page, 'code');
  await continueTo(page, 'test');
  await page.getByLabel(`The ${type} call, as Segment gets it`).waitFor();
}

/** Sends the call, and gives what the list of hops says, a line for each. */
export async function hops(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Send the call to the sandbox' }).click();
  const list = page.getByRole('region', { name: 'What became of the call' }).getByRole('list').first();
  await list.waitFor();
  return list.getByRole('listitem').allTextContents();
}

/** What is said about the call before it is sent. */
export function outlook(page: Page): Locator {
  return page.getByRole('region', { name: 'What Amplitude will get' });
}
