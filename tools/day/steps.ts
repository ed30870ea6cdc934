// The steps of the scripted day, in their order. Each does as people do, and fails where the desk does not answer as it should.
import assert from 'node:assert/strict';
import type { Desk } from '../../src/desk/index.js';
import type { Person } from './person.js';
import { reviewed, reviewReports } from './review.js';

export const password = 'four plain words of mine';

export interface Day {
  desk: Desk;
  /** The editor. */
  mara: Person;
  /** The analyst. */
  noor: Person;
}

export const cardOf = ({ page }: Person, claim: string) => page.locator(`#claim-${claim}`);

const inboxOf = ({ page }: Person) => page.getByRole('heading', { level: 1, name: 'Inbox' });

export async function signIn({ mara, noor }: Day): Promise<void> {
  for (const person of [mara, noor]) {
    await person.goTo('/', person.page.getByLabel('Password'));
    await person.choose(person.page.getByLabel('Name'));
    await person.type(person.name);
    await person.press('Tab');
    await person.type(password);
    await person.open(() => person.press('Enter'), inboxOf(person));
  }
}

/** Fifteen reports each, at the same time, from the two ends of what is new. */
export async function reviewThirtyReports({ desk, mara, noor }: Day): Promise<void> {
  const before = await desk.inbox.outline({ state: 'new' });
  const done = await Promise.all([
    reviewReports(desk, noor, '/?state=new', 15),
    reviewReports(desk, mara, '/?state=new&sort=seen&order=asc', 15),
  ]);
  const all = new Set(done.flat());
  assert.equal(all.size, 30, 'thirty different reports were reviewed');
  for (const id of all) await reviewed(desk, id);
  const after = await desk.inbox.outline({ state: 'new' });
  assert.equal(before.total - after.total, 30, 'as many fewer are new');
}

/** A claim of a report that nobody judged yet. */
async function freshClaim(desk: Desk, numbered = false): Promise<{ report: string; claim: string }> {
  const { rows } = await desk.reports({ sort: 'published' }, { limit: 200 });
  for (const { id, claims } of rows) {
    if (claims === 0 || claims > 50) continue;
    const fresh = (await desk.report(id))!.claims.find(
      ({ judgements, retired, current }) =>
        judgements.length === 0 && !retired && (!numbered || current.counts.length > 0),
    );
    if (fresh) return { report: id, claim: fresh.claim.id };
  }
  throw new Error('Every claim of the latest 200 reports was judged already: take a fresh desk.');
}

const claimOf = async (desk: Desk, report: string, claim: string) =>
  (await desk.report(report))!.claims.find((kept) => kept.claim.id === claim)!;

export async function seeTheOthersJudgementLive({ desk, mara, noor }: Day): Promise<void> {
  const { report, claim } = await freshClaim(desk);
  const path = `/reports/${report}?claim=${claim}`;
  for (const person of [mara, noor]) await person.goTo(path, cardOf(person, claim));
  await cardOf(mara, claim).focus();
  const seenByNoor = noor.page.locator(`#claim-${claim}[data-verdict="accept"]`);
  await noor.open(() => mara.press('a'), seenByNoor.getByText('by Mara'));
}

export async function settleAConflict({ desk, mara, noor }: Day): Promise<void> {
  const { report, claim } = await freshClaim(desk);
  const path = `/reports/${report}?claim=${claim}`;
  for (const person of [mara, noor]) await person.goTo(path, cardOf(person, claim));
  // Mara's word is kept by the desk and has not reached Noor's page when Noor decides.
  const news = `**/api/reports/${report}**`;
  await noor.page.route(news, (route) => route.abort());
  await cardOf(mara, claim).focus();
  await mara.press('a');
  await mara.notice('Claim accepted').waitFor();
  await cardOf(noor, claim).focus();
  await noor.press('x');
  await noor.type('the mayor spoke of another day');
  await noor.press('Enter');
  const overtaken = noor.page.getByRole('alert').filter({ hasText: 'Somebody judged this claim' });
  await overtaken.getByText('Mara').first().waitFor();
  assert.equal((await claimOf(desk, report, claim)).verdict, 'accept', 'nothing was merged silently');
  await noor.page.unroute(news);
  await noor.choose(overtaken.getByRole('button', { name: 'Decide as I did all the same' }));
  for (const person of [mara, noor])
    await person.page.getByRole('region', { name: 'People differ on this claim' }).waitFor();
  const agree = noor.page.getByRole('button', { name: 'Agree with Mara: take mine back' });
  await noor.choose(agree);
  await mara.page.locator(`#claim-${claim}[data-verdict="accept"]`).waitFor();
  assert.equal((await claimOf(desk, report, claim)).verdict, 'accept');
}

