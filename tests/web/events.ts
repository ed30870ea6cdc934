import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { refused, type Stage } from './stage.js';

const asked = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const asks = (page: Page, name: string, value: string | undefined) =>
  page.waitForURL((url) => (url.searchParams.get(name) ?? undefined) === value);

function testFilter(stage: Stage) {
  it('keeps the filter in the address, over every view, and drops it a part at a time', () =>
    stage.show('/events', async (page) => {
      await page.locator('.event-line').waitFor();
      await page.getByRole('button', { name: 'Attacks' }).click();
      await page.getByRole('button', { name: 'Damage' }).click();
      await asks(page, 'register', 'attacks,damage');
      await page.getByLabel('Place', { exact: true }).fill('Bara');
      await asks(page, 'place', 'Bara');
      await page.getByRole('button', { name: 'Partly accepted' }).click();
      await page.getByRole('link', { name: 'Timeline' }).click();
      await page.locator('.bars .bar').first().waitFor();
      expect(asked(page)).toEqual({
        register: 'attacks,damage',
        place: 'Bara',
        state: 'partly',
        view: 'timeline',
      });
      await page.getByRole('button', { name: 'Drop: Place: Bara' }).click();
      await asks(page, 'place', undefined);
      expect(await page.getByLabel('Place', { exact: true }).inputValue()).toBe('');
      await page.getByRole('button', { name: 'Clear the filter' }).click();
      await asks(page, 'state', undefined);
      expect(asked(page)).toEqual({ view: 'timeline' });
    }));

  it('opens what an address asks for, and goes to each view by a key', () =>
    stage.show('/events?register=attacks&from=2026-02-01', async (page) => {
      await page.locator('.event-line').waitFor();
      expect(await page.getByLabel('From').inputValue()).toBe('2026-02-01');
      expect(await page.getByRole('button', { name: 'Attacks' }).getAttribute('aria-pressed')).toBe('true');
      await page.keyboard.press('t');
      await page.locator('.bars .bar').first().waitFor();
      await page.keyboard.press('l');
      await asks(page, 'view', undefined);
      await page.keyboard.press('j');
      await page.keyboard.press('o');
      await page.waitForURL(/\/events\/event-shelling/);
      await expect.poll(() => page.title()).toMatch(/^Shelling · .* · Dateline$/);
      await page.locator('.page-head').getByRole('link', { name: 'Events' }).click();
      await asks(page, 'register', 'attacks');
      expect(asked(page)).toEqual({ register: 'attacks', from: '2026-02-01' });
    }));
}

function testTimeline(stage: Stage) {
  it('makes a period of what is dragged over, or of a row of the table', () =>
    stage.show('/events?view=timeline', async (page) => {
      await page.locator('.bars .bar').first().waitFor();
      const box = (await page.locator('.bars').boundingBox())!;
      await page.mouse.move(box.x + 60, box.y + 60);
      await page.mouse.down();
      await page.mouse.move(box.x + 90, box.y + 60, { steps: 3 });
      await page.mouse.up();
      await asks(page, 'to', '2026-02-01');
      expect(asked(page)).toMatchObject({ from: '2026-02-01' });
      await page.getByText('As a table').click();
      await page.getByRole('button', { name: /3 Feb/ }).click();
      await asks(page, 'from', '2026-02-03');
      await page.getByRole('button', { name: 'Whole time' }).click();
      await asks(page, 'from', undefined);
    }));
}

function testMap(stage: Stage) {
  it('lists in words what the map shows, and narrows to a province that no more is known of', () =>
    stage.show('/events?view=map', async (page) => {
      await page.locator('.map canvas').waitFor();
      await page.getByText('In view: 3 places').click();
      await page.getByRole('button', { name: 'Idlib, Syria' }).click();
      await asks(page, 'area', 'SY/Idlib');
      await page.getByRole('button', { name: 'Drop: Only known: Idlib, Syria' }).waitFor();
      await page.getByText('never as a point').waitFor();
    }));

  it('draws an area by a drag with Shift, and by its edges', () =>
    stage.show('/events?view=map&at=36,35,5', async (page) => {
      await page.locator('.map canvas').waitFor();
      await page.locator('.in-view').waitFor();
      const box = (await page.locator('.map-frame').boundingBox())!;
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await page.keyboard.down('Shift');
      await page.mouse.move(middle.x - 50, middle.y - 50);
      await page.mouse.down();
      await page.mouse.move(middle.x + 50, middle.y + 50, { steps: 3 });
      await page.mouse.up();
      await page.keyboard.up('Shift');
      await page.waitForURL((url) => url.searchParams.has('area'));
      const [west = 0, south = 0, east = 0, north = 0] = asked(page).area!.split(',').map(Number);
      expect([west < 36, east > 36, south < 35, north > 35]).toEqual([true, true, true, true]);
      expect(east - west).toBeLessThan(10);
      await page.getByLabel('West').fill('30.5');
      await page.getByRole('button', { name: 'Use this area' }).click();
      await page.waitForURL((url) => url.searchParams.get('area')?.startsWith('30.5,') === true);
    }));
}

function testEvent(stage: Stage) {
  it('shows each field with who claims what, and keeps a preference with its reason', () =>
    stage.show('/events/event-shelling', async (page, desk) => {
      const field = page.locator('.event-field').filter({ hasText: 'never an average' }).first();
      await field.waitFor();
      expect(await field.locator('.claimed').count()).toBeGreaterThan(1);
      expect(await field.locator('.said').first().getAttribute('href')).toMatch(/^\/reports\/story\?claim=/);
      await field.getByRole('button', { name: 'Prefer this' }).first().click();
      await page.keyboard.type('they were there');
      stage.expected = refused;
      desk.trouble = { status: 409, code: 'retired', message: 'It was retired.' };
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('It was retired.').waitFor();
      desk.trouble = null;
      let letGo = () => {};
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await page.route('**/api/acts', (route) => held.then(() => route.continue()));
      // The reason stands where it was written, and goes with the next try.
      const going = page.waitForRequest('**/api/acts');
      await page.keyboard.press('Enter');
      await going;
      // Another reason, begun before the desk answered, stays.
      await page.keyboard.press('Escape');
      await field.getByRole('button', { name: 'Prefer this' }).first().click();
      await page.keyboard.type('they saw it');
      letGo();
      await page.getByRole('status').getByText('Preferred').waitFor();
      expect(await field.getByRole('textbox').inputValue()).toBe('they saw it');
      const { path, body } = desk.sent.at(-1)!;
      expect(path).toBe('/api/acts');
      expect(JSON.parse(body).decisions).toMatchObject([
        {
          verdict: 'prefer',
          event: 'event-shelling',
          path: 'counts[0].value',
          why: 'they were there',
          seen: null,
        },
      ]);
    }));
}

export function testEvents(stage: Stage): void {
  testFilter(stage);
  testTimeline(stage);
  testMap(stage);
  testEvent(stage);
}
