import type { Bound, Count, SharingLevel, When, Where } from '../desk/model.js';

const boundWords: Record<Bound, string> = {
  exact: '',
  about: 'about ',
  atLeast: 'at least ',
  atMost: 'at most ',
  moreThan: 'more than ',
  lessThan: 'less than ',
  between: '',
  vague: '',
};

/** `4`, `4–6`, or the empty string where nobody gave a number. */
export function rangeWords(low: number | null, high: number | null): string {
  if (low === null && high === null) return '';
  if (low === null) return `up to ${high}`;
  if (high === null || low === high) return String(low);
  return `${low}–${high}`;
}

/** A count as one would say it: `at least 12 killed (soldiers)`. */
export function countWords({ value, low, high, bound, measure, of }: Count): string {
  const number = value === null ? rangeWords(low, high) || 'some' : `${boundWords[bound]}${value}`;
  return `${number} ${measure}${of ? ` (${of})` : ''}`;
}

/** `2026-02-03`, `2026-02-01 to 2026-02-04`, an unresolved value as it stands, or nothing. */
export function whenWords({ from, to, value }: When): string {
  if (from === null && to === null) return value ?? '';
  if (from === to || to === null) return from ?? '';
  return from === null ? `until ${to}` : `${from} to ${to}`;
}

export const whereWords = (where: Where[]): string => [...new Set(where.map(({ name }) => name))].join(', ');

/** On one line, cut between words where it is longer than `width`. */
export function oneLine(text: string, width: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= width) return flat;
  const cut = flat.lastIndexOf(' ', width - 1);
  return `${flat.slice(0, cut > width / 2 ? cut : width - 1)}…`;
}

/** The nearest speaker, then through whom: `Salim, quoted by Radio Three`. */
export function chainWords(chain: string[]): string {
  const [first, ...through] = chain;
  if (first === undefined) return 'the report itself';
  return through.length === 0 ? first : `${first}, by way of ${through.join(', ')}`;
}

export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** "TLP:AMBER+STRICT": a sharing level as the Traffic Light Protocol writes it. */
export const tlp = (level: SharingLevel) => `TLP:${level.replace('Strict', '+strict').toUpperCase()}`;
