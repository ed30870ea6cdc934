import { sumsOf } from '../../src/reading/events/tellings.js';
import { english } from '../../src/reading/languages/en/index.js';
import { overlaps } from '../../src/reading/quote.js';
import type { Claim, Count, Reading, ReportEvent } from '../../src/reading/reading.js';
import type { BenchDocument } from './texts.js';
import type { Row } from './times.js';

/** A press release, or the part of one that tells of one operation, with the row that people typed of it. */
export interface ReleaseDocument extends BenchDocument {
  gold: ReleaseRow;
}

interface ReleaseRow {
  start_date: string;
  event_type: string[];
  province: string[];
  target_group: string[];
  min_killed: number;
  min_captured: number;
  killq: boolean;
  captureq: boolean;
  killcaptureraid: boolean;
  airstrike: boolean;
  noshotsfired: boolean;
}

const FIELDS = [
  ['start date', 'start_date'],
  ['province', 'province'],
  ['event type', 'event_type'],
  ['target group', 'target_group'],
  ['least killed', 'min_killed'],
  ['least captured', 'min_captured'],
  ['flag: killed', 'killq'],
  ['flag: captured', 'captureq'],
  ['flag: raid to kill or capture', 'killcaptureraid'],
  ['flag: air strike', 'airstrike'],
  ['flag: no shots fired', 'noshotsfired'],
] as const;

/** Share of releases whose field is exact, field by field; a field of several answers is exact with any one of them. */
export function score(
  read: (release: ReleaseDocument) => Reading,
  releases: readonly ReleaseDocument[],
): Row[] {
  const right = new Map<string, number>();
  for (const release of releases) {
    const row = rowOf(read(release));
    for (const [name, field] of FIELDS)
      if (isRight(row[field], release.gold[field])) right.set(name, (right.get(name) ?? 0) + 1);
  }
  return FIELDS.map(([measure]) => ({
    set: 'press-releases-isaf',
    measure,
    value: releases.length === 0 ? 0 : (right.get(measure) ?? 0) / releases.length,
  }));
}

type Answer = string | number | boolean | string[];

const isRight = (ours: Answer, gold: Answer): boolean =>
  Array.isArray(gold) ? gold.some((one) => [ours].flat().includes(one)) : ours === gold;

/** The set's row of a release, from the reader's events. */
export function rowOf(reading: Reading): ReleaseRow {
  const events = reading.events.filter((event) => isOperation(event, reading));
  const claimsOf = (event: ReportEvent) => reading.claims.filter(({ id }) => event.claims.includes(id));
  const claims = events.flatMap(claimsOf);
  const [killed, captured] = [least(claims, 'killed'), least(claims, 'detained')];
  const struck = events.some(({ kind }) => kind === 'airstrike');
  return {
    start_date: startOf(events, reading),
    province: [provinceOf(events, reading)],
    event_type: [typeOf(killed, captured, struck)],
    target_group: [groupOf(reading)],
    min_killed: killed,
    min_captured: captured,
    killq: killed > 0,
    captureq: captured > 0,
    killcaptureraid: reading.claims.some(seeksSomebody),
    airstrike: struck,
    noshotsfired: reading.claims.some(
      ({ register, certainty, trigger }) =>
        register === 'attacks' && certainty === 'denied' && /fire/i.test(trigger.text),
    ),
  };
}

const typeOf = (killed: number, captured: number, struck: boolean): string => {
  if (struck) return 'airstrike';
  if (killed > 0) return captured > 0 ? 'captureandkill' : 'insurgentskilled';
  return captured > 0 ? 'detention' : '';
};

/** What a force did and reports: no background, no plan, and no sum over several operations. */
function isOperation({ register, background, claims: ids }: ReportEvent, { claims }: Reading): boolean {
  if (background || (register !== 'operations' && register !== 'attacks')) return false;
  return claims.some(
    ({ id, certainty, scope }) =>
      ids.includes(id) && scope === 'event' && (certainty === 'stated' || certainty === 'alleged'),
  );
}

// The row counts the force's opponents alone.
const OTHERS =
  /\b(?:civilians?|child(?:ren)?|wom[ae]n|service ?members?|soldiers?|police(?:m[ae]n)?|troops|forces?|coalition|isaf|residents?|villagers?|officers?|elders?|family)\b/i;
// "several" is 3 in these rows, "numerous" 4; the bench's README says so.
const VAGUE: readonly [RegExp, number][] = [
  [/\b(?:several|multiple|some|few|number of|group of)\b/i, 3],
  [/\b(?:numerous|many)\b/i, 4],
];

