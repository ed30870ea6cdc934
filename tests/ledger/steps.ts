import fc from 'fast-check';
import { DeskError } from '../../src/desk/error.js';
import type { Desk } from '../../src/desk/index.js';
import type { NamingDecision } from '../../src/desk/model.js';
import { given, query } from './servers.js';

const line = fc
  .record({
    head: fc.constantFrom(
      'attacks/attack',
      'attacks/airstrike',
      'attacks/shelling',
      'operations/raid',
      'policy/waiver',
    ),
    day: fc.constantFrom('2026-03-08', '2026-03-09', '2026-03-10', '2026-03-01..2026-03-31', undefined),
    place: fc.constantFrom('El Obeid SD', 'Bara SD', 'North Kordofan SD', 'Sudan SD', undefined),
    actor: fc.constantFrom(
      'by Western Front',
      'by WF',
      'by army',
      'target market',
      'harmed traders',
      undefined,
    ),
    speaker: fc.constantFrom('says Ministry of Health', 'says MoH', undefined),
    killed: fc.option(fc.constantFrom(2, 7, 9), { nil: undefined }),
    end: fc.constantFrom('tally', 'background', 'denied', undefined, undefined, undefined),
    joined: fc.boolean(),
  })
  .map(({ head, day, place, actor, speaker, killed, end, joined }) =>
    [
      `${joined ? '+ ' : ''}${head}`,
      day && `on ${day}`,
      place && `at ${place}`,
      actor,
      speaker,
      killed && `killed ${killed}`,
      end,
    ]
      .filter((part) => part !== undefined)
      .join('; '),
  );

/** What happens at a desk, at random: reports are added and people decide on claims and names. */
export const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      lines: fc.array(line, { minLength: 1, maxLength: 4 }),
      published: fc.constantFrom('2026-03-09', '2026-03-10', '2026-03-12', undefined),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('same', 'different', 'reject', 'accept', 'correct', 'prefer', 'withdraw'),
      one: fc.nat(),
      other: fc.nat(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('alias', 'narrow', 'call', 'locate', 'joined', 'parted', 'taken back'),
      one: fc.nat(),
      other: fc.nat(),
    }),
  },
);

export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type Naming = Extract<Step, { do: 'alias' }>;
type Judging = Exclude<Step, { do: 'add' } | { do: 'alias' }>;

const namingActs = ['alias', 'narrow', 'call', 'locate', 'joined', 'parted', 'taken back'];
const isNaming = (one: Exclude<Step, { do: 'add' }>): one is Naming => namingActs.includes(one.do);

const town = {
  geonameId: null,
  lat: 13,
  lon: 30,
  country: 'SD',
  admin1: 'North Kordofan',
  precision: 'near' as const,
};

const idsOf = async (url: string, table: string) =>
  (await query<{ id: string }>(url, `select id from ${table} order by entry, id collate "C"`)).map(
    ({ id }) => id,
  );

async function judge(desk: Desk, url: string, { do: verdict, one, other }: Judging): Promise<void> {
  const [claims, judgements] = [await idsOf(url, 'claims'), await idsOf(url, 'judgements')];
  const claim = claims[one % claims.length];
  if (!claim) return;
  // What makes no sense (a pair of two registers, a claim without numbers) is refused, and changes nothing.
  const refused = () => {};
  if (verdict === 'same' || verdict === 'different') {
    await desk.judge({ verdict, claim, other: claims[other % claims.length]! }).catch(refused);
  } else if (verdict === 'withdraw') {
    const judgement = judgements[one % judgements.length];
    if (judgement) await desk.judge({ verdict, judgement }).catch(refused);
  } else if (verdict === 'prefer') {
    await desk.judge({ verdict, claim, event: claim, path: 'when.from' }).catch(refused);
  } else if (verdict === 'correct') {
    const [path, value] = [
      ['counts[0].value', 7],
      ['when.from', '2026-03-09'],
      ['where[0].name', 'Bara'],
      ['background', true],
    ][other % 4]!;
    await desk.judge({ verdict, claim, path: path as string, value }).catch(refused);
  } else {
    await desk.judge({ verdict: verdict as 'accept' | 'reject', claim });
  }
}

const words = ['Western Front', 'WF', 'army', 'the Army', 'Ministry of Health', 'MoH'];
const sites = ['El Obeid', 'Bara', 'North Kordofan', 'Sudan', 'Obeid town'];

async function decide(desk: Desk, url: string, { do: act, one, other }: Naming): Promise<void> {
  const what = one % 3 === 0 ? 'place' : 'actor';
  const list = what === 'place' ? sites : words;
  const [entry, second] = [list[one % list.length]!, list[other % list.length]!];
  const namings = await query<{ id: string }>(url, 'select id from namings order by seq');
  const decisions: Record<Naming['do'], NamingDecision> = {
    alias: { act: 'alias', what, entry, words: second },
    narrow: { act: 'alias', what, entry, words: second, country: other % 2 ? 'SD' : 'TD' },
    call: { act: 'call', what, entry, name: second, why: 'As they do themselves.' },
    locate: { act: 'locate', what: 'place', entry, site: { ...town, lat: 13 + (other % 2) / 50 } },
    joined: { act: 'same', what, entry, other: second },
    parted: { act: 'different', what, entry, other: second },
    'taken back': { act: 'withdraw', naming: namings[one % namings.length]?.id ?? 'none' },
  };
  // What is not in the catalogue, or is so already, is refused, and changes nothing.
  await desk.names.decide(decisions[act]).catch((error: unknown) => {
    if (!(error instanceof DeskError)) throw error;
  });
}

/** Does one step; `at` counts them. */
export async function take(desk: Desk, url: string, one: Step, at: number): Promise<void> {
  if (one.do === 'add') {
    await desk.add({
      ...given(`Report ${at}\n${one.lines.join('\n')}`, `Source ${at % 3}`),
      publishedAt: one.published,
    });
  } else if (isNaming(one)) await decide(desk, url, one);
  else await judge(desk, url, one);
}

/** Every table that is derived. */
export const derivedTables = [
  'standing',
  'events',
  'event_bodies',
  'tellings',
  'figures',
  'figure_claims',
  'inbox',
  'inbox_counts',
  'totals',
  'report_words',
  'mentions',
  'names',
  'catalogue',
];
