import { DeskError } from '../desk/error.js';

/** Throws the error of an id that names nothing. */
export function missing(what: 'report' | 'event' | 'actor' | 'place' | 'figure', id: string): never {
  throw new DeskError('notFound', `There is no ${what} "${id}".`, { remedy: `List them: dateline ${what}s` });
}