export async function correctWhileTheConnectionIsLost({ desk, noor }: Day): Promise<void> {
  const { report, claim } = await freshClaim(desk, true);
  const card = cardOf(noor, claim);
  await noor.goTo(`/reports/${report}?claim=${claim}`, card);
  await card.focus();
  await noor.press('e');
  await card.getByLabel('number').first().focus();
  await noor.context.setOffline(true);
  await noor.press('Control+a');
  await noor.type('417');
  await noor.press('Control+Enter');
  await card.getByText('Not saved yet').waitFor();
  await noor.page.getByText('1 decision is not saved yet').waitFor();
  assert.equal((await claimOf(desk, report, claim)).judgements.length, 0, 'the desk has heard nothing');
  await noor.context.setOffline(false);
  await card.getByText('Not saved yet').waitFor({ state: 'detached' });
  const kept = await claimOf(desk, report, claim);
  assert.equal(kept.current.counts[0]!.value, 417);
  assert.equal(kept.judgements.length, 1, 'it was sent once');
  await noor.press('z');
  await noor.notice('Judgement taken back').waitFor();
}

export async function settleAContradiction({ desk, mara, noor }: Day): Promise<void> {
  const { page } = mara;
  const line = page.locator('.event-line').first();
  await mara.goTo('/events?accounts=differ', line);
  await mara.press('j');
  await mara.open(() => mara.press('Enter'), page.getByRole('heading', { name: 'Where accounts differ' }));
  const event = page.url().split('/').at(-1)!;
  const path = `/events/${event}`;
  await noor.goTo(path, noor.page.getByText('Accounts differ'));
  const field = page.locator('.event-field').filter({ hasText: 'the lowest to the highest' }).first();
  await mara.choose(field.getByRole('button', { name: 'Prefer this' }).first());
  await mara.type('they counted at the scene');
  await mara.press('Enter');
  await mara.notice(/^Preferred/).waitFor();
  await noor.page.getByText('Preferred by Mara').waitFor();
  await noor.page.getByText('they counted at the scene').first().waitFor();
  const view = (await desk.event(event))!;
  assert.equal(view.event.accounts, 'settled');
  const preferred = view.preferred.find(({ by }) => by === 'Mara');
  assert.equal(preferred?.why, 'they counted at the scene');
}

export async function mergeTwoEventsAndUndoIt({ desk, mara, noor }: Day): Promise<void> {
  const { page } = mara;
  await mara.goTo('/events', page.locator('.event-line').first());
  const { rows } = await desk.events({}, { limit: 50 });
  const one = rows.find(({ register, reports }) => register === 'attacks' && reports < 4)!;
  await mara.goTo(`/events/${one.id}`, page.getByText('Join with another event'));
  await mara.choose(page.getByText('Join with another event'));
  const offer = page.locator('.join .candidate').first();
  await offer.waitFor();
  const sentence = await offer.getByRole('link').first().getAttribute('href');
  const there = new URL(sentence!, page.url());
  const { eventId } = await claimOf(
    desk,
    there.pathname.split('/').at(-1)!,
    there.searchParams.get('claim')!,
  );
  const other = eventId!;
  await mara.choose(offer.getByRole('button', { name: 'Join with this one' }));
  await mara.type('one happening, told twice');
  await mara.press('Enter');
  await mara.notice(/^Joined/).waitFor();
  const merged = (await desk.event(one.id))!;
  assert.equal((await desk.event(other))!.event.id, merged.event.id, 'both addresses lead to one event');
  await noor.goTo(`/events/${other}`, noor.page.getByText('one happening, told twice'));
  assert.ok(noor.page.url().endsWith(merged.event.id), 'the address of the one is shown');
  const history = page.locator('.history');
  await mara.choose(history.getByRole('button', { name: 'Undo' }).first());
  await mara.type('the second was a week later');
  await mara.press('Enter');
  await mara.notice('Judgement taken back').waitFor();
  await history.getByText('the second was a week later').first().waitFor();
  const [first, second] = [await desk.event(one.id), await desk.event(other)];
  assert.notEqual(first!.event.id, second!.event.id, 'they are two again');
  assert.equal(first!.event.claims, one.claims);
}

