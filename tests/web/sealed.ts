import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { withDesk } from './real.js';
import { refused, type Stage } from './stage.js';

async function account(desk: Desk): Promise<string> {
  const values = { day: '2026-03-02', acts: ['030102'], consent: 'aggregate', contact: 'by the miller' };
  const [made] = await desk.books.write('accounts', [{ kind: 'violation', values }]);
  if (made?.kind !== 'kept') throw new Error(JSON.stringify(made));
  return made.entry.id;
}

function withdraws(stage: Stage): void {
  it(
    'removes an entry for good once a reason and a word are typed, and tells what is left of it',
    () =>
      withDesk(stage.pages, async (address, desk, _env, home) => {
        const id = await account(desk);
        await desk.backup(join(home, 'friday.backup'));
        await stage.visit(`${address}registers/accounts/${id}`, async (page) => {
          // What is not there any more is answered so.
          stage.expected = refused;
          await page.getByRole('button', { name: 'Consent withdrawn…' }).click();
          const sheet = page.getByRole('dialog', { name: 'Remove it for good' });
          await sheet.getByText('This cannot be undone').waitFor();
          await page.getByLabel('Why it is removed').fill('asked by letter');
          const does = sheet.getByRole('button', { name: 'Remove it for good' });
          expect(await does.isDisabled()).toBe(true);
          await page.keyboard.press('Enter');
          expect(await desk.books.entry('accounts', id)).toBeDefined();
          await page.getByLabel('Type “remove” if you are sure').fill('Remove');
          await does.click();
          await page.getByRole('heading', { name: 'Consent for this entry was withdrawn' }).waitFor();
          const left = page.locator('.withdrawn');
          for (const words of ['asked by letter', 'friday.backup', id]) await left.getByText(words).waitFor();
          expect(await page.getByText('030102').count()).toBe(0);
          // The same from the record, and once more.
          await page.goto(`${address}record`);
          await page.getByText('removed an entry for which consent was withdrawn').waitFor();
          await page.getByRole('link', { name: 'Show the entry of the register' }).first().click();
          await left.waitFor();
          await left.getByRole('link').first().click();
          await page.getByText('No accounts yet').waitFor();
        });
        expect(await desk.books.entry('accounts', id)).toBeUndefined();
      }),
    120_000,
  );
}

function keys(stage: Stage): void {
  it(
    'shows keys, duties and openings, and what to do where the key has no recovery file or is gone',
    () =>
      withDesk(stage.pages, (address, desk, _env, home) =>
        stage.visit(`${address}sealing`, async (page) => {
          await page.getByRole('heading', { name: 'Nothing is sealed yet' }).waitFor();
          await page.getByText('Nobody may open what is sealed').waitFor();
          await page.getByRole('button', { name: 'Give the duty' }).click();
          await page.getByText('Whoever works at this machine may open').waitFor();
          expect((await desk.status()).duties).toEqual(['sealed']);
          const id = await account(desk);
          await desk.books.open('accounts', id, 'contact', 'to call back');
          await page.reload();
          await page.getByRole('heading', { name: 'The key has no recovery file' }).waitFor();
          expect(await page.locator('.key-standing code').innerText()).toMatch(/keys recovery/);
          await page.getByText('mara opened “How to reach them”').waitFor();
          await page.getByText('to call back').waitFor();
          expect(await page.getByText('by the miller').count()).toBe(0);
          await page.getByRole('button', { name: 'Take the duty from Whoever' }).click();
          await page.getByText('Nobody may open what is sealed').waitFor();
          await desk.keys.recovery('a passphrase that is written down');
          await page.reload();
          await page.getByRole('heading', { name: 'has a recovery file' }).waitFor();
          rmSync(join(home, 'sealing.key'));
          await page.reload();
          await page.getByRole('heading', { name: 'The key is not there' }).waitFor();
          expect(await page.locator('.key-standing code').allInnerTexts()).toEqual([
            expect.stringContaining('keys restore'),
            expect.stringContaining('keys give-up'),
          ]);
          expect(await stage.faults(page)).toEqual([]);
          await desk.keys.giveUp('the disk burnt');
          await page.reload();
          await page.getByText('given up by').waitFor();
          await page.getByText('the disk burnt').waitFor();
        }),
      ),
    120_000,
  );
}

export function testSealed(stage: Stage): void {
  withdraws(stage);
  keys(stage);
  it(
    'shows that a field is sealed, and opens it for whoever has the duty and gives a reason',
    () =>
      withDesk(stage.pages, async (address, desk) => {
        const path = `${address}registers/accounts/${await account(desk)}`;
        await stage.visit(path, async (page) => {
          await page.locator('.entry-facts').getByText('Sealed').waitFor();
          expect(await page.getByRole('button', { name: /^Open…/ }).count()).toBe(0);
        });
        await desk.people.setDuty('local', 'sealed', true);
        await stage.visit(path, async (page) => {
          await page.getByRole('button', { name: 'Open…: How to reach them' }).click();
          await page.getByLabel('Why you open it').fill('to call back');
          await page.keyboard.press('Enter');
          await page.getByText('by the miller').waitFor();
          await page.getByRole('button', { name: /^Close: / }).click();
          await page.locator('.entry-facts').getByText('Sealed').waitFor();
          expect(await page.getByText('by the miller').count()).toBe(0);
        });
        expect((await desk.entries({})).rows[0]).toMatchObject({ action: 'openSealed', by: 'mara' });
      }),
    120_000,
  );
}
