import type { Quantity } from '../../src/reading/reading.js';
import type { Row } from './times.js';

export type Read = (
  text: string,
  options: { publishedAt: string | null },
) => { quantities: readonly Quantity[] };

interface GoldQuantity {
  value: string;
  unit: string;
  normalized_unit: string;
}

export interface QuantityDocument {
  id: string;
  text: string;
  published: string | null;
  gold: { quantities: GoldQuantity[] };
}

const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

/** A plain value, or both ends of a range in either order. */
export function sameValue({ value, low, high }: Quantity, gold: string): boolean {
  const range = /^(-?[\d.e+]+)-([\d.e+]+)$/i.exec(gold);
  if (!range) return value !== null && near(value, Number(gold));
  const [a, b] = [Number(range[1]), Number(range[2])].sort((x, y) => x - y) as [number, number];
  if (value !== null || low === null) return false;
  return near(low, a) && high !== null && near(high, b);
}

const singular = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1');

/** The gold's unit word for word. */
export function sameUnit({ unit }: Quantity, { normalized_unit }: GoldQuantity): boolean {
  const gold = normalized_unit.toLowerCase();
  return gold === '-' ? unit === null : unit === gold;
}

/** The gold's unit, or its head, or the counted phrase in the singular: "heart transplant" for "transplant". */
export function sameUnitOrHead(quantity: Quantity, gold: GoldQuantity): boolean {
  if (sameUnit(quantity, gold)) return true;
  const wanted = gold.normalized_unit.toLowerCase();
  const { unit, of } = quantity;
  if (unit === null) return false;
  if (wanted === `${unit} of age`) return true;
  return (
    of !== null &&
    (singular(of) === wanted || singular(wanted).endsWith(` ${unit}`) || singular(wanted) === unit)
  );
}

/** Value F1, value and unit F1 (exact, and by the head of the unit). */
export function score(read: Read, docs: readonly QuantityDocument[], set = 'quantities-newsquant'): Row[] {
  let [wanted, found] = [0, 0];
  const right = { value: 0, unit: 0, head: 0 };
  for (const { text, published, gold } of docs) {
    const ours = [...read(text, { publishedAt: published }).quantities];
    wanted += gold.quantities.length;
    found += ours.length;
    for (const quantity of gold.quantities) {
      const same = ours.filter((one) => sameValue(one, quantity.value));
      const best =
        same.find((one) => sameUnit(one, quantity)) ??
        same.find((one) => sameUnitOrHead(one, quantity)) ??
        same[0];
      if (!best) continue;
      ours.splice(ours.indexOf(best), 1);
      right.value++;
      if (sameUnit(best, quantity)) right.unit++;
      if (sameUnitOrHead(best, quantity)) right.head++;
    }
  }
  const f1 = (hits: number) => (wanted + found === 0 ? 0 : (2 * hits) / (wanted + found));
  return [
    { set, measure: 'value F1', value: f1(right.value) },
    { set, measure: 'value+unit F1', value: f1(right.unit) },
    { set, measure: 'value+unit head F1', value: f1(right.head) },
  ];
}
