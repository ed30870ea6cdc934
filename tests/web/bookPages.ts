import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { FakeDesk } from './fake.js';
import { someMissions } from './fakeBooks.js';
import { eventView } from './fixtures.js';
import { choose, refused, type Stage, seen } from './stage.js';

const missions = (desk: FakeDesk) => void someMissions(desk.books);

/** The field that has the focus. */
const fieldAt = 'document.activeElement.closest("[data-field]")?.dataset.field';

const titles = (page: Page) => page.locator('.grid-link').allInnerTexts();

function lists(stage: Stage) {
  it('shows all registers with what they hold, and one as a table that its bar narrows', () =>
    stage.show(
      '/registers',
      async (page) => {
        const card = page.locator('.book-card').filter({ hasText: 'Missions' });
        await card.getByText('24 entries').waitFor();
        await page.locator('.book-card').filter({ hasText: 'Damage' }).getByText('No entries yet').waitFor();
        await card.getByRole('link', { name: 'Missions' }).click();
        await page.getByRole('heading', { level: 1, name: 'Missions' }).waitFor();
        await page.locator('.strip').getByRole('button', { name: 'Denied 4' }).click();
        expect(new URL(page.url()).search).toBe('?status=denied');
        await page.getByText('4 entries').waitFor();
        await expect.poll(async () => (await titles(page)).length).toBe(4);
        await page.locator('.strip-bar [data-status="denied"]').click();
        expect(new URL(page.url()).search).toBe('');
        await page.getByRole('button', { name: 'Name or number' }).click();
        await expect.poll(async () => (await titles(page))[0]).toMatch(/^Convoy 01/);
      },
      missions,
    ));

  it('goes through it by keys, chooses rows and removes them', () =>
    stage.show(
      '/registers/missions',
      async (page) => {
        await page.locator('.grid-link').first().waitFor();
        const before = await titles(page);
        await page.keyboard.press('j');
        await page.keyboard.press('j');
        await page.keyboard.press('x');
        await page.keyboard.press('k');
        await page.keyboard.press('x');
        await page.getByText('2 entries chosen').waitFor();
        await page.locator('.books-chosen').getByRole('button', { name: 'Remove' }).click();
        await page.getByText('2 entries are removed').waitFor();
        await expect.poll(async () => (await titles(page))[0]).toBe(before[2]);
        await page.keyboard.press('z');
        await expect.poll(async () => (await titles(page))[0]).toBe(before[0]);
        // What comes back above does not move whoever looks at a row.
        await page.keyboard.press('o');
        await page.locator('.entry-history').waitFor();
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(before[2]);
        await page.keyboard.press('u');
        await page.keyboard.press('/');
        expect(await page.evaluate('document.activeElement.type')).toBe('search');
      },
      missions,
    ));

  it('fetches a long register lot by lot as it is looked at', () =>
    stage.show(
      '/registers/missions',
      async (page) => {
        await page.getByText('700 entries').waitFor();
        const pane = page.locator('.grid-pane');
        const toEnd = () => pane.evaluate((each) => each.scrollTo(0, each.scrollHeight));
        // What did not come is asked for again by a person, not by the page without end.
        stage.expected = refused;
        let asked = 0;
        await page.route(/cursor=200/, (route) => {
          asked += 1;
          return asked > 1 ? route.continue() : route.fulfill({ status: 500, json: {} });
        });
        await toEnd();
        await page.locator('.grid-row').getByText('The desk did not answer.').waitFor();
        await toEnd();
        await page.waitForTimeout(300);
        expect(asked).toBe(1);
        await page.locator('.grid-row').getByRole('button', { name: 'Try again' }).click();
        await expect
          .poll(async () => {
            await toEnd();
            return page.locator('[aria-rowindex="701"] .grid-link').count();
          })
          .toBe(1);
      },
      (desk) => void someMissions(desk.books, 700),
    ));

  it('goes to the first row of a long register, to the last, and to a day', () =>
    stage.show(
      '/registers/missions',
      async (page) => {
        await page.getByText('700 entries').waitFor();
        const jump = page.getByRole('group', { name: 'Go to' });
        const at = () =>
          page.evaluate('document.activeElement.closest("[aria-rowindex]")?.getAttribute("aria-rowindex")');
        await jump.getByRole('button', { name: 'Last' }).click();
        await expect.poll(at).toBe('701');
        await jump.getByRole('button', { name: 'First' }).click();
        await expect.poll(at).toBe('2');
        await jump.getByLabel('Go to day').fill('2026-03-03');
        // Whoever types a day is left in its field: an Enter on a row would open its entry.
        await page.waitForTimeout(500);
        await page.keyboard.press('Enter');
        await expect.poll(at).toMatch(/^6[0-4]\d$/);
        expect(await page.locator(':focus').locator('xpath=ancestor::*[@role="row"]').innerText()).toMatch(
          /3 Mar 2026/,
        );
        expect(await stage.faults(page)).toEqual([]);
      },
      (desk) => void someMissions(desk.books, 700),
    ));

  it('says what to do in a register that is empty', () =>
    stage.show('/registers/damage', async (page) => {
      await page.locator('.empty').getByRole('link', { name: 'New' }).click();
      await page.locator('.entry-form').waitFor();
    }));
}

