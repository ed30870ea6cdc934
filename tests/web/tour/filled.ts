import { readFile } from 'node:fs/promises';
import { Secret, TOTP } from 'otpauth';
import type { Desk } from '../../../src/desk/index.js';

export const password = 'four plain words of mine';

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
  const { claims } = (await desk.report(report))!;
  const [actor, place] = [await nameEntries(mara), (await desk.names.entry('place', 'El Obeid'))!.entry.id];
  return { report, fresh: ids[5]!, event: claims[1]!.eventId ?? claims[1]!.claim.id, actor, place };
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
