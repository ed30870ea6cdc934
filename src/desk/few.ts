import type { BookFigures } from '../registers/arithmetic/figures.js';
import { bookOf } from '../registers/bookOf.js';
import type { RegisterName } from '../registers/index.js';
import type { BookOutline } from './books.js';

/** Fewer entries than this are not counted out: a small number tells of somebody. */
export const few = 5;

/** Whether small counts of a register are kept from who asks: those of books that seal something, from all without the duty. */
export async function hidesFew(
  register: RegisterName,
  opensSealed: () => Promise<boolean>,
): Promise<boolean> {
  return (bookOf(register)?.fields.some(({ sealed }) => sealed) ?? false) && !(await opensSealed());
}

const enough = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count >= few));

/** Without counts of few; null stands for fewer than five of all. */
export const withoutFew = ({ entries, statuses }: BookOutline): BookOutline => ({
  entries: entries !== null && entries >= few ? entries : null,
  statuses: enough(statuses),
});

/** The same of what entries come to: no total rests on fewer than five of them. */
export const figuresWithoutFew = ({ entries, codes, totals, hours }: BookFigures): BookFigures => ({
  entries: entries !== null && entries >= few ? entries : null,
  sums: null,
  codes: Object.fromEntries(Object.entries(codes).map(([field, counts]) => [field, enough(counts)])),
  totals: Object.fromEntries(Object.entries(totals).filter(([, { given }]) => given >= few)),
  hours: Object.fromEntries(Object.entries(hours).filter(([, stays]) => stays.entries >= few)),
});