function fills(stage: Stage) {
  it('takes a person to what is missing, and to what the desk finds wrong, in their language', () =>
    stage.show('/registers/missions/new', async (page, desk) => {
      await choose(page, 'How the desk looks', 'العربية');
      const name = page.getByLabel('الاسم أو الرقم');
      await page.locator('[data-field="people"] input').fill('dozen');
      await page.getByRole('button', { name: 'حفظ', exact: true }).click();
      await page.locator('[data-field="day"]').getByText('هذا ناقص').waitFor();
      await expect.poll(() => page.evaluate(fieldAt)).toBe('name');
      expect(desk.books.writes).toBe(0);
      await name.fill('قافلة ٣');
      await page.getByLabel('مخطط لها في').fill('2026-03-11');
      await page.locator('.stop-next').getByRole('button', { name: 'مطلوبة' }).click();
      await page.getByRole('button', { name: 'حفظ', exact: true }).click();
      await page.locator('[data-field="people"]').getByText('لا يُقبل هذا كما هو').waitFor();
      const people = page.locator('[data-field="people"] input');
      await expect.poll(() => page.evaluate(fieldAt)).toBe('people');
      await people.fill('١٢');
      await page.getByRole('button', { name: 'حفظ', exact: true }).click();
      await page.locator('.entry-history li').waitFor();
      const [kept] = [...desk.books.versions.values()];
      expect(kept![0]!.values).toEqual({ name: 'قافلة ٣', day: '2026-03-11', people: 12 });
    }));

  it('offers only the moves that the ladder allows, and asks for the place where it is held', () =>
    stage.show('/registers/missions/new', async (page) => {
      const next = page.locator('.stop-next');
      await next.getByRole('button', { name: 'En route' }).click();
      await page.getByLabel('En route: day').fill('2026-03-11');
      await page.getByLabel('En route: hour').fill('06:30');
      expect(await next.getByRole('button').allInnerTexts()).toEqual(['Held', 'Facilitated', 'Impeded']);
      await next.getByRole('button', { name: 'Held' }).click();
      await page.getByLabel('Held: day').fill('2026-03-11');
      await page.getByLabel('Held: hour').fill('11:00');
      await page.getByLabel('Held: Where').fill('Eastern gate');
      await page.getByText('4.5 hours').waitFor();
      await next.getByRole('button', { name: 'Impeded' }).click();
      await page.getByText('What it came to').waitFor();
      expect(await page.getByText('Cancelled by').count()).toBe(0);
    }));

  it('writes casualties by group as least and most', () =>
    stage.show('/registers/attacks/new', async (page, desk) => {
      await page.getByLabel('Day').first().fill('2026-03-11');
      const add = page.getByRole('button', { name: 'Add a row' });
      await add.click();
      await page.getByRole('textbox', { name: 'Civilians, Killed' }).fill('9');
      await add.click();
      await page.getByRole('button', { name: 'From – to' }).last().click();
      await page.getByLabel('Civilians, Injured, at least').fill('3');
      await page.getByLabel('Civilians, Injured, at most').fill('5');
      // What stands in a row is seen also where it has moved up.
      await page.getByRole('button', { name: 'Leave out: Civilians, Killed' }).click();
      expect(await page.getByLabel('Civilians, Injured, at most').inputValue()).toBe('5');
      await add.click();
      await page.getByRole('textbox', { name: 'Civilians, Killed' }).fill('9');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.locator('.harm-table').getByText('3–5').waitFor();
      const [kept] = [...desk.books.versions.values()];
      expect(kept![0]!.values.harm).toEqual([
        { group: 'civilians', measure: 'injured', least: 3, most: 5 },
        { group: 'civilians', measure: 'killed', least: 9, most: 9 },
      ]);
    }));

  it('keeps the unit of a length of time whose number is not there yet', () =>
    stage.show('/registers/policy/new?draft=d1', async (page) => {
      const unit = page.getByLabel('Unit').first();
      const amount = page.locator('[data-field]').filter({ has: unit }).locator('input');
      await unit.selectOption('M');
      await amount.pressSequentially('٦');
      expect([await amount.inputValue(), await unit.inputValue()]).toEqual(['6', 'M']);
      await amount.fill('');
      await amount.pressSequentially('9');
      expect([await amount.inputValue(), await unit.inputValue()]).toEqual(['9', 'M']);
    }));

  it('shows what each version changed, and takes one back', () =>
    stage.show(
      '/registers/missions',
      async (page, desk) => {
        await page.locator('.grid-link').first().click();
        await page.locator('.entry-acts kbd').waitFor();
        await page.keyboard.press('e');
        await page.locator('[data-field="people"] input').fill('40');
        await page.getByRole('button', { name: 'Save the change' }).click();
        await page.locator('.changes').getByText('40').waitFor();
        await page.locator('.entry-history').getByRole('button', { name: 'Undo' }).first().click();
        await page.getByText('Taken back').waitFor();
        expect([...desk.books.versions.values()].every(({ length }) => length === 1)).toBe(true);
      },
      missions,
    ));

  it('says how many entries one act wrote before all of them are taken back with one', () =>
    stage.show(
      '/registers/missions',
      async (page) => {
        await page.locator('.grid-link').first().click();
        await page.locator('.entry-history').getByRole('button', { name: 'Undo' }).click();
        const asked = page.getByRole('dialog', { name: 'Take it back with others' });
        await asked.getByText('all 3 entries become what they were before').waitFor();
        await asked.getByRole('button', { name: 'Take 3 entries back' }).click();
        await page.getByText('Taken back: 3 entries').waitFor();
        await page.locator('.notice').getByRole('button', { name: 'Undo' }).waitFor();
      },
      ({ books }) => {
        for (const name of ['M-1', 'M-2', 'M-3']) {
          const { id } = books.put('missions', { values: { name, day: '2026-03-11' } });
          books.put('missions', { id, values: { name, day: '2026-03-12' }, import: '7' });
        }
      },
    ));
}

