import type { EntryTrouble } from './entry.js';

/** Something wrong, as a sentence with its remedy; `code` and `details` are for saying it in another language. */
export const trouble = (
  field: string,
  code: TroubleCode,
  message: string,
  remedy: string,
  details: EntryTrouble['details'] = {},
): EntryTrouble => ({ field, code, message, remedy, details });

/** What can be wrong with an entry, as a closed list: the desk's pages have words for each. */
export const troubleCodes = [
  'required',
  'unknownKind',
  'unknownField',
  'unknownCode',
  'unknownStop',
  'wrongType',
  'tooLong',
  'noSuchDay',
  'noSuchTime',
  'noDuration',
  'notWhole',
  'tooSmall',
  'tooLarge',
  'leastOverMost',
  'badPlace',
  'tooNear',
  'twice',
  'notAsked',
  'noLadder',
  'badFirst',
  'badMove',
  'stopsOutOfOrder',
  'timesOutOfOrder',
  'moreThan',
  'together',
  'notEmpty',
  'unknownClaim',
  'unknownLevel',
  'withdrawn',
  'unknownVersion',
  'unknownEntry',
  'nothingGiven',
  'notYours',
  'removedEntry',
  'cannotRead',
  'otherRegister',
] as const;
export type TroubleCode = (typeof troubleCodes)[number];

/** "a, b or c". */
export const anyOf = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? 'nothing') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
