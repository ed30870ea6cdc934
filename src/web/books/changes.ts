import type { Book, EntryValue, Stop } from '../../server/contract.js';
import { codeWords, fieldIn, type Speech, timeWords, valueWords } from './values.js';

const isStops = (value: unknown): value is Stop[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'to' in one);

/** What stood in a field or a part of an entry, in words; empty where nothing did. */
export function partWords(book: Book, name: string, value: unknown, speech: Speech): string {
  const { t } = speech;
  if (value === null || value === undefined || value === '') return '';
  const field = fieldIn(book, name);
  // What is sealed is told of by a word alone.
  if (field?.sealed) return t('books.isSealed');
  if (field) return valueWords(field, value as EntryValue, speech);
  if (name === 'kind') return codeWords(book.kinds, String(value), speech);
  if (name === 'sharing') return t(`sharing.is.${value}`);
  if (name === 'sensitivity') return t(`books.sensitivityIs.${value}`);
  if (name === 'removed') return t(value === true || value === 'true' ? 'unit.yes' : 'unit.no');
  if (name === 'claims' && Array.isArray(value)) return t('books.claimCount', { count: value.length });
  if (isStops(value) && book.ladder) {
    const { says } = book.ladder;
    return value
      .map(({ to, at, place }) =>
        [codeWords(says, to, speech), at && timeWords(at, speech), place && `\u2068${place}\u2069`]
          .filter(Boolean)
          .join(t('unit.comma')),
      )
      .join(' · ');
  }
  return String(value);
}