function claims(stage: Stage) {
  const told = eventView().claims.map(({ claim }) => claim);
  it('shows what claims say that tell of an entry, all asked for at once, and that one is not there', () =>
    stage.show(
      '/registers/missions',
      async (page) => {
        const asked: string[] = [];
        page.on('request', (one) => one.url().includes('/api/claims') && asked.push(one.url()));
        await page.locator('.grid-link').first().click();
        const tellings = page.locator('.tellings');
        for (const { quote } of told.slice(0, 2)) await tellings.getByText(quote.exact).first().waitFor();
        await tellings.getByText('A claim that is not there').waitFor();
        expect(asked).toHaveLength(1);
        stage.expected = refused;
        await page.route('**/api/claims?*', (route) => route.fulfill({ status: 500, json: {} }));
        await page.reload();
        await tellings.getByText('The desk did not answer.').nth(2).waitFor();
        expect(await tellings.getByText('A claim that is not there').count()).toBe(0);
        await page.unroute('**/api/claims?*');
        await tellings.getByRole('button', { name: 'Try again' }).first().click();
        await tellings.getByText(told[0]!.quote.exact).first().waitFor();
      },
      (desk) => {
        const ids = [...told.slice(0, 2).map(({ id }) => id), 'nowhere'];
        desk.books.put('missions', { values: { name: 'Convoy 1', day: '2026-03-11' }, claims: ids });
      },
    ));
}

