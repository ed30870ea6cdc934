import type { Reader, ToRead } from '../../src/desk/reader.js';
import { idOf } from '../../src/ledger/content.js';
import type {
  Actor,
  Claim,
  Count,
  Measure,
  Quote,
  Reading,
  ReportEvent,
  Role,
  Where,
} from '../../src/reading/reading.js';

/**
 * A reader for tests: each line of the text is a claim, said in clauses. A line that begins with
 * `+` tells of the same happening as the one before.
 * `attacks/airstrike; on 2026-03-09; at El Obeid SD; killed 14 traders; by Western Front; says ministry`
 */
export const lineReader: Reader = { read: (input) => [readLines(input)] };

const places: Readonly<Record<string, [lat: number, lon: number, admin1: string]>> = {
  'El Obeid': [13.18, 30.22, 'North Kordofan'],
  Bara: [13.7, 30.36, 'North Kordofan'],
  Dilling: [12.05, 29.65, 'South Kordofan'],
};

const numbers = /^(killed|injured|attacks|operations|people) (?:(\d+) to )?(atLeast )?(\d+) ?(.*)$/;
const roles: Readonly<Record<string, Role>> = { by: 'perpetrator', target: 'target', harmed: 'victim' };

function placeOf(text: string): Where {
  const [, name, country] = /^(.*?)(?: ([A-Z]{2}))?$/.exec(text)!;
  const known = places[name!];
  return {
    name: name!,
    geonameId: null,
    lat: known?.[0] ?? null,
    lon: known?.[1] ?? null,
    country: country ?? null,
    admin1: known?.[2] ?? null,
    precision: known ? 'exact' : name === 'Sudan' ? 'country' : 'admin1',
    certainty: 'stated',
  };
}

function countOf(clause: string, quote: Quote): Count | undefined {
  const parts = numbers.exec(clause);
  if (!parts) return undefined;
  const [, measure, low, atLeast, number, of] = parts;
  const value = Number(number);
  return {
    measure: measure as Measure,
    value,
    low: low === undefined ? value : Number(low),
    high: atLeast ? null : value,
    bound: atLeast ? 'atLeast' : low === undefined ? 'exact' : 'between',
    of: of || null,
    quote,
  };
}

function claimOf(report: string, line: string, start: number, id: string): Claim {
  const [head = '', ...clauses] = line.replace(/^\+ ?/, '').split('; ');
  const [register = '', kind = ''] = head.split('/');
  const quote = { start, end: start + line.length, exact: line, prefix: '', suffix: '' };
  const clause = (name: string) => clauses.find((one) => one.startsWith(`${name} `))?.slice(name.length + 1);
  const all = (name: string) =>
    clauses.filter((one) => one.startsWith(`${name} `)).map((one) => one.slice(name.length + 1));
  const on = clause('on')?.split('..');
  const has = (flag: string) => clauses.includes(flag);
  return {
    id: idOf([report, id]),
    register,
    kind,
    scope: has('tally') ? 'tally' : 'event',
    quote,
    trigger: { start, end: start + head.length, text: line.slice(0, head.length) },
    chain: all('says'),
    certainty: has('denied') ? 'denied' : 'stated',
    background: has('background'),
    when: on
      ? { from: on[0]!, to: on[1] ?? on[0]!, value: on[0]!, basis: 'text' }
      : { from: null, to: null, value: null, basis: 'none' },
    where: all('at').map(placeOf),
    who: Object.entries(roles).flatMap(([name, role]) =>
      all(name).map((who) => ({ role, name: who, kind: 'group' as const, actor: null, quote })),
    ),
    counts: clauses.flatMap((one) => countOf(one, quote) ?? []),
    fields: {},
    partOf: null,
  };
}

function eventOf(report: string, claims: Claim[]): ReportEvent {
  const first = claims[0]!;
  return {
    id: idOf([report, 'event', first.id]),
    register: first.register,
    kind: first.kind,
    background: first.background,
    when: first.when,
    where: first.where,
    who: claims.flatMap(({ who }) => who),
    claims: claims.map(({ id }) => id),
    totals: [],
  };
}

/** Who speaks: with a capital a body of people, else people without a name. */
function actorsOf(claims: Claim[]): Actor[] {
  const names = [...new Set(claims.flatMap(({ chain }) => chain))];
  return names.map((name) => ({
    id: idOf(['actor', name]),
    name,
    kind: /\p{Lu}/u.test(name) ? 'organisation' : 'people',
    country: null,
    mentions: [],
  }));
}

function readLines({ text = '', title, language = 'en', published, publishedAt }: ToRead): Reading {
  const report = idOf(['text', text]);
  const groups: Claim[][] = [];
  const seen = new Map<string, number>();
  let start = 0;
  for (const line of text.split('\n')) {
    if (/^\+? ?\w+\/\w+/.test(line)) {
      const times = (seen.get(line) ?? 0) + 1;
      seen.set(line, times);
      const claim = claimOf(report, line, start, `${line} ${times}`);
      if (line.startsWith('+') && groups.length > 0) groups.at(-1)!.push(claim);
      else groups.push([claim]);
    }
    start += line.length + 1;
  }
  const events = groups.filter(([claim]) => claim!.scope === 'event').map((group) => eventOf(report, group));
  return {
    schema: 'dateline/reading@1',
    id: report,
    document: {
      title: title ?? text.split('\n')[0]!,
      language,
      publishedAt: publishedAt ?? (typeof published === 'string' ? published : null),
      updatedAt: null,
      dateline: null,
      byline: null,
      text,
      parts: [{ role: 'paragraph', start: 0, end: text.length }],
    },
    sentences: [],
    times: [],
    places: [],
    quantities: [],
    actors: actorsOf(groups.flat()),
    attributions: [],
    claims: groups.flat(),
    events,
    checks: [],
    warnings: [],
  };
}
