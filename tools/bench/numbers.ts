import type { Quantity, Span } from '../../src/reading/reading.js';
import type { Read } from './quantities.js';
import type { BenchDocument } from './texts.js';
import type { Row } from './times.js';

export interface NumberDocument extends BenchDocument {
  gold: { quantities: (Span & { value: string })[] };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The gold writes a third as 0.333333333333333. */
const sameValue = ({ value }: Quantity, gold: number): boolean =>
  value !== null && Math.abs(value - gold) <= 1e-9 * Math.abs(gold);

/** F1 of the spans (overlapping) and of their values. */
export function score(read: Read, docs: readonly NumberDocument[], set = 'numbers'): Row[] {
  let [wanted, found, spans, values] = [0, 0, 0, 0];
  for (const { text, published, gold } of docs) {
    const ours = [...read(text, { publishedAt: published }).quantities];
    wanted += gold.quantities.length;
    found += ours.length;
    for (const quantity of gold.quantities) {
      const near = ours.filter((one) => overlaps(one, quantity));
      const right = near.find((one) => sameValue(one, Number(quantity.value)));
      const best = right ?? near[0];
      if (!best) continue;
      ours.splice(ours.indexOf(best), 1);
      spans++;
      if (right) values++;
    }
  }
  const f1 = (hits: number) => (wanted + found === 0 ? 0 : (2 * hits) / (wanted + found));
  return [
    { set, measure: 'span F1', value: f1(spans) },
    { set, measure: 'value F1', value: f1(values) },
  ];
}
