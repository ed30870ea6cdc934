import type { Draft } from '../annotation.js';
import type { Quantity, Span } from '../reading.js';
import { firstAnswer, type Rule, rulesOf, rulesOn } from '../rule.js';
import { stretchesOf } from '../times/tokens.js';
import { type Atom, atomsOf } from './atoms.js';
import { changeOf, endsChange } from './change.js';
import { type Claimed, claimedAt, formRules } from './claimed.js';
import { guardRules } from './guards.js';
import { namedRules } from './named.js';
import { NumberReader } from './number.js';
import type { QuantityWords } from './quantityWords.js';
import type { Scene } from './scene.js';
import { toldRules } from './told.js';
import { UnitReader } from './unit.js';
import { vagueRules } from './vague.js';

function quantityOf(scene: Scene, claimed: Claimed, before: Quantity | undefined): Quantity | undefined {
  const { atoms, text, draft } = scene;
  const told = firstAnswer(toldRules, draft.without, scene, claimed, before)?.answer;
  if (rulesOn(namedRules, draft.without).some(({ run }) => run(scene, claimed, told))) return undefined;
  const { value, low, high, bound } = claimed;
  const start = atoms[claimed.first]?.start ?? 0;
  const end = told?.end ?? atoms[claimed.end - 1]?.end ?? start;
  const of = told?.noun ? text.slice(told.noun.start, told.noun.end) : null;
  return { start, end, text: text.slice(start, end), value, low, high, bound, unit: told?.unit ?? null, of };
}

/** What makes one quantity of two that follow each other. */
const joinRules: readonly Rule<
  (scene: Scene, claimed: Claimed, before: Quantity, quantity: Quantity) => Quantity | undefined
>[] = rulesOf('quantities', {
  change: (scene, { first }, before, quantity) =>
    endsChange(scene, first, before) ? changeOf(scene.text, before, quantity) : undefined,
});

/** Every list of rules of the stage, in the order in which they are asked. */
export const quantityRules = [guardRules, formRules, toldRules, namedRules, joinRules, vagueRules] as const;

/** The first span at or after an index that ends past an offset. */
function skipTo(spans: readonly Span[], index: number, offset: number): number {
  let i = index;
  while (i < spans.length && (spans[i]?.end ?? 0) <= offset) i++;
  return i;
}

/** Inside a time: "every 12 days", "in 8 seconds"; or no time at all: "the 1520 sq m hall". */
function isAmount({ atoms, words }: Scene, { first, end, unit }: Claimed, date: Span): boolean {
  const [begin, last] = [atoms[first], atoms[end - 1]];
  if (!unit || !begin || !last) return false;
  if (unit.kind === 'time')
    return last.end <= date.end && !words.units.laters.includes(atoms[end]?.lower ?? '');
  const measured = unit.kind === 'measure' || unit.kind === 'percent';
  return measured && date.start === begin.start && date.end < last.start && last.end - date.end > 2;
}

function stretch(scene: Scene, out: Quantity[], from: { date: number }): void {
  const { atoms, dates } = scene;
  for (let at = 0; at < atoms.length; at++) {
    const atom = atoms[at] as Atom;
    from.date = skipTo(dates, from.date, atom.start);
    const date = dates[from.date];
    const dated = date && date.start < atom.end ? date : undefined;
    if (dated && atom.kind === 'mark') continue;
    const claimed = atom.kind === 'mark' ? undefined : claimedAt(scene, at);
    if (dated && !(claimed && isAmount(scene, claimed, dated))) continue;
    const quantity = claimed
      ? quantityOf(scene, claimed, out.at(-1))
      : firstAnswer(vagueRules, scene.draft.without, scene, at)?.answer;
    const before = out.at(-1);
    const joined =
      claimed &&
      quantity &&
      before &&
      firstAnswer(joinRules, scene.draft.without, scene, claimed, before, quantity)?.answer;
    if (joined) out[out.length - 1] = joined;
    else if (quantity) out.push(quantity);
    const end = quantity?.end ?? (claimed ? (atoms[claimed.end - 1]?.end ?? atom.end) : atom.end);
    while ((atoms[at + 1]?.start ?? Number.POSITIVE_INFINITY) < end) at++;
  }
}

/**
 * The numbers of a report with their bounds and units, in the order of the text. Dates are none; lengths of time and
 * ages ("year of age") have a unit of time and `of` null.
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
