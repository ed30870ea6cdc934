import { readFile } from 'node:fs/promises';
import { Secret, TOTP } from 'otpauth';
import type { Desk } from '../../../src/desk/index.js';

export const password = 'four plain words of mine';

/** Names and reasons that somebody gave, and names that are the same in every language. */
export const given = [
  'Dateline Mara Noor Omar Sami Kordofan, inbox Kordofan, events Kordofan, figures desk@example.org',
  'the agency took this sentence back | of last year | one office | as it calls itself',
  'Convoy north River Relief | Eastern gate | one vehicle was sent back | to call back | asked by letter',
  'Ctrl Shift Enter CSV XLSX PNG SVG HXL TOTP UTC GeoNames Natural Earth DATELINE_SMTP DATELINE_WEBHOOK_SECRET DATELINE_WEBHOOK_HOSTS',
];

interface Example {
  file: string;
  source: string;
  publishedAt: string | Record<number, string>;
}

export interface Filled {
  /** A report that others contradict and that is judged in part. */
  report: string;
  /** One that nobody judged. */
  fresh: string;
  event: string;
  actor: string;
  place: string;
  /** A mission that two people wrote at. */
  mission: string;
  /** An account with something sealed, and one for which consent was withdrawn. */
  account: string;
  withdrawn: string;
}

/** A desk in the middle of its work: the examples, some judged, names joined, filters saved, three people. */
export async function fill(desk: Desk): Promise<Filled> {
  const owner = await desk.people.add({ name: 'Mara', role: 'owner', password });
  await withSecondStep(desk);
  await desk.people.add({ name: 'Noor', role: 'editor', password });
  await desk.people.add({ name: 'Sami', role: 'viewer', password });
  const mara = desk.as({ id: owner.id, name: 'Mara', role: 'owner' });
  for (const page of ['inbox', 'events', 'figures'] as const) {
    await mara.filters.save({
      name: `Kordofan, ${page}`,
      page,
      query: page === 'inbox' ? 'news=event' : 'place=El+Obeid',
      shared: page !== 'figures',
      tell: {
        of: ['newEvent', 'contradiction', 'failedCheck'],
        desk: true,
        mail: page === 'events' ? ['desk@example.org'] : [],
        webhook: null,
        pace: 'atOnce',
      },
    });
  }
  const examples = JSON.parse(await readFile('examples/index.json', 'utf8')) as Example[];
  const ids: string[] = [];
  for (const { file, source, publishedAt } of examples) {
    const bytes = await readFile(`examples/${file}`);
    const { reports } = await mara.add({ bytes, name: file, source, publishedAt });
    ids.push(...reports.map(({ id }) => id));
  }
  const [report = '', doctors = ''] = ids;
  await judgeSome(desk, mara, report, doctors);
  await mara.inbox.change({ reports: ids.slice(1, 3) }, { state: 'inReview' });
  await mara.inbox.change({ reports: ids.slice(4, 6) }, { state: 'done' });
  await mara.inbox.change({ reports: ids.slice(0, 3) }, { assignee: 'Noor' });
  for (const [at, sharing] of (['clear', 'green', 'amber', 'amberStrict', 'red'] as const).entries())
    await mara.inbox.change({ reports: [ids[at]!] }, { sharing });
  const { claims } = (await desk.report(report))!;
  const [actor, place] = [await nameEntries(mara), (await desk.names.entry('place', 'El Obeid'))!.entry.id];
  const mission = await fillRegisters(desk, mara, claims[1]!.claim.id);
  const [account, withdrawn] = await fillAccounts(desk);
  return {
    account,
    withdrawn,
    report,
    fresh: ids[5]!,
    event: claims[1]!.eventId ?? claims[1]!.claim.id,
    actor,
    place,
    mission,
  };
}

/** Missions at several stops, one of them with a history and a claim that tells of it. */
async function fillRegisters(desk: Desk, mara: Desk, claim: string): Promise<string> {
  const ways = [['requested', 'approved', 'enRoute', 'held', 'facilitated'], ['denied'], ['requested']];
  const written = await mara.books.write(
    'missions',
    ways.map((way, at) => ({
      kind: 'mission',
      values: {
        name: `Convoy north ${at + 1}`,
        day: '2026-03-11',
        organisation: 'River Relief',
        purposes: ['fuel', 'water'],
        people: 6,
      },
      stops: way.map((to, k) => ({
        to,
        at: `2026-03-11T0${k + 4}:30`,
        place: to === 'held' ? 'Eastern gate' : null,
      })),
      claims: at === 0 ? [claim] : [],
    })),
  );
  const [first] = written.flatMap((one) => (one.kind === 'kept' ? [one.entry] : []));
  const noor = desk.as({ id: 'noor', name: 'Noor', role: 'editor' });
  await noor.books.write('missions', [
    { id: first!.id, seen: 1, values: { people: 7 }, why: 'one vehicle was sent back' },
  ]);
  return first!.id;
}

async function fillAccounts(desk: Desk): Promise<[string, string]> {
  const values = { day: '2026-03-02', acts: ['030102'], consent: 'aggregate', contact: 'by the miller' };
  const written = await desk.books.write('accounts', [
    { kind: 'violation', values },
    { kind: 'violation', values },
  ]);
  const [account = '', withdrawn = ''] = written.flatMap((one) =>
    one.kind === 'kept' ? [one.entry.id] : [],
  );
  await desk.people.setDuty('local', 'sealed', true);
  await desk.books.open('accounts', account, 'contact', 'to call back');
  await desk.books.withdrawConsent('accounts', withdrawn, 'asked by letter');
  return [account, withdrawn];
}

/** Somebody who signs in with a second step. */
async function withSecondStep(desk: Desk): Promise<void> {
  const { id } = await desk.people.add({ name: 'Omar', role: 'auditor', password });
  const { account } = desk.as({ id, name: 'Omar', role: 'auditor' });
  const { secret } = await account.beginTotp();
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  await account.confirmTotp({ secret, code });
}

async function judgeSome(desk: Desk, mara: Desk, report: string, other: string): Promise<void> {
  const noor = desk.as({ id: 'noor', name: 'Noor', role: 'editor' });
  const { claims } = (await desk.report(report))!;
  const [first, second, third] = claims.map(({ claim }) => claim.id);
  await mara.judge({ verdict: 'accept', claim: first! });
  await noor.judge({ verdict: 'reject', claim: first!, why: 'the agency took this sentence back' });
  await mara.judge({ verdict: 'accept', claim: second! });
  await noor.judge({ verdict: 'reject', claim: third!, why: 'of last year' });
  const theirs = (await desk.report(other))!.claims[0]!.claim.id;
  await noor.judge({ verdict: 'accept', claim: theirs });
}

async function nameEntries(mara: Desk): Promise<string> {
  const { rows } = await mara.names.list('actor', {}, { limit: 12 });
  const [one, other] = rows;
  await mara.names.decide({
    act: 'same',
    what: 'actor',
    entry: one!.id,
    other: other!.id,
    why: 'one office',
  });
  await mara.names.decide({
    act: 'call',
    what: 'actor',
    entry: one!.id,
    name: one!.name,
    why: 'as it calls itself',
  });
  return (await mara.names.entry('actor', one!.name))!.entry.id;
}
