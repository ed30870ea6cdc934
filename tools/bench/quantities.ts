import { own } from '../../src/reading/quantities/own.js';
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
  const range = /^(-?[\d.e+]+)\s*-\s*([\d.e+]+)$/i.exec(gold);
  if (!range) return value !== null && near(value, Number(gold));
  const [a, b] = [Number(range[1]), Number(range[2])].sort((x, y) => x - y) as [number, number];
  if (value !== null || low === null) return false;
  return near(low, a) && high !== null && near(high, b);
}

/** Units that the gold calls by another name than the reader. */
const goldNames: Record<string, string> = { pound: 'pound-mass', 'pound-foot': 'foot pound-force' };

const singular = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1');

/**
 * The gold's unit of measure by its name; or, where things are counted, the same words for them as the text has: "heart
 * transplants". The gold marks what a share is of by a percent sign: "% voters".
 */
export function sameUnit({ unit, of }: Quantity, gold: GoldQuantity): boolean {
  const name = gold.normalized_unit.toLowerCase();
  if (name === '-') return unit === null;
  if (unit !== null && (unit === name || own(goldNames, unit) === name)) return true;
  return of !== null && of.toLowerCase() === gold.unit.toLowerCase().replace(/^% /, '');
}

/** The gold's unit, or no more than its head in the singular: "transplant" for "heart transplant". */
export function sameUnitOrHead(quantity: Quantity, gold: GoldQuantity): boolean {
  if (sameUnit(quantity, gold)) return true;
  const wanted = singular(gold.normalized_unit);
  return quantity.unit !== null && wanted.endsWith(` ${quantity.unit}`);
}

/** Value F1, value and unit F1 (the whole unit, and no more than its head). */
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
