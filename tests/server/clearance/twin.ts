import type { Desk } from '../../../src/desk/index.js';
import type { EntryDraft } from '../../../src/ledger/bookModel.js';
import type { DeskRole, ReportChange } from '../../../src/ledger/model.js';
import { type RunningServer, startServer } from '../../../src/server/server.js';
import { lineReader } from '../../ledger/lineReader.js';
import { deskOn, newDatabase, query, type Server, tempFolder } from '../../ledger/servers.js';
import { asker, cookieOf } from '../asked.js';

export const roles: readonly DeskRole[] = ['viewer', 'field', 'analyst', 'editor', 'owner', 'auditor'];
export const password = 'four plain words of mine';

const strike = 'attacks/airstrike; on 2026-03-09; at El Obeid SD';
/** Words enough for a copy to be told. */
const body = `${strike}; killed 14 traders; target market; says health ministry of the northern province who spoke to us at length
The market stood in the oldest part of the town and was full of people at that hour of the morning, as those who came there said`;

/** What only the hidden report has; `canary` stands in each of its parts. */
export const hidden = `Canaryhead of the night
${body}
${strike}; killed 19 traders; by Canary Brigade; says canaryvoice
attacks/shelling; on 2026-03-11; at Canaryville SD; killed 3 canaryherders; by Canary Brigade
+ attacks/attack; on 2026-03-11; at Canaryville SD; injured 6 canarychildren
operations/raid; on 2026-03-01..2026-03-31; at Canaryville SD; operations 7; tally; says Canary Brigade
operations/operation; on 2026-03-01..2026-03-31; at Sudan SD; operations 31; tally; says army`;

const visible = [
  `Night strike
${body}
operations/operation; on 2026-03-01..2026-03-31; at Sudan SD; operations 22; tally; says army
attacks/shelling; on 2026-03-10; at Bara SD; killed 2 herders; by Western Front`,
  `Later strike
${strike}; killed 16 traders; by Western Front; says doctors
diplomacy/meeting; on 2026-03-12; at Dilling SD; by Western Front`,
];

const told = {
  of: ['newEvent', 'contradiction', 'failedCheck'] as ('newEvent' | 'contradiction' | 'failedCheck')[],
  desk: true,
  mail: [] as string[],
  webhook: null,
  pace: 'atOnce' as const,
};

const mission = (name: string, more: Partial<EntryDraft>): EntryDraft => ({
  kind: 'mission',
  values: { name, day: '2026-03-09', organisation: `${name} lorries` },
  stops: [{ to: 'requested', at: '2026-03-08', place: null }],
  why: `As ${name} asked.`,
  ...more,
});

export interface Twin {
  desk: Desk;
  url: string;
  running: RunningServer;
  ask: ReturnType<typeof asker>;
  cookies: Record<DeskRole, string>;
  /** What the server wrote of its troubles. */
  log: string[];
  /** Ids of what both have, and of what only the one has. */
  ids: Record<string, string>;
  /** Acts on the hidden report. */
  acts: number[];
  /** Changes the hidden report and entry; where there is none something else is done. */
  act(change: ReportChange): Promise<void>;
  end(): Promise<void>;
}