export async function traceAFigureToItsSentence({ desk, mara }: Day): Promise<void> {
  const { page } = mara;
  const number = page.locator('.total .cell-link').first();
  await mara.goTo('/figures?measure=killed', number);
  const sentences = page
    .getByRole('dialog')
    .locator('.said')
    .filter({ has: page.locator('.said-head > .num') });
  await mara.open(() => mara.choose(number), sentences);
  const [quote, to] = [
    await sentences.first().locator('q').innerText(),
    (await sentences.first().getAttribute('href'))!,
  ];
  const claim = new URL(to, page.url()).searchParams.get('claim')!;
  await mara.open(() => mara.choose(sentences.first()), cardOf(mara, claim));
  const words = page.locator(`mark[data-claims~="${claim}"]`);
  await words.first().waitFor();
  const report = new URL(page.url()).pathname.split('/').at(-1)!;
  const kept = await claimOf(desk, report, claim);
  assert.equal(kept.claim.quote.exact, quote, 'the sentence is the one that was shown');
  const marked = (await words.allInnerTexts()).join('');
  assert.ok(marked.length > 0 && kept.claim.quote.exact.includes(marked.trim()), `“${marked}” is marked`);
  assert.ok(
    kept.current.counts.some(({ measure }) => measure === 'killed'),
    'it gives the number',
  );
}

export async function search({ noor }: Day): Promise<void> {
  const { page } = noor;
  await noor.goTo('/', page.locator('.row-link'));
  await noor.press('/');
  await noor.type('market');
  await noor.open(async () => {}, page.locator('.row mark').filter({ hasText: /market/i }));
  const [row] = await page
    .locator('.row')
    .filter({ has: page.locator('mark') })
    .all();
  assert.match(await row!.innerText(), /market/i);
  assert.equal(new URL(page.url()).searchParams.get('text'), 'market', 'the address can be sent');
}

export async function hearOfSomethingNew({ desk, mara, noor }: Day): Promise<void> {
  const name = `Kassala ${Date.now() % 100_000}`;
  const { page } = noor;
  await noor.goTo('/events?kind=damage&place=Kassala', page.getByRole('button', { name: 'Saved filters' }));
  await noor.choose(page.getByRole('button', { name: 'Saved filters' }));
  await noor.choose(page.getByRole('button', { name: 'Save this filter' }));
  await page.getByRole('dialog').getByLabel('Name').focus();
  await noor.type(name);
  await noor.press('Enter');
  await noor.notice(`“${name}” is saved`).waitFor();
  await pasteAReport(desk, mara);
  const bell = page.getByRole('link', { name: /^Notices, \d+ not seen/ });
  await bell.waitFor();
  const told = page.locator('.told').filter({ hasText: 'Shelling near Kassala' });
  await noor.open(() => noor.choose(bell), told);
  assert.match(await told.first().innerText(), /New event[\s\S]*Kassala/);
  await noor.choose(told.first().getByRole('button', { name: 'Seen' }));
  await told.first().getByRole('button', { name: 'Seen' }).waitFor({ state: 'detached' });
  await noor.choose(page.getByRole('button', { name: `Remove ${name}` }));
  await noor.notice(/removed/).waitFor();
}

const dayAfter = (reports: number) =>
  new Date(Date.UTC(2027, 0, 4) + (reports % 400) * 86_400_000).toISOString().slice(0, 10);

/** What Noor's filter waits for; a day that no report of the desk tells of. */
async function pasteAReport(desk: Desk, mara: Person): Promise<void> {
  const { page } = mara;
  const day = dayAfter((await desk.status()).reports);
  await mara.goTo('/', page.locator('.row-link'));
  await mara.press('n');
  const text = page.getByLabel('Text of the report');
  await text.focus();
  await mara.type(
    `Shelling near Kassala\n\nKASSALA, Sudan: Shelling hit a market in Kassala on ${day}, killing four traders, the health ministry said.`,
  );
  await page.getByLabel('Published on').fill(day);
  await mara.open(
    () => mara.choose(page.getByRole('button', { name: 'Read and keep' })),
    page.getByRole('heading', { level: 1, name: 'Shelling near Kassala' }),
  );
}

export async function signOut({ mara, noor }: Day): Promise<void> {
  for (const { page, name } of [mara, noor]) {
    await page.getByRole('button', { name: new RegExp(`${name}.*your menu`) }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  }
}
