import type { Page } from 'playwright-core';
import type { Plan } from '../../src/plan/plan.ts';
import { atStep, choose, reopen, resultSays, send, sendTo } from '../browser/drive.ts';
import { EXAMPLE } from '../example-plan.ts';
import { openPlan } from './open-plan.ts';
import type { Scene } from './scene.ts';
import { WATCH_SCENES } from './watch-scenes.ts';

const SEGMENT: Plan = { ...EXAMPLE, source: 'segment', target: 'analytics-js', groupProperties: [] };
const HTTP_API: Plan = { ...EXAMPLE, source: 'http-api', target: 'curl', membership: 'event' };

async function codeIsThere(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: /^Code of / })
    .first()
    .waitFor();
}

async function source(page: Page): Promise<void> {
  await page.goto('/');
  await atStep(page, 'source');
}

/** The groups step of the example plan, with its code. */
export async function filledGroups(page: Page): Promise<void> {
  await openPlan(page, EXAMPLE, 'groups');
  await codeIsThere(page);
}

async function code(page: Page, plan: Plan, tab: string): Promise<void> {
  await openPlan(page, plan, 'code');
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('heading', { name: 'What changes' }).waitFor();
}

async function accepted(page: Page): Promise<void> {
  await openPlan(page, EXAMPLE, 'test');
  await send(page);
  await resultSays(page, /accepted/);
  await page.getByRole('heading', { name: 'What the sandbox knows now' }).waitFor();
}

/** Every step, and what it can look like. */
export const SCENES: readonly Scene[] = [
  { name: '1-source', arrange: source },
  {
    name: '1-source-chosen',
    arrange: async (page) => {
      await source(page);
      await page.getByText('Not sure? One question helps').click();
      await choose(page, 'Way to send', 'Segment');
      await codeIsThere(page);
    },
  },
  { name: '2-groups', arrange: filledGroups },
  {
    name: '2-groups-errors',
    arrange: async (page) => {
      await page.goto('/groups?source=sdk&target=node');
      await page.getByRole('button', { name: 'Continue to code' }).click();
      await page.getByRole('alert').waitFor();
      await codeIsThere(page);
    },
  },
  { name: '3-code', arrange: (page) => code(page, EXAMPLE, 'Code') },
  { name: '3-code-wire', arrange: (page) => code(page, HTTP_API, 'On the wire') },
  { name: '3-code-changes', arrange: (page) => code(page, EXAMPLE, 'What changes') },
  { name: '3-code-segment', arrange: (page) => code(page, SEGMENT, 'Code') },
  {
    name: '4-test',
    arrange: async (page) => {
      await openPlan(page, EXAMPLE, 'test');
      await sendTo(page, 'Amplitude');
      await page.getByText('This cannot be undone').waitFor();
      await codeIsThere(page);
    },
  },
  { name: '4-test-accepted', arrange: accepted },
  {
    name: '4-test-refused',
    arrange: async (page) => {
      await openPlan(page, EXAMPLE, 'test');
      await page.getByText('See what failures look like').click();
      await page.getByLabel('The sandbox answers').selectOption('429');
      await send(page);
      await resultSays(page, /Too many requests/);
      await reopen(page, '(429)');
    },
  },
  {
    name: '4-test-segment',
    arrange: async (page) => {
      await openPlan(page, SEGMENT, 'test');
      await page.getByRole('button', { name: 'Send the call to the sandbox' }).click();
      await page.getByRole('region', { name: 'What became of the call' }).waitFor();
    },
  },
  ...WATCH_SCENES,
  {
    name: '7-check',
    arrange: async (page) => {
      await page.goto('/check');
      await page.getByRole('button', { name: 'cURL command' }).click();
      await page.getByRole('heading', { name: 'Corrected' }).waitFor();
    },
  },
  {
    name: '6-dialog',
    arrange: async (page) => {
      await openPlan(page, EXAMPLE, 'code');
      await page.getByRole('button', { name: 'Share or import' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
