import type { Desk } from '../desk/desk.js';
import { UsageError } from './exit.js';
import type { Given } from './verb.js';

const today = () => new Date().toISOString().slice(0, 10);

/** Options of what is told over days. */
export const dayOptions = {
  from: { value: 'DATE', help: 'from this day on; four weeks back unless told' },
  to: { value: 'DATE', help: 'to this day; today unless told' },
  json: { help: 'print it as JSON' },
};

/** The day that an option names; throws UsageError where it names none. */
export function dayOf(given: Given, name: string): string | undefined {
  const text = given.text(name);
  if (text === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))))
    return text;
  throw new UsageError(`--${name} takes a day, as in 2026-03-02, not "${text}".`);
}

/** The days that are asked for: four weeks unless told. */
export function daysOf(given: Given): { from: string; to: string } {
  const to = dayOf(given, 'to') ?? today();
  const back = new Date(Date.parse(to) - 27 * 86_400_000).toISOString().slice(0, 10);
  return { from: dayOf(given, 'from') ?? back, to };
}

/** The register that is asked for, by name: its book is looked for by the desk. */
export const registerOf = ({ operands: [name = ''] }: Given) =>
  name as Parameters<Desk['bookViews']['figures']>[0];

/** "5 to 7", "at least 5", or the number alone. */
export const rangeText = (least: number, most: number | null): string =>
  most === null ? `at least ${least}` : least === most ? `${least}` : `${least} to ${most}`;
