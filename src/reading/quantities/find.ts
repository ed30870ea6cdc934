import type { Draft } from '../annotation.js';
import type { Quantity, Span } from '../reading.js';
import { stretchesOf } from '../times/tokens.js';
import { ageOf } from './age.js';
import { type Atom, atomsOf } from './atoms.js';
import { type Claimed, claimedAt } from './claimed.js';
import { counted } from './counted.js';
import { isModifier, isNamed, isYearlike } from './named.js';
import { NumberReader } from './number.js';
import type { QuantityWords } from './quantityWords.js';
import type { Scene } from './scene.js';
import { UnitReader } from './unit.js';
import { vagueAt } from './vague.js';

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
