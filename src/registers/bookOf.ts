import type { Book } from './book.js';
import { registers } from './index.js';

/** What people fill in of the register of that name; undefined where there is none, or nobody fills it in. */
export const bookOf = (name: string): Book | undefined =>
  registers.find((register) => register.name === name)?.book;