function imports(stage: Stage) {
  it('looks at a spreadsheet row by row, and imports it once somebody says so', () =>
    stage.show('/registers/missions/import', async (page, desk) => {
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'missions.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n') });
      await page.getByText('Planned for is "31/02/2026"').waitFor();
      expect(await page.locator('.import-table tbody tr').count()).toBe(2);
      expect(await stage.faults(page)).toEqual([]);
      const go = page.getByRole('button', { name: 'Import 37 rows' });
      expect(await go.isDisabled()).toBe(true);
      const remarks = page.getByLabel('Remarks goes into');
      await remarks.focus();
      await remarks.selectOption('note');
      await expect.poll(() => desk.sent.at(-1)!.path).toContain('%22note%22');
      await page.locator('.import-busy').waitFor({ state: 'detached' });
      expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
      await page.getByText('Leave out the rows that are refused').click();
      stage.expected = /ERR_FAILED/;
      // The desk keeps it, and its answer is lost on the way: it is asked again by the same key.
      const keys: (string | null)[] = [];
      await page.route('**/import?*', async (route) => {
        keys.push(new URL(route.request().url()).searchParams.get('key'));
        if (keys.length > 1) return route.continue();
        await route.fetch();
        return route.abort();
      });
      await go.click();
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('37 rows are imported').waitFor();
      expect(keys).toEqual([expect.stringMatching(/./), keys[0]]);
      await page.unroute('**/import?*');
      await page.getByText('37 rows are imported').waitFor();
      const kept = page.locator('.import-kept');
      expect(await seen(kept)).toMatch(/missions\.csv[\s\S]*1 row was left out[\s\S]*31\/02\/2026/);
      expect(await kept.getByRole('link', { name: 'Show what' }).getAttribute('href')).toBe(
        '/registers/missions?import=7',
      );
      await kept.getByRole('button', { name: 'Take the whole import back' }).click();
      await page.getByText('Taken back').waitFor();
      await page.getByRole('button', { name: 'Choose a file' }).waitFor();
    }));

  it('goes through hundreds of rows, tells how far it is, and takes columns by which an entry is known again', () =>
    stage.show(
      '/registers/missions/import',
      async (page, desk) => {
        await page
          .locator('input[type="file"]')
          .setInputFiles({ name: 'missions.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n') });
        const span = page.locator('.import-turn .num');
        await page.getByText('1–200 of 451').waitFor();
        const rows = page.locator('.import-table tbody tr');
        expect(await rows.count()).toBe(200);
        await page.getByRole('button', { name: 'Next' }).click();
        expect(await rows.first().locator('td').first().innerText()).toBe('213');
        await page.keyboard.press('Enter');
        expect(await span.innerText()).toBe('401–451 of 451');
        expect(await page.getByRole('button', { name: 'Last' }).isDisabled()).toBe(true);
        await page.getByRole('button', { name: 'First' }).click();
        expect(await span.innerText()).toBe('1–200 of 451');
        expect(await stage.faults(page)).toEqual([]);
        await page.locator('.import-known').getByLabel('Name or number').check();
        await expect.poll(() => desk.sent.at(-1)!.path).toContain('by=name');
        await page.getByText('A row is the entry with the same in these columns').waitFor();
        // A desk that takes its time.
        let answer = () => {};
        const late = new Promise<void>((done) => {
          answer = done;
        });
        await page.route('**/import?*', async (route) => {
          const key = new URL(route.request().url()).searchParams.get('key')!;
          const of = { key, name: 'missions.csv', register: 'missions', dry: true };
          desk.books.importing = [{ ...of, stage: 'checking', done: 1200, of: 4800 }];
          await late;
          await route.continue();
        });
        await page.locator('.import-known').getByLabel('Planned for').check();
        const far = page.getByText('1,200 of 4,800 rows');
        await far.waitFor();
        answer();
        await far.waitFor({ state: 'detached' });
        expect(desk.sent.at(-1)!.path).toContain('by=name%2Cday');
      },
      (desk) => {
        desk.books.refused = 450;
      },
    ));
}

export function testBookPages(stage: Stage): void {
  lists(stage);
  fills(stage);
  claims(stage);
  imports(stage);
}
