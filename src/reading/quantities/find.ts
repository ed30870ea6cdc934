import type { Draft } from '../annotation.js';
import type { Bound, Quantity, Span } from '../reading.js';
import { stretchesOf } from '../times/tokens.js';
import { type Atom, atomsOf } from './atoms.js';
import { boundAfter, boundBefore, limits } from './bound.js';
import { type Counted, counted } from './counted.js';
import { isNoCount } from './guards.js';
import { type NumberFound, NumberReader } from './number.js';
import type { QuantityWords } from './quantityWords.js';
import { type UnitFound, UnitReader } from './unit.js';
import { vagueAt } from './vague.js';

/** What the steps below share over one stretch of text. */
export interface Scene {
  text: string;
  atoms: readonly Atom[];
  draft: Draft;
  words: QuantityWords;
  numbers: NumberReader;
  units: UnitReader;
  /** Times that no count may reach into. */
  dates: readonly Span[];
}

/** A number with its sign, its currency and its unit. */
interface Measured {
  first: number;
  end: number;
  number: NumberFound;
  value: number;
  unit: UnitFound | undefined;
}

const isGlued = (atom: Atom | undefined): boolean => atom !== undefined && !atom.spaced;

/** "-5", "minus 130": a sign right before the number that is no hyphen. */
function signBefore({ atoms, words }: Scene, at: number): number {
  const before = atoms[at - 1];
  if (!before) return at;
  if (words.numbers.minus.includes(before.lower)) return at - 1;
  const hyphenated = before.lower === '-' && isGlued(atoms[at]);
  if (hyphenated && words.numbers.minus.includes(atoms[at - 2]?.lower ?? '')) return at - 2;
  const sign = (before.lower === '-' || before.lower === '−') && isGlued(atoms[at]);
  const apart = before.spaced || at === 1 || (atoms[at - 2]?.kind === 'mark' && atoms[at - 2]?.lower !== ')');
  return sign && apart ? at - 1 : at;
}

/** The number that begins at an atom, with what stands around it; undefined for what counts nothing. */
function measuredAt(scene: Scene, at: number): Measured | undefined {
  const { atoms, numbers, units, words } = scene;
  if (!numbers.begins(atoms, at)) return undefined;
  const signed = signBefore(scene, at);
  const money = units.moneyBefore(atoms, signed) ?? units.moneyBefore(atoms, at);
  const number = numbers.at(atoms, at, money !== undefined);
  if (!number || !Number.isFinite(number.value)) return undefined;
  const first = money ? Math.min(money.first, signed) : signed;
  const outer =
    money && signBefore(scene, money.first) < money.first ? signBefore(scene, money.first) : first;
  const negative = signed < at || outer < first;
  if (!money && signed === at && isNoCount(atoms, at, number, words.numbers, words.guards)) return undefined;
  const hyphen = atoms[number.end]?.lower === '-' && isGlued(atoms[number.end]) ? number.end + 1 : number.end;
  const after = units.at(atoms, number.end) ?? units.at(atoms, hyphen);
  const unit = money ? moneyUnit(units, atoms, number.end, money.unit) : after;
  // "5G", "3D": letters close to the digits that are no unit.
  if (!unit && number.digits && isGlued(atoms[number.end]) && atoms[number.end]?.kind === 'word')
    return undefined;
  const value = negative ? -number.value : number.value;
  return { first: outer, end: unit?.end ?? number.end, number, value, unit };
}

/** "$58 per barrel": the rate behind an amount whose currency stands before. */
function moneyUnit(units: UnitReader, atoms: readonly Atom[], end: number, unit: string): UnitFound {
  return units.rate(atoms, { unit, kind: 'money', end });
}

/** The second number of "10-15", "between 10 and 15", "ten or twelve". */
function rangeFrom(scene: Scene, first: Measured): { last: Measured; between: boolean } | undefined {
  const { atoms, words } = scene;
  const { connectors, between: betweens, only, changes } = words.bounds;
  const connector = atoms[first.end]?.lower ?? '';
  if (!connectors.includes(connector)) return undefined;
  const before = atoms[first.first - 1]?.lower ?? '';
  const bound = boundBefore(atoms, first.first, words.bounds);
  const asked =
    betweens.includes(before) || betweens.includes(atoms[(bound?.first ?? first.first) - 1]?.lower ?? '');
  if (connector === only.between && before !== betweens[0]) return undefined;
  const start = moneyStart(scene, first.end + 1);
  const last = measuredAt({ ...scene, atoms: unhyphened(atoms, start) }, start);
  if (!last || last.number.fraction !== first.number.fraction) return undefined;
  const dash = connector === '-' || connector === '–' || connector === '—';
  if (dash && isGlued(atoms[first.end]) !== isGlued(atoms[first.end + 1])) return undefined;
  const unit = first.unit?.unit;
  if (unit !== undefined && last.unit?.unit !== unit && !last.unit?.unit.startsWith(`${unit} per `))
    return undefined;
  if (!asked && unit !== undefined && changes.includes(before)) return undefined;
  if (!asked && scaled(first, last) >= Math.abs(last.value)) return undefined;
  if (connector === only.or && Math.abs(last.value) > Math.abs(first.value) * 4) return undefined;
  return { last, between: asked };
}

