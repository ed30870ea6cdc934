import type { Reading, Span } from '../../src/reading/reading.js';
import type { BenchDocument } from './texts.js';

export interface NumberDocument extends BenchDocument {
  gold: { quantities: (Span & { value: string })[] };
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** F1 of the spans (overlapping) and of their values. */
export function score(
  read: (document: NumberDocument) => Pick<Reading, 'quantities'>,
  documents: readonly NumberDocument[],
) {
  let [wanted, found, spans, values] = [0, 0, 0, 0];
  for (const document of documents) {
    const ours = [...read(document).quantities];
    wanted += document.gold.quantities.length;
    found += ours.length;
    for (const gold of document.gold.quantities) {
      const at = ours.findIndex((one) => overlaps(one, gold));
      if (at < 0) continue;
      const [one] = ours.splice(at, 1);
      spans += 1;
      if (one?.value === Number(gold.value)) values += 1;
    }
  }
  const f1 = (right: number) => (wanted + found === 0 ? 0 : (2 * right) / (wanted + found));
  return [
    { set: 'numbers', measure: 'span F1', value: f1(spans) },
    { set: 'numbers', measure: 'value F1', value: f1(values) },
  ];
}
