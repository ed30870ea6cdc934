import type { Time } from '../reading.js';
import { addDays, boundsOf, twoDigits } from '../times/index.js';
import { type Atom, isOneOf, valueIn } from './atoms.js';
import { type NumberWordsFolded, numberAt } from './numbers.js';
import type { DateWords } from './words.js';

/** Date words as the atoms are spelt. */
export interface Dates extends Omit<DateWords, 'of' | 'past'> {
  of: ReadonlySet<string>;
  past: ReadonlySet<string>;
  numbers: NumberWordsFolded;
}

interface Found {
  end: number;
  type: Time['type'];
  value: string;
  from: string | null;
  to: string | null;
  basis: Time['basis'];
}

/** "past" stands this near to its amount: "24 ساعة الماضية", "خلال آخر 24 ساعة". */
const NEAR = 2;

/** The times of a row: dates, today and yesterday, and windows that end with the publication. */
export function datesIn(
  text: string,
  atoms: readonly Atom[],
  dates: Dates,
  published: string | null,
): Time[] {
  const times: Time[] = [];
  const day = published?.slice(0, 10) ?? null;
  for (let at = 0; at < atoms.length; at++) {
    const found =
      pastAt(atoms, at, dates, day) ?? dateAt(atoms, at, dates, day) ?? dayAt(atoms, at, dates, day);
    if (!found) continue;
    const { end, ...time } = found;
    const [start, stop] = [atoms[at]!.start, atoms[end - 1]!.end];
    times.push({ start, end: stop, text: text.slice(start, stop), mod: null, ...time });
    at = end - 1;
  }
  return times;
}

/** "the past 24 hours", "24 ساعة الماضية", "الساعات الـ 24 الماضية", "اليومين الماضيين". */
function pastAt(atoms: readonly Atom[], first: number, dates: Dates, day: string | null): Found | undefined {
  const number = numberAt(atoms, first, dates.numbers);
  const unitAt = number ? number.end : first;
  const hours = valueIn(dates.hours, atoms[unitAt]);
  if (hours === undefined) return undefined;
  let end = unitAt + 1;
  let amount = number?.value;
  if (amount === undefined) {
    const article = atoms[end]?.kind === 'word' && numberAt(atoms, end, dates.numbers) === undefined ? 1 : 0;
    const after = numberAt(atoms, end + article, dates.numbers);
    if (after) [amount, end] = [after.value, after.end];
  }
  const before = atoms.slice(Math.max(0, first - NEAR), first).some((atom) => isOneOf(atom, dates.past));
  let last = end;
  for (let k = end; k < end + NEAR && !before; k++) if (isOneOf(atoms[k], dates.past)) last = k + 1;
  if (!before && last === end) return undefined;
  const total = (amount ?? 1) * hours;
  if (!Number.isInteger(total) || total <= 0 || total > 24 * 366) return undefined;
  const from = day && addDays(day, -Math.ceil(total / 24));
  const value = total % 24 === 0 && hours >= 24 ? `P${total / 24}D` : `PT${total}H`;
  return { end: last, type: 'DURATION', value, from, to: day, basis: day ? 'publishedAt' : 'none' };
}

/** "7 أكتوبر 2023", "السابع من أكتوبر", "11 أكتوبر", "مايو 2025", "07/10/2023". */
function dateAt(atoms: readonly Atom[], first: number, dates: Dates, day: string | null): Found | undefined {
  const digits = slashed(atoms, first);
  if (digits) return digits;
  const past = (at: number) => (isOneOf(atoms[at], dates.of) ? at + 1 : at);
  const told = dayOfMonth(atoms, first, dates);
  const isDay = told !== undefined;
  const monthAt = isDay ? past(told.end) : first;
  const { month, after } = monthIn(atoms, monthAt, dates);
  if (month === undefined) return undefined;
  const yearAt = past(after);
  const year = atoms[yearAt]?.kind === 'number' ? atoms[yearAt]!.value : NaN;
  const hasYear = Number.isInteger(year) && year >= 1900 && year < 2100;
  const tail = `${twoDigits(month)}${isDay ? `-${twoDigits(told.value)}` : ''}`;
  const end = hasYear ? yearAt + 1 : after;
  if (hasYear) return dated(end, `${year}-${tail}`, 'text');
  if (day === null || !isDay) return dated(end, `XXXX-${tail}`, 'none');
  // Without a year a report means the last such day.
  const own = Number(day.slice(0, 4));
  return dated(end, `${`${own}-${tail}` <= day ? own : own - 1}-${tail}`, 'publishedAt');
}

/** "7", "السابع", "الخامس عشر", "الحادي والعشرين". */
function dayOfMonth(atoms: readonly Atom[], first: number, { ordinals, numbers }: Dates) {
  const atom = atoms[first];
  const ordinal = valueIn(ordinals, atom);
  const rest = ordinal !== undefined && ordinal < 10 ? valueIn(numbers.numbers, atoms[first + 1]) : undefined;
  const isMore = rest === 10 || rest === 20 || rest === 30;
  const value =
    atom?.kind === 'number' ? atom.value : ordinal !== undefined && isMore ? ordinal + rest : ordinal;
  if (value === undefined || !Number.isInteger(value) || value < 1 || value > 31) return undefined;
  return { value, end: first + (isMore ? 2 : 1) };
}

/** A month of one word, or of two: "تشرين الأول". */
function monthIn(atoms: readonly Atom[], at: number, { months }: Dates) {
  const [first, second] = [atoms[at], atoms[at + 1]];
  if (first?.kind === 'word' && second?.kind === 'word') {
    const both = first.forms.map((form) => `${form} ${second.forms[0]}`);
    const month = valueIn(months, { ...first, forms: both });
    if (month !== undefined) return { month, after: at + 2 };
  }
  return { month: valueIn(months, first), after: at + 1 };
}

function dated(end: number, value: string, basis: Time['basis']): Found {
  const bounds = boundsOf(value);
  return { end, type: 'DATE', value, from: bounds?.from ?? null, to: bounds?.to ?? null, basis };
}

/** Day, month and year in digits, or year first. */
function slashed(atoms: readonly Atom[], first: number): Found | undefined {
  const [a, b, c] = [atoms[first], atoms[first + 2], atoms[first + 4]];
  const marks = [atoms[first + 1]?.forms[0], atoms[first + 3]?.forms[0]];
  if (marks[0] !== marks[1] || !['/', '-'].includes(marks[0] ?? '')) return undefined;
  if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number') return undefined;
  const [year, day] = a.value > 1900 ? [a.value, c.value] : [c.value, a.value];
  const month = b.value;
  if (!(year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  return dated(first + 5, `${year}-${twoDigits(month)}-${twoDigits(day)}`, 'text');
}

/** "today", "yesterday". */
function dayAt(atoms: readonly Atom[], first: number, dates: Dates, day: string | null): Found | undefined {
  const shift = valueIn(dates.days, atoms[first]);
  if (shift === undefined) return undefined;
  const value = day === null ? (shift === 0 ? 'PRESENT_REF' : 'PAST_REF') : addDays(day, shift);
  return dated(first + 1, value, day === null ? 'none' : 'publishedAt');
}