/**
 * The least number of opponents that the claims of one operation count by a measure: a release tells its operation several
 * times, so what counts most stands for it.
 */
function least(claims: readonly Claim[], measure: Count['measure']): number {
  const tellings = claims.flatMap(({ id, counts, certainty, scope, who, quote }) => {
    if (scope !== 'event' || !(certainty === 'stated' || certainty === 'alleged')) return [];
    const own = counts.filter((count) => {
      const phrase = who.find((one) => overlaps(one.quote, count.quote))?.name;
      return (
        count.measure === measure && !OTHERS.test(`${count.quote.exact} ${count.of ?? ''} ${phrase ?? ''}`)
      );
    });
    const lowest = own.map((count) => ({ ...count, low: leastOf(count) }));
    return own.length === 0 ? [] : [{ claim: id, says: quote.exact, counts: lowest }];
  });
  return Math.max(0, ...sumsOf(tellings, english.claims.ranks).map(({ low }) => low));
}

function leastOf({ value, low, bound, quote }: Count): number {
  if (value !== null) return bound === 'moreThan' ? (low ?? value) : value;
  const vague = bound === 'vague' ? VAGUE.find(([word]) => word.test(quote.exact)) : undefined;
  return vague?.[1] ?? low ?? 0;
}

/** Events that count somebody, then the others: a release's headline may sum up several operations. */
const countingFirst = (events: readonly ReportEvent[]): ReportEvent[] => [
  ...events.filter(({ totals }) => totals.length > 0),
  ...events.filter(({ totals }) => totals.length === 0),
];

/** Where the release's own text begins, behind its headline and its dateline. */
const bodyOf = ({ parts }: Reading['document']): number =>
  parts.find(({ role }) => role === 'dateline')?.end ??
  parts.find(({ role }) => role === 'paragraph')?.start ??
  0;

/**
 * The day of the first event that has one, else the first that the text tells from its own day, else that of the release, as
 * for "the past 24 hours". A night is the day on which it began; of several days the first counts.
 */
function startOf(events: readonly ReportEvent[], { document, times, claims }: Reading): string {
  const body = bodyOf(document);
  const named = times.filter(
    ({ start, type, basis }) =>
      start >= body && (type === 'DATE' || type === 'TIME') && basis === 'publishedAt',
  );
  const ids = new Set(claims.filter(({ quote }) => quote.start >= body).map(({ id }) => id));
  const told = events.filter((event) => event.claims.some((id) => ids.has(id)));
  const own = countingFirst(told).map(({ when }) => when);
  const isDay = ({ from, value }: { from: string | null; value: string | null }): boolean =>
    from?.length === 10 && /^\d{4}-\d{2}-\d{2}/.test(value ?? from);
  return [...own, ...named].find(isDay)?.from ?? document.publishedAt?.slice(0, 10) ?? '';
}

/** The province of the first event that has one, else of the first place of the text in one other than the dateline's. */
function provinceOf(events: readonly ReportEvent[], { places, document }: Reading): string {
  const body = places.filter((place) => place.start >= bodyOf(document));
  const all = [...countingFirst(events).flatMap(({ where }) => where), ...body];
  return spelt(all.find(({ admin1 }) => admin1 !== null)?.admin1 ?? '');
}

// The set's spellings, where the gazetteer's are others.
const SPELT: Readonly<Record<string, string>> = {
  paktia: 'paktya',
  'maidan wardak': 'wardak',
  'sar-e pol': 'sar-e pul',
};

const spelt = (name: string): string => SPELT[name.toLowerCase()] ?? name.toLowerCase();

const GROUPS: readonly [string, RegExp][] = [
  ['haqqani', /haqqani/i],
  ['imu', /movement of uzbekistan|\bimu\b/i],
  ['hig', /hez+b|hizb|\bhig\b/i],
  ['taliban', /taliban/i],
  ['aq', /al[- ]qa/i],
];

/** The group that the named actors belong to; most telling first, for the Taliban are named beside the others. */
const groupOf = ({ actors }: Reading): string =>
  GROUPS.find(([, name]) => actors.some((actor) => name.test(actor.name)))?.[0] ?? '';

/** An operation or a raid against somebody in particular. */
const seeksSomebody = ({ register, who }: Claim): boolean =>
  register === 'operations' &&
  who.some(
    ({ role, name }) => role === 'target' && /leader|facilitator|commander|insurgent|member/i.test(name),
  );
