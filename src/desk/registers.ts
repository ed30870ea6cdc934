import type { Book } from '../registers/book.js';
import { registers } from '../registers/index.js';

export type * from '../registers/book.js';

/** A register as it is shown: what it is about, its kinds with their definitions, and its fields. */
export interface RegisterBook {
  name: string;
  title: string;
  about: string;
  kinds: Record<string, string>;
  fields: { name: string; type: string; about: string; codes: string[] | null }[];
  /** What people fill in; null where nobody does. */
  book: Book | null;
}

/** All registers, in the order in which lists show them. */
export const registerBooks = (): RegisterBook[] =>
  registers.map(({ name, title, about, kinds, fields, book = null }) => ({
    name,
    title,
    about,
    kinds: { ...kinds },
    book,
    fields: fields.map((field) => ({
      name: field.name,
      type: field.type,
      about: field.about,
      codes: field.codes ? [...field.codes] : null,
    })),
  }));
