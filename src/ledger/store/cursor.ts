import { DeskError } from '../error.js';
import type { Cursor, Page } from '../model.js';

const usual = 50;
const most = 200;

/** The number of rows asked for; throws where it is not between 1 and 200. */
export function limitOf({ limit = usual }: Cursor): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= most) return limit;
  throw new DeskError('badInput', `A page has 1 to ${most} rows, not ${limit}.`, { details: { limit } });
}

type Key = string | number;

/** Where a page begins: the sort key of the last row of the one before; undefined on the first. */
export function startOf({ cursor }: Cursor, shape: readonly ('string' | 'number')[]): Key[] | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(key) &&
      key.length === shape.length &&
      key.every((part, at) => typeof part === shape[at])
    ) {
      return key as Key[];
    }
  } catch {
    // Told below.
  }
  throw new DeskError('badInput', 'The cursor is not one that this desk gave.', {
    remedy: 'Begin again without a cursor.',
    details: { cursor },
  });
}

/** A sort key as clients carry it. */
export const cursorOf = (key: readonly Key[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** A page of rows that were read with one more than asked for, to see whether there is a next. */
export function pageOf<Row, Shown>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Key[],
  show: (row: Row) => Shown,
): Page<Shown> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    rows: shown.map(show),
    next: more ? cursorOf(keyOf(last)) : null,
  };
}
