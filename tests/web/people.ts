import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { withDesk } from './real.js';
import type { Stage } from './stage.js';

const password = 'four plain words of mine';
const text =
  'Ferry landing shelled\n\nShells killed four traders at the Kole landing in Bara on Monday, the mayor said.';

async function signIn(page: Page, name: string, given = password): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(given);
  await page.keyboard.press('Enter');
}

const inbox = (page: Page) => page.getByRole('heading', { name: 'Inbox' }).waitFor();

async function withPeople(desk: Desk): Promise<string> {
  await desk.people.add({ name: 'Mara', role: 'owner', password });
  await desk.people.add({ name: 'Sami', role: 'viewer', password });
  const { reports } = await desk.add({ bytes: Buffer.from(text), name: 'a.txt', publishedAt: '2026-03-10' });
  return reports[0]!.id;
}

export function testPeople(stage: Stage): void {
  it(
    'makes the first owner, who adds somebody and reads in the record what was done',
    () =>
      withDesk(stage.pages, (address) =>
        stage.visit(`${address}people`, async (page) => {
          await page.getByLabel('Your name').fill('Mara');
          await page.getByLabel('Password').fill('short');
          await page.keyboard.press('Enter');
          await page.getByLabel('Password').fill(password);
          await page.keyboard.press('Enter');
          await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
          await page.getByLabel('Name').fill('Omar');
          await page.getByLabel('Role', { exact: true }).selectOption('editor');
          await page.getByLabel('First password').fill(password);
          await page.keyboard.press('Enter');
          await page.getByLabel('Role: Omar').selectOption('auditor');
          await page.getByText('Omar is now: Auditor').waitFor();
          await page.getByRole('button', { name: /Mara.*your menu/ }).click();
          await page.getByRole('menuitem', { name: 'The record' }).click();
          await page.locator('.entry').first().waitFor();
          const said = await page.locator('.entry p').allInnerTexts();
          expect(said).toEqual([
            'Mara gave Omar a role: Auditor',
            'Mara added Omar, role: Editor',
            'Mara signed in',
            'mara added Mara, role: Owner',
          ]);
          await page.getByLabel('Whose').selectOption('mara');
          await page.getByText('Mara signed in').waitFor({ state: 'detached' });
          expect(new URL(page.url()).search).toBe('?by=mara');
          await page.getByRole('button', { name: /Mara.*your menu/ }).click();
          await page.getByRole('menuitem', { name: 'Sign out' }).click();
          await page.getByRole('heading', { name: 'Sign in' }).waitFor();
        }),
      ),
    120_000,
  );

  it(
    'offers a viewer nothing that a viewer may not do, and shows the door once the session is ended',
    () =>
      withDesk(stage.pages, async (address, desk) => {
        const report = await withPeople(desk);
        await stage.visit(`${address}reports/${report}`, async (page) => {
          await signIn(page, 'Sami', 'not the right words');
          await page.getByText('Name, password or code is not right.').waitFor();
          await signIn(page, 'Sami');
          await page.locator('.card').first().waitFor();
          expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
          await page.keyboard.press('j');
          await page.keyboard.press('a');
          await page.keyboard.press('u');
          await inbox(page);
          await page.keyboard.press('n');
          expect(await page.getByRole('button', { name: 'Add a report' }).count()).toBe(0);
          expect(await page.getByRole('dialog').count()).toBe(0);
          await page.getByRole('button', { name: /Sami.*your menu/ }).click();
          expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Your account', 'Sign out']);
          await page.keyboard.press('Escape');
          const [session] = await desk.people.sessions();
          await desk.people.endSession(session!.id);
          await page.getByRole('heading', { name: 'Sign in' }).waitFor();
          expect((await desk.report(report))!.report.judged).toBe(0);
        });
      }),
    120_000,
  );

  it(
    'turns the second step on, asks for it, and takes a recovery code in its place',
    () =>
      withDesk(stage.pages, async (address, desk) => {
        await withPeople(desk);
        await stage.visit(`${address}account`, async (page) => {
          await signIn(page, 'Mara');
          await page.getByRole('button', { name: 'Turn on' }).click();
          await page.getByRole('img', { name: /picture/ }).waitFor();
          const secret = (await page.locator('.secret').innerText()).replace(/\s/g, '');
          const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
          await page.getByLabel('Code').fill(code);
          // The page hears that the step is on before the desk has answered with the codes.
          await page.route('**/api/account/totp', async (route) => {
            const heard = page.waitForResponse('**/api/account');
            const response = await route.fetch();
            await (await heard).finished();
            await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))');
            await route.fulfill({ response });
          });
          await page.keyboard.press('Enter');
          const recovery = await page.locator('.codes li').first().innerText();
          await page.getByRole('button', { name: 'I have kept them' }).click();
          await page.getByText('10 recovery codes are left').waitFor();
          await page.getByRole('button', { name: /Mara.*your menu/ }).click();
          await page.getByRole('menuitem', { name: 'Sign out' }).click();
          await signIn(page, 'Mara');
          await page.getByRole('heading', { name: 'Second step' }).waitFor();
          await page.getByLabel('Code').fill(code);
          await page.keyboard.press('Enter');
          await page.getByText('Name, password or code is not right.').waitFor();
          await page.getByLabel('Code').fill(recovery);
          await page.keyboard.press('Enter');
          await page.getByText('9 recovery codes are left').waitFor();
        });
      }),
    120_000,
  );
}