/** A desk with a report that some may not see, or one that was never given it: each act on it is another act there. */
export async function twin(server: Server, withHidden: boolean): Promise<Twin> {
  const url = await newDatabase(server);
  const at = new Date('2026-03-20T08:00:00Z');
  const desk = await deskOn(url, { reader: lineReader, now: () => at });
  for (const role of ['owner', ...roles.filter((one) => one !== 'owner')] as DeskRole[])
    await desk.people.add({ name: role, role, password });
  const person = async (role: DeskRole) =>
    desk.as({ id: (await desk.people.list()).find(({ name }) => name === role)!.id, name: role, role });
  const [owner, editor, viewer] = [await person('owner'), await person('editor'), await person('viewer')];
  const ids: Record<string, string> = {};
  const acts: number[] = [];

  const own = { name: 'Own', page: 'events' as const, query: '', shared: false, tell: { ...told, of: [] } };
  const { id: filter } = await owner.filters.save(own);
  let others = 0;
  /** One act either way. */
  const either = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
    if (withHidden) {
      const result = await work();
      const [last] = (await owner.entries({ limit: 1 })).rows;
      acts.push(last!.seq);
      return result;
    }
    others += 1;
    await owner.filters.change(filter, { ...own, name: `Own ${others}` });
    return undefined;
  };
  const give = (text: string, source: string, name: string, more = '') =>
    desk.add({
      bytes: Buffer.from(text + more),
      name,
      source,
      publishedAt: '2026-03-12',
      url: `https://${name}.example/a`,
    });

  await viewer.filters.save({ ...own, name: 'Mine', tell: told });
  await editor.filters.save({
    ...own,
    name: 'Sent',
    shared: true,
    tell: { ...told, mail: ['desk@example.org'] },
  });
  await owner.filters.save({ ...own, name: 'All of it', shared: true, tell: told });
  const secret = await either(() => give(hidden, 'Canary Courier', 'canaryfile'));
  const of = (name: string) => ids[name]!;
  if (secret) ids.HIDDEN = secret.reports[0]!.id;
  // Before anything else is told of it.
  await either(() => owner.inbox.change({ reports: [of('HIDDEN')] }, { sharing: 'red' }));
  for (const [k, text] of visible.entries())
    ids[`VISIBLE${k}`] = (await give(text, ['Nile Post', 'Kordofan Voice'][k]!, `file${k}`)).reports[0]!.id;
  // What is a copy of the hidden one, and of its copy.
  ids.COPY = (await give(visible[0]!, 'River Wire', 'copy')).reports[0]!.id;
  const claims = (await owner.report(ids.VISIBLE0!))!.claims;
  ids.CLAIM = claims.find(({ claim }) => claim.kind === 'airstrike')!.claim.id;
  ids.EVENT = ids.CLAIM;
  ids.OTHER = claims.find(({ claim }) => claim.kind === 'shelling')!.claim.id;
  const words = 'the oldest part of the town';
  const start = visible[0]!.indexOf(words);
  const found = await either(() =>
    owner.judge({
      verdict: 'add',
      report: ids.VISIBLE0!,
      adds: {
        register: 'attacks',
        kind: 'shelling',
        quote: { start, end: start + words.length },
        when: { from: '2026-03-11', to: '2026-03-11' },
        where: [{ name: 'Canaryton', precision: 'exact', country: 'SD' }],
        who: [{ role: 'perpetrator', name: 'Canary Guards' }],
        counts: [{ measure: 'injured', value: 8, bound: 'exact', of: 'canaryfarmers' }],
      },
      why: 'canaryadds',
    }),
  );
  if (found) ids.HIDDENOWN = found.claim!;
  await either(() => owner.marks.change({ claims: [of('HIDDENOWN')] }, { sharing: 'red' }));
  if (secret) {
    const own = (await owner.report(secret.reports[0]!.id))!.claims;
    ids.HIDDENCLAIM = own.find(({ claim }) => claim.kind === 'shelling')!.claim.id;
    ids.HIDDENSAME = own.find(({ claim }) => claim.kind === 'airstrike')!.claim.id;
    ids.HIDDENEVENT = own.find(({ claim }) => claim.kind === 'shelling')!.eventId!;
    ids.HIDDENFIGURE = (await owner.figures({ place: 'Canaryville' }, {})).rows[0]!.id;
    ids.HIDDENACTOR = (await owner.names.entry('actor', 'Canary Brigade'))!.entry.id;
    ids.HIDDENPLACE = (await owner.names.entry('place', 'Canaryville'))!.entry.id;
  }
  await either(() => owner.judge({ verdict: 'accept', claim: of('HIDDENCLAIM'), why: 'canarywhy' }));
  await owner.judge({ verdict: 'accept', claim: ids.CLAIM!, why: 'It is what the ministry says.' });
  await either(() =>
    owner.judge({
      verdict: 'correct',
      claim: of('HIDDENCLAIM'),
      path: 'where[0].name',
      value: 'Canarytown',
      why: 'canarymap',
    }),
  );
  const joined = await either(() =>
    owner.judge({ verdict: 'same', claim: of('HIDDENCLAIM'), other: ids.OTHER!, why: 'canaryreason' }),
  );
  if (joined) ids.HIDDENJUDGEMENT = joined.id;
  await owner.judge({
    verdict: 'correct',
    claim: ids.OTHER!,
    path: 'counts[0].value',
    value: 4,
    why: 'A slip.',
  });
  await either(() =>
    owner.judge({
      verdict: 'prefer',
      claim: of('HIDDENSAME'),
      event: of('HIDDENSAME'),
      path: 'counts[0].value',
      why: 'canarybest',
    }),
  );
  await owner.names.decide({
    act: 'call',
    what: 'actor',
    entry: 'Western Front',
    name: 'The Front',
    why: 'As it calls itself.',
  });
  const called = await either(() =>
    owner.names.decide({
      act: 'call',
      what: 'actor',
      entry: 'Canary Brigade',
      name: 'Canaries',
      why: 'canarycall',
    }),
  );
  if (called) ids.HIDDENNAMING = called.id;
  await either(() =>
    owner.names.decide({
      act: 'same',
      what: 'actor',
      entry: 'Western Front',
      other: 'Canary Brigade',
      why: 'canaryone',
    }),
  );
  await either(() => owner.inbox.change({ reports: [of('HIDDEN')] }, { assignee: 'Canary Clerk' }));
  await owner.inbox.change({ reports: [ids.VISIBLE0!, ids.COPY!] }, { assignee: 'Hala' });
  await either(() => owner.setState(of('HIDDEN'), 'inReview'));
  const entered = await either(() =>
    owner.books.write('missions', [mission('canarymission', { sharing: 'red' })], 'hidden-one'),
  );
  if (entered?.[0]?.kind === 'kept')
    Object.assign(ids, { HIDDENENTRY: entered[0].entry.id, ENTRYACT: `${entered[0].act}` });
  // By its key it has the same id on both desks.
  const [open] = await owner.books.write('missions', [mission('Bread to Bara', {})], 'open-one');
  if (open?.kind === 'kept') ids.ENTRY = open.entry.id;
  const log: string[] = [];
  const running = await startServer(desk, { port: 0, pages: tempFolder(), log: (line) => log.push(line) });
  const ask = asker(running.port);
  const cookies = {} as Twin['cookies'];
  for (const role of roles)
    cookies[role] = cookieOf(await ask('/api/session', { method: 'POST', body: { name: role, password } }));
  return {
    desk,
    url,
    running,
    ask,
    cookies,
    log,
    ids,
    acts,
    act: async (change) => {
      if (!('state' in change))
        await either(() => owner.books.write('missions', [{ id: of('HIDDENENTRY'), ...change }]));
      await either(() => owner.inbox.change({ reports: [of('HIDDEN')] }, change));
      if (!('state' in change) && !('assignee' in change))
        await either(() => owner.marks.change({ claims: [of('HIDDENOWN')] }, change));
    },
    end: async () => {
      await running.close();
      await desk.close();
    },
  };
}

/** Ids that follow from how much others did, in the order in which somebody sees them: equal things are called alike. */
export async function namesOfIds(url: string, path: string): Promise<[string, string][]> {
  const seen = `${url}&options=${encodeURIComponent(`-c search_path=${path.replaceAll(' ', '')}`)}`;
  const named: [string, string][] = [];
  for (const [table, order] of [
    ['judgements', 'seq'],
    ['namings', 'seq'],
    ['people', 'entry'],
    ['sessions', 'person, id'],
  ]) {
    const rows = await query<{ id: string }>(seen, `select id from ${table} order by ${order}`);
    named.push(...rows.map(({ id }, k): [string, string] => [id, `${table} ${k}`]));
  }
  return named;
}