/** A range's second number is not "glued behind a hyphen". */
function unhyphened(atoms: readonly Atom[], at: number): readonly Atom[] {
  const atom = atoms[at];
  if (!atom || atom.spaced) return atoms;
  const copy = atoms.slice();
  copy[at] = { ...atom, spaced: true };
  return copy;
}

function moneyStart({ atoms, words }: Scene, at: number): number {
  if (words.units.currencySigns[atoms[at]?.lower ?? ''] !== undefined) return at + 1;
  return atoms[at]?.kind === 'word' && words.units.currencySigns[atoms[at + 1]?.lower ?? ''] !== undefined
    ? at + 2
    : at;
}

/** "10 to 15 million" means ten million. */
function scaled(first: Measured, last: Measured): number {
  const shares =
    first.number.scale === 1 && last.number.scale >= 1000 && first.number.digits === last.number.digits;
  return shares && Math.abs(first.value) <= Math.abs(last.value) / last.number.scale
    ? first.value * last.number.scale
    : first.value;
}

interface Claimed {
  first: number;
  end: number;
  value: number | null;
  low: number | null;
  high: number | null;
  bound: Bound;
  unit: UnitFound | undefined;
}

/** A number or a range with its bound. */
function claimedAt(scene: Scene, at: number): Claimed | undefined {
  const measured = measuredAt(scene, at);
  if (!measured) return undefined;
  const { atoms, words } = scene;
  const range = rangeFrom(scene, measured);
  if (range) {
    const [low, high] = [scaled(measured, range.last), range.last.value].sort((a, b) => a - b) as [
      number,
      number,
    ];
    return {
      first: measured.first,
      end: range.last.end,
      value: null,
      low,
      high,
      bound: 'between',
      unit: range.last.unit,
    };
  }
  if (isScore(scene, measured)) return undefined;
  const before = boundBefore(atoms, measured.first, words.bounds);
  const after =
    boundAfter(atoms, measured.number.end, words.bounds) ?? boundAfter(atoms, measured.end, words.bounds);
  const bound = after?.bound ?? before?.bound ?? 'exact';
  const first = before && before.bound !== 'exact' ? before.first : measured.first;
  return {
    ...measured,
    first,
    end: Math.max(measured.end, after?.end ?? 0),
    bound,
    ...limits(measured.value, bound),
  };
}

/** "2-2", "won 3-1": two small numbers with a hyphen that make no range. */
function isScore({ atoms }: Scene, { number, end }: Measured): boolean {
  const [dash, next] = [atoms[number.end], atoms[number.end + 1]];
  return (
    end === number.end &&
    dash !== undefined &&
    '-–'.includes(dash.lower) &&
    isGlued(dash) &&
    isGlued(next) &&
    next?.kind === 'number'
  );
}

function quantityOf(scene: Scene, claimed: Claimed): Quantity | undefined {
  const { atoms, text, words } = scene;
  const age = ageOf(scene, claimed);
  const noun = claimed.unit || age !== undefined ? undefined : counted(scene, claimed.end);
  const yearlike =
    claimed.bound === 'exact' && claimed.value !== null && isYearlike(atoms[claimed.first], claimed.value);
  if (yearlike && !noun && !claimed.unit) return undefined;
  if (isNamed(scene, claimed, noun) || (age === undefined && isModifier(scene, claimed))) return undefined;
  const start = atoms[claimed.first]?.start ?? 0;
  const end = age ?? atoms[claimed.end - 1]?.end ?? start;
  const unit = age === undefined ? (claimed.unit?.unit ?? noun?.head ?? null) : words.units.age;
  const { value, low, high, bound } = claimed;
  return {
    start,
    end,
    text: text.slice(start, end),
    value,
    low,
    high,
    bound,
    unit,
    of: noun ? text.slice(noun.start, noun.end) : null,
  };
}

