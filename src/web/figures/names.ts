import type { CountedGroup, Question } from '../../server/contract.js';
import type { Words } from '../format.js';
import { named } from '../i18n.js';

/** "Sudan" of its code; the code where no name is known. */
export function countryName(code: string, { locale }: Words): string {
  const known = /^[A-Z]{2}$/.test(code);
  return (known && new Intl.DisplayNames(locale, { type: 'region' }).of(code)) || code;
}

/** The name of a group as people read it. */
export function groupName(
  { key, name }: Pick<CountedGroup, 'key' | 'name'>,
  by: Question['group'],
  words: Words,
): string {
  if (key === null) return words.t(`figures.noGroup.${by}`);
  if (by === 'country') return countryName(key, words);
  if (by === 'kind') return named('kind', key, words);
  if (by === 'side') return words.t(`of.${key}`);
  if (by !== 'province') return name ?? key;
  const [country = '', ...province] = key.split('/');
  // Isolated: a name in one script, a country in the other.
  return `\u2068${province.join('/')}\u2069, ${countryName(country, words)}`;
}
