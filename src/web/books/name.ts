import type { Filled } from './api.js';
import { capital, type Speech, saidOf } from './values.js';

/** What a register is called: by the desk's own word, else by that of its book. */
export const registerWords = ({ name, book }: Filled, speech: Speech): string =>
  speech.t(`register.${name}`, { defaultValue: capital(saidOf(book.entry.many, speech)) });

/** What a register is about: the kinds of its entries, else what its form asks. */
export function aboutWords({ book }: Filled, speech: Speech): string {
  const kinds = Object.values(book.kinds);
  const told = kinds.length > 1 ? kinds : book.groups.map(({ label }) => label);
  return told.map((one) => saidOf(one, speech)).join(' · ');
}
