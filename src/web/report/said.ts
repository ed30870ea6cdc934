import type { Claim, Count, FieldValue, Judgement, When, Where, Who } from '../../server/contract.js';
import {
  countedWords,
  countNumber,
  dayWords,
  numberWords,
  plainWords,
  type Words,
  whenWords,
} from '../format.js';
import { named } from '../i18n.js';
import { numberFormat } from '../intl.js';

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** "P180D" → "180 days" (ISO 8601, one unit). */
function durationWords(value: string, { locale }: Words): string | null {
  const [, amount, letter = ''] = /^P(\d+)([DWMY])$/.exec(value) ?? [];
  const unit = { D: 'day', W: 'week', M: 'month', Y: 'year' }[letter];
  return unit
    ? numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(amount))
    : null;
}

/** The value of a register's own field. */
export function fieldWords(value: FieldValue, words: Words): string {
  if (typeof value === 'boolean') return words.t(value ? 'unit.yes' : 'unit.no');
  if (typeof value === 'number') return numberWords(value, words);
  const said = (one: string) =>
    isDay(one) ? dayWords(one, words) : (durationWords(one, words) ?? plainWords(one));
  return Array.isArray(value) ? value.map(said).join(', ') : said(value);
}

/** "more than 22 operations", "14 killed traders". */
export function countWords(count: Count, words: Words): string {
  const n = count.value ?? count.high ?? count.low;
  const [measure, of] = countedWords(count.measure, count.of, n, words);
  return [countNumber(count, words), measure, of].filter(Boolean).join(' ');
}

export const placeWords = ({ name, admin1 }: Pick<Where, 'name' | 'admin1'>) =>
  admin1 && admin1 !== name ? `${name}, ${admin1}` : name;

/** The field that a path of a correction names. */
export function pathWords(path: string, words: Words): string {
  const [head = '', field = ''] = path.split('.');
  const list = head.replace(/\[\d+\]$/, '');
  if (list === 'fields') return named('field', field, words);
  return words.t(`path.${list}`);
}

/** A value that stands at a path, as a card would say it. */
export function valueWords(path: string, value: unknown, words: Words): string {
  const { t } = words;
  if (value === null || value === undefined) return t('edit.nothing');
  const head = path.replace(/\[\d+\]$/, '').split('.')[0] ?? '';
  if (path.startsWith('counts[') && typeof value === 'object') return countWords(value as Count, words);
  if (path.startsWith('where[') && typeof value === 'object') return placeWords(value as Where);
  if (path.startsWith('who[') && typeof value === 'object') {
    const { name, role } = value as Who;
    return `${t(`role.${role}`)} ${name}`;
  }
  switch (head) {
    case 'when':
      return typeof value === 'object'
        ? whenWords({ value: null, basis: 'none', ...(value as Partial<When>) } as When, words)
        : String(value);
    case 'kind':
      return named('kind', String(value), words);
    case 'certainty':
      return t(`certainty.${value as Claim['certainty']}`);
    case 'background':
      return t(value ? 'unit.yes' : 'unit.no');
    case 'scope':
      return t(`scope.${value as Claim['scope']}`);
    case 'chain':
      return (value as string[]).join(' › ') || t('claim.noChain');
    default:
      return fieldWords(value as FieldValue, words);
  }
}

/** What somebody did, after their name: "rejected it", "corrected how many to 15 killed". */
export function saidWords({ verdict, path, value }: Judgement, words: Words): string {
  if (verdict !== 'correct' || !path) return words.t(`did.${verdict}`);
  return words.t('did.correct', { field: pathWords(path, words), value: valueWords(path, value, words) });
}
