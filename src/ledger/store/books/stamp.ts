import { type Book, isFoundBy } from '../../../registers/book.js';
import type { EntryContent } from '../../../registers/entry.js';
import { hashOf } from '../../content.js';

/** Names a version of an entry wherever it goes: its number, and some of the hash of what everybody sees of it. */
export function stampOf({ fields }: Book, version: number, content: EntryContent): string {
  const { kind, values, stops, sharing, sensitivity } = content;
  const open = fields.filter(isFoundBy).flatMap(({ name }) => {
    const value = values[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const sorted = open.sort(([one], [other]) => (one < other ? -1 : 1));
  return `${version}.${hashOf([kind, sorted, stops, sharing, sensitivity]).slice(0, 10)}`;
}

/** The version that a stamp names, where it is one. */
export const versionOf = (stamp: string): number | undefined => {
  const [, version] = /^([1-9]\d{0,8})\.[0-9a-f]{10}$/.exec(stamp) ?? [];
  return version === undefined ? undefined : Number(version);
};
