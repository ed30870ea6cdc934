import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { Desk } from '../../src/desk/index.js';
import type { Person } from './person.js';

/** Claims of a report that are judged one by one; of a report of 1,000 nobody judges all in one go. */
const mostClaims = 4;

async function correctCertainty(person: Person): Promise<void> {
  const { page } = person;
  await person.press('e');
  const editor = page.locator('form.editor');
  await editor.getByLabel('Reason', { exact: true }).last().focus();
  await person.press('Shift+Tab');
  await editor.getByLabel('Certainty', { exact: true }).last().focus();
  await person.press('p');
  await person.press('Control+Enter');
  await editor.waitFor({ state: 'detached' });
}

/** Judges what the report that is open says: accepts, turns one down with a reason, corrects one. */
async function judgeClaims(person: Person, claims: number, number: number): Promise<void> {
  await person.press('j');
  for (let at = 0; at < claims; at += 1) {
    if (at === 1 && number % 5 === 0) await correctCertainty(person);
    if (at === 2 && number % 3 === 0) {
      await person.press('x');
      await person.type('told by nobody who was there');
      await person.press('Enter', 'j');
    } else await person.press('a');
  }
}

/** Goes from report to report by keys alone, from the inbox to the last; answers the ids. */
export async function reviewReports(
  desk: Desk,
  person: Person,
  inbox: string,
  many: number,
): Promise<string[]> {
  const { page } = person;
  const open = page.locator('.article');
  await person.goTo(inbox, page.locator('.row-link'));
  await person.press('j');
  await person.open(() => person.press('Enter'), open);
  const done: string[] = [];
  for (;;) {
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    const { claims } = (await desk.report(id))!;
    const those = claims.filter(({ retired }) => !retired).length;
    if (those > 0) await page.locator('.card').first().waitFor();
    await judgeClaims(person, Math.min(those, mostClaims), done.length);
    await person.press('d');
    await page.getByRole('button', { name: 'Done', pressed: true }).waitFor();
    done.push(id);
    if (done.length === many) break;
    await person.open(async () => {
      await person.press(']');
      await page.waitForURL((url) => !url.pathname.endsWith(id));
    }, open);
  }
  await person.open(() => person.press('u'), page.getByRole('heading', { level: 1, name: 'Inbox' }));
  return done;
}

const [turnMs, mostTurns] = [200, 150];

/** Holds that a report was worked through: it is done, and what was judged stays judged. */
export async function reviewed(desk: Desk, id: string): Promise<void> {
  // A page shows at once what is still on its way to the desk.
  const isDone = async () => (await desk.report(id))!.report.state === 'done';
  for (let turn = 0; turn < mostTurns && !(await isDone()); turn += 1) await setTimeout(turnMs);
  const { report, claims } = (await desk.report(id))!;
  assert.equal(report.state, 'done', `“${report.title}” is done`);
  const there = claims.filter(({ retired }) => !retired).length;
  assert.ok(report.judged >= Math.min(there, mostClaims), `“${report.title}” has its judgements`);
}
