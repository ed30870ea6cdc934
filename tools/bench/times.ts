import type { Time } from '../../src/reading/reading.js';
import { addDays } from '../../src/reading/times/calendar.js';

/** What a scorer asks of the reader. */
export type Read = (text: string, options: { publishedAt: string | null }) => { times: readonly Time[] };

export interface Row {
  set: string;
  measure: string;
  value: number;
}

interface GoldSpan {
  start: number;
  end: number;
}

interface RecognizerTime extends GoldSpan {
  timex: string[];
  values: { value?: string; start?: string; end?: string }[];
}

interface TeiTime extends GoldSpan {
  when?: string;
  from?: string;
  to?: string;
  notBefore?: string;
  notAfter?: string;
}

export interface TimeDocument {
  id: string;
  text: string;
  published: string | null;
  gold: { times: (RecognizerTime | TeiTime)[] };
}

const overlap = (a: GoldSpan, b: GoldSpan): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const day = (value: string): string => value.slice(0, 10);

/** The gold's end of a range is the day after its last; a gold without one end asks for the other alone. */
function sameWindow({ from, to }: Time, gold: RecognizerTime['values'][number]): boolean {
  if (from === null || to === null) return false;
  if (gold.value !== undefined) return from === gold.value && to === gold.value;
  if (gold.start !== undefined && day(gold.start) !== from) return false;
  if (gold.end !== undefined && day(gold.end) !== to && addDays(day(gold.end), -1) !== to) return false;
  return gold.start !== undefined && gold.end !== undefined && /^\d{4}-/.test(gold.start);
}

/** Fills the unsaid year or weekday of a TIMEX from the days that its gold values have, and the minutes of a full hour. */
function timexes({ timex, values }: RecognizerTime): string[] {
  const days = values
    .flatMap(({ value, start, end }) => [value, start, end])
    .map((text) => text?.slice(0, 10) ?? '');
  const filled = timex.flatMap((text) =>
    days.map((date) => text.replace(/^XXXX-WXX-\d/, date).replace(/^XXXX(?=-\d\d)/, date.slice(0, 4))),
  );
  const full = [...timex, ...filled].map((text) => text.replace(/T\d\d$/, '$&:00'));
  return [...timex, ...filled, ...full];
}

/** "T17" as the gold writes it: "17:00:00", with its day before it where it has one. */
const instant = (value: string): string => {
  const [date = '', clock = ''] = value.split('T');
  const full = `${clock}:00:00`.slice(0, 8);
  return date === '' ? full : `${date} ${full}`;
};

function sameRecognizer(time: Time, gold: RecognizerTime): boolean {
  const { value } = time;
  if (timexes(gold).includes(value)) return true;
  const [first = '', last] = value.split('/').map((one) => (/T\d/.test(one) ? instant(one) : one));
  return gold.values.some(
    (one) =>
      one.value === first ||
      (last !== undefined && one.start === first && one.end === last) ||
      sameWindow(time, one),
  );
}

/** The same day, month or year, or the same window of days. */
function sameTei({ value, from, to }: Time, gold: TeiTime): boolean {
  const when = gold.when;
  if (when !== undefined)
    return value === when || value === when.slice(0, 10) || (from === when && to === when);
  const first = gold.from ?? gold.notBefore;
  const last = gold.to ?? gold.notAfter;
  if (from === null || to === null) return false;
  const holds = (ours: string, theirs: string | undefined) => theirs === undefined || ours.startsWith(theirs);
  return first !== undefined && holds(from, first) && holds(to, last);
}

const same = (time: Time, gold: RecognizerTime | TeiTime): boolean =>
  'timex' in gold ? sameRecognizer(time, gold) : sameTei(time, gold);

interface Tally {
  gold: number;
  found: number;
  strict: number;
  overlapping: number;
  value: number;
}

function add(tally: Tally, gold: TimeDocument['gold']['times'], times: readonly Time[]): void {
  tally.gold += gold.length;
  tally.found += times.length;
  const used = new Set<Time>();
  for (const wanted of gold) {
    const near = times.filter((time) => !used.has(time) && overlap(time, wanted) > 0);
    const best = near.find((time) => same(time, wanted)) ?? near[0];
    if (!best) continue;
    used.add(best);
    tally.overlapping++;
    if (best.start === wanted.start && best.end === wanted.end) tally.strict++;
    if (same(best, wanted)) tally.value++;
  }
}

const f1 = (right: number, { gold, found }: Tally): number =>
  gold + found === 0 ? 0 : (2 * right) / (gold + found);

/** Does a gold time stand for two, "from May to June"? The reader tells both apart and their window elsewhere. */
const isRange = (text: string, time: RecognizerTime | TeiTime): boolean =>
  'timex' in time &&
  (time.timex[0] ?? '').startsWith('(') &&
  /\b(from|between|to|through|until|till|and|starting)\b|[-–~]/.test(text.slice(time.start, time.end));

/** Span and value F1 of the times; for TEI gold, which marks dates alone, only dates of ours are asked. */
export function score(read: Read, docs: readonly TimeDocument[], set = 'times'): Row[] {
  const all: Tally = { gold: 0, found: 0, strict: 0, overlapping: 0, value: 0 };
  const single: Tally = { ...all };
  for (const { text, published, gold } of docs) {
    const { times } = read(text, { publishedAt: published });
    const ours = set === 'times-gum' ? times.filter(isCalendar) : times;
    add(all, gold.times, ours);
    const ranges = gold.times.filter((time) => isRange(text, time));
    const outside = ours.filter((time) => !ranges.some((range) => overlap(time, range) > 0));
    add(
      single,
      gold.times.filter((time) => !ranges.includes(time)),
      outside,
    );
  }
  const rows = [
    { set, measure: 'span F1 strict', value: f1(all.strict, all) },
    { set, measure: 'span F1 overlapping', value: f1(all.overlapping, all) },
    { set, measure: 'value F1', value: f1(all.value, all) },
  ];
  if (set !== 'times') return rows;
  return [...rows, { set, measure: 'value F1 without ranges', value: f1(single.value, single) }];
}

export const isCalendar = ({ type, from }: Time): boolean => type !== 'SET' && from !== null;
export { same };
