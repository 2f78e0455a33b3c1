import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { EXAMPLE } from '../example-plan.ts';
import {
  atStep,
  card,
  choose,
  continueTo,
  groupType,
  openPlan,
  reopen,
  resultSays,
  send,
  sendTo,
  settled,
  showRequests,
} from './drive.ts';
import { setStage } from './stage.ts';

/** A desktop of 1280 pixels at 400 % zoom is 320 wide. */
const stage = setStage({ viewport: { width: 320, height: 640 } });

const LONG = 'a_rather_long_name_without_any_place_to_break_'.repeat(3);

async function expectNoSidewaysScroll(page: Page, state: string): Promise<void> {
  await settled(page);
  const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content, `${state}: width of the content`).toBeLessThanOrEqual(room ?? 0);
}

test('at 320 pixels, no step scrolls sideways, whatever is typed', async () => {
  const { page } = stage;
  await page.goto('/');
  await atStep(page, 'source');
  await page.getByText('Not sure? One question helps').click();
  await page.getByRole('button', { name: 'Continue to groups' }).click();
  await expectNoSidewaysScroll(page, 'source, with an error');
  const groups = [{ type: LONG, values: [LONG, 'b'] }];
  const user = { userId: LONG, deviceId: LONG };
  await openPlan(page, { ...EXAMPLE, source: 'identify-api', target: 'curl', groups, user }, 'groups');
  await expectNoSidewaysScroll(page, 'groups');
  await continueTo(page, 'code');
  for (const name of ['On the wire', 'What changes', 'Code']) {
    await page.getByRole('tab', { name }).click();
    await expectNoSidewaysScroll(page, `code, ${name}`);
  }
  await continueTo(page, 'test');
  await showRequests(page);
  await send(page);
  await resultSays(page, /accepted/);
  await reopen(page, 'accepted (200)');
  await expectNoSidewaysScroll(page, 'test, accepted');
  stage.play = () => new Response('invalid_api_key', { status: 400 });
  await sendTo(page, 'Amplitude');
  await send(page);
  await resultSays(page, /not known/);
  await expectNoSidewaysScroll(page, 'test, refused');
  await continueTo(page, 'watch');
  await page.getByText('A phone, an emulator, a container, or https').click();
  await page.getByText('Groups, their properties, members and events').click();
  await page.getByText('Nothing arrives? Send a canary').click();
  const list = page.getByRole('list', { name: /^Requests/ });
  await list.getByRole('button').first().click();
  await page.getByRole('region', { name: /^Answer to request/ }).waitFor();
  await expectNoSidewaysScroll(page, 'watch');
  await page.getByRole('button', { name: 'Share or import' }).click();
  await page.getByRole('dialog').waitFor();
  await expectNoSidewaysScroll(page, 'dialog');
});

test('Segment’s settings fit, too', async () => {
  const { page } = stage;
  await openPlan(page, { ...EXAMPLE, source: 'segment', target: 'analytics-js' }, 'code');
  await page.getByText('Group Identify User').first().waitFor();
  await expectNoSidewaysScroll(page, 'code, Segment');
});

test('with reduced motion nothing moves; with forced colours the choice made can be told', async () => {
  const { page } = stage;
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await page.goto('/');
  await choose(page, 'Way to send', 'SDK');
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s');
      }).length,
  );
  expect(moving).toBe(0);
  const outline = (title: string) =>
    card(page, 'Way to send', title).evaluate(
      (radio) => getComputedStyle(radio.closest('label') ?? radio).outlineStyle,
    );
  expect([await outline('SDK'), await outline('HTTP API')]).toEqual(['solid', 'none']);
});

test.each([320, 390])('at %i pixels, the header leads to the check and says where tests go', async (width) => {
  const { page } = stage;
  await page.setViewportSize({ width, height: 640 });
  await openPlan(page, EXAMPLE, 'test');
  const header = page.getByRole('banner');
  await header.getByText('Sandbox · no key needed').waitFor();
  await sendTo(page, 'Amplitude');
  await header.getByText('Tests go to Amplitude').waitFor();
  await expectNoSidewaysScroll(page, 'test');
  await header.getByRole('link', { name: 'Check' }).click();
  await page.getByRole('heading', { name: 'Already sending? Paste it' }).waitFor();
  expect(await header.getByRole('link', { name: 'Check' }).getAttribute('aria-current')).toBe('page');
});

test.each([320, 390, 1120, 1440])('at %i pixels, the picture can be read', async (width) => {
  const { page } = stage;
  await page.setViewportSize({ width, height: 640 });
  await openPlan(page, EXAMPLE, 'code');
  await page.getByRole('tab', { name: 'What changes' }).click();
  const pictures = page.locator('.picture:visible');
  await expect.poll(() => pictures.count()).toBe(2);
  const sizes = await pictures.evaluateAll((all) =>
    all.map((picture) => {
      const text = picture.querySelector('text');
      const scale = (picture as SVGSVGElement).getScreenCTM()?.a ?? 0;
      return text ? scale * Number.parseFloat(getComputedStyle(text).fontSize) : 0;
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
});

test('with forced colours, the tab shown, the lines of a group and where tests go can be told', async () => {
  const { page } = stage;
  await page.emulateMedia({ forcedColors: 'active' });
  await openPlan(page, EXAMPLE, 'code');
  const edge = (name: string) =>
    page.getByRole('tab', { name }).evaluate((tab) => getComputedStyle(tab).borderBottomColor);
  expect(await edge('Code')).not.toBe(await edge('What changes'));
  const line = (kind: string) =>
    page
      .getByRole('region', { name: /^Code of / })
      .locator(`.line${kind}`)
      .first()
      .evaluate((each) => getComputedStyle(each).borderLeftColor);
  expect(await line('.ink-user-group')).not.toBe(await line(':not([class*="ink-"])'));
  const dot = () => page.locator('header .dot').evaluate((each) => getComputedStyle(each).backgroundColor);
  const inSandbox = await dot();
  await continueTo(page, 'test');
  await sendTo(page, 'Amplitude');
  expect(await dot()).not.toBe(inSandbox);
});

test('the underscores of a name can be seen while it is typed', async () => {
  const { page } = stage;
  await openPlan(page, EXAMPLE, 'groups');
  await settled(page);
  const field = groupType(page).getByLabel('Group type', { exact: true });
  const looks = async (name: string) => {
    await field.fill(name);
    return (await field.screenshot()).toString('base64');
  };
  expect(await looks('org_id')).not.toBe(await looks('org id'));
});

test('what a menu has chosen is read whole: where the watched app runs', async () => {
  const { page } = stage;
  await openPlan(page, EXAMPLE, 'watch');
  const menu = page.getByLabel('Your app runs');
  await menu.waitFor();
  const [wanted, room] = await menu.evaluate((select: HTMLSelectElement) => {
    const chosen = select.clientWidth;
    select.style.width = 'max-content';
    return [select.clientWidth, chosen];
  });
  expect(wanted).toBeLessThanOrEqual(room ?? 0);
});