const isYearlike = (atom: Atom | undefined, value: number): boolean =>
  atom?.kind === 'number' && /^(1[6-9]|20)\d\d$/.test(atom.lower) && value >= 1600;

/** "A five-year plan": a length of time that only describes. */
function isModifier({ atoms }: Scene, { unit, end }: Claimed): boolean {
  return unit?.kind === 'time' && atoms[end - 2]?.lower === '-' && isGlued(atoms[end - 1]);
}

/** "iPhone 14", "Boeing 787": digits right after a name, with nothing in small letters to count. */
function isNamed(
  { atoms, text }: Scene,
  { first, end, unit, bound }: Claimed,
  noun: Counted | undefined,
): boolean {
  const before = atoms[first - 1];
  if (unit || bound !== 'exact' || before?.kind !== 'word') return false;
  if (atoms[first]?.kind === 'word' && !(atoms[first]?.capital && before.capital)) return false;
  if (!/\p{Lu}/u.test(text.slice(before.start, before.end))) return false;
  const opens = first - 1 === 0 || /[.!?\n:"“]/.test(atoms[first - 2]?.lower ?? '');
  if (noun && !/^\p{Lu}/u.test(text.slice(noun.start, noun.end))) return false;
  return !opens || atoms[end] === undefined;
}

/** The end of an age: "25-year-old", "7 years old", "aged 7", "Name, 24,". */
function ageOf({ atoms, words }: Scene, { first, end, unit, value }: Claimed): number | undefined {
  const { old, ageUnits, ageCues } = words.units;
  const next = atoms[end]?.lower === '-' ? end + 1 : end;
  if (unit && ageUnits.includes(unit.unit)) {
    if (old.includes(atoms[next]?.lower ?? '')) return atoms[next]?.end;
    if (
      ageCues.includes(atoms[first - 1]?.lower ?? '') ||
      (ageCues.includes(atoms[end + 1]?.lower ?? '') && atoms[end]?.lower === 'of')
    )
      return atoms[end - 1]?.end;
    return undefined;
  }
  if (unit || value === null || value > 120 || !Number.isInteger(value)) return undefined;
  const close = atoms[end]?.lower;
  const apposition =
    atoms[first - 1]?.lower === ',' &&
    atoms[first - 2]?.capital &&
    (close === ',' || close === '.' || close === ')') &&
    atoms[first]?.kind === 'number';
  const before = atoms[first - 1]?.lower ?? '';
  const cued =
    ageCues.includes(before) || (before === 'of' && ageCues.includes(atoms[first - 2]?.lower ?? ''));
  return apposition || cued ? atoms[end - 1]?.end : undefined;
}

/** The first span at or after an index that ends past an offset. */
function skipTo(spans: readonly Span[], index: number, offset: number): number {
  let i = index;
  while (i < spans.length && (spans[i]?.end ?? 0) <= offset) i++;
  return i;
}

function stretch(scene: Scene, out: Quantity[], from: { date: number }): void {
  const { atoms, dates } = scene;
  for (let at = 0; at < atoms.length; at++) {
    const atom = atoms[at] as Atom;
    from.date = skipTo(dates, from.date, atom.start);
    const date = dates[from.date];
    if (date && date.start < atom.end) continue;
    const claimed = atom.kind === 'mark' ? undefined : claimedAt(scene, at);
    const quantity = claimed ? quantityOf(scene, claimed) : vagueAt(scene, at);
    if (quantity) out.push(quantity);
    const end = quantity?.end ?? (claimed ? (atoms[claimed.end - 1]?.end ?? atom.end) : atom.end);
    while ((atoms[at + 1]?.start ?? Number.POSITIVE_INFINITY) < end) at++;
  }
}

/**
 * The numbers of a report with their bounds and units, in the order of the text. Dates are none; lengths of time and
 * ages have a unit of time and `of` null.
 */
export function findQuantities(draft: Draft, words: QuantityWords): Quantity[] {
  const { text } = draft.document;
  const numbers = new NumberReader(words.numbers);
  const units = new UnitReader(text, words.units);
  const dates = draft.times.filter(({ type, value }) => type !== 'DURATION' && !value.endsWith('_REF'));
  const out: Quantity[] = [];
  const from = { date: 0 };
  for (const { start, end } of stretchesOf(draft)) {
    stretch({ text, atoms: atomsOf(text, start, end), draft, words, numbers, units, dates }, out, from);
  }
  return out;
}
