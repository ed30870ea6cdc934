import { existsSync } from 'node:fs';
import pg from 'pg';
import { type Desk, openDesk } from '../../src/desk/index.js';
import { openEmbedded } from '../../src/ledger/postgres/embedded.js';
import { fill } from './fill.js';
import { beginOf, longStoryOf, numbers, type Story, storyOf } from './stories.js';

export const longClaims = 1000;
const people = ['Amal', 'Bashir', 'Carmen', 'Dalia', 'Emeka', 'Farah'];
const atOnce = 1000;

const open = (home: string) => openDesk({ home, env: { DATELINE_USER: 'Bench' }, say: () => {} });

async function idsOf(desk: Desk, most: number): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ids.length < most; ) {
    const page = await desk.reports({}, { limit: 200, cursor });
    ids.push(...page.rows.map(({ id }) => id));
    if (page.next === null) break;
    cursor = page.next;
  }
  return ids.slice(0, most);
}

/** As a desk is after years: nearly all is done, the latest is new, some of it is given to somebody and judged. */
async function work(home: string, total: number): Promise<void> {
  const desk = await open(home);
  const pick = numbers(7);
  const fresh = Math.min(4000, Math.ceil(total / 5));
  const ids = await idsOf(desk, total);
  const old = ids.slice(fresh);
  for (let at = 0; at < old.length; at += atOnce)
    await desk.inbox.change({ reports: old.slice(at, at + atOnce) }, { state: 'done' });
  const reading = ids.slice(0, fresh).filter(() => pick(5) === 0);
  await desk.inbox.change({ reports: reading }, { state: 'inReview' });
  for (const assignee of people)
    await desk.inbox.change({ reports: reading.filter(() => pick(4) === 0) }, { assignee });
  for (const id of reading.slice(0, 40)) {
    const [first, second] = (await desk.report(id))!.claims;
    if (first) await desk.judge({ verdict: 'accept', claim: first.claim.id });
    if (second) await desk.judge({ verdict: 'reject', claim: second.claim.id });
  }
  await desk.close();
}

/** Makes a desk of so many reports in a folder, the latest of 1,000 claims; one that is there already is used as it is. */
export async function makeBigDesk(home: string, total: number, tell: (says: string) => void): Promise<void> {
  if (existsSync(home)) return tell(`${home} is there: it is used as it is.`);
  // The schema is made by the first desk that opens.
  await (await open(home)).close();
  const begins = beginOf(total, '2025-12-31');
  const story = (number: number): Story =>
    number === total ? longStoryOf(number, longClaims, begins) : storyOf(number, begins);
  const at = (number: number) =>
    new Date(Date.parse(story(number).published) + (6 + (number % 27) / 3) * 3_600_000).toISOString();
  const start = performance.now();
  const since = () => `${((performance.now() - start) / 1000).toFixed(0)} s`;
  const embedded = await openEmbedded({ home, use: 'visit', say: () => {} });
  const filling = { story, from: 1, to: total, at, by: 'Bench', reader: 'bench' };
  await fill(embedded.config, filling, (done) => {
    if (done % 5000 === 0 || done === total) tell(`${done} reports kept after ${since()}`);
  });
  tell(`events derived after ${since()}`);
  await work(home, total);
  const client = new pg.Client(embedded.config);
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
  await embedded.close();
  tell(`worked through after ${since()}`);
}
