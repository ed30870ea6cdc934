import type { Words } from '../format.js';
import { dayWords } from '../format.js';
import { named } from '../i18n.js';
import type { Field } from './address.js';
import { namedArea } from './area.js';

/** A country's name in the reader's language; a code that stands for none as it is. */
export function countryWords(code: string, { locale }: Words): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** "Kassala, Sudan" for `SD/Kassala`. */
export function areaWords(area: string, words: Words): string {
  const known = namedArea(area);
  if (!known) return words.t('events.drawn');
  const country = countryWords(known.country, words);
  return known.province === null ? country : words.t('events.inCountry', { place: known.province, country });
}

/** One part of a filter as a person says it. */
export function partWords([field, word]: [Field, string], words: Words): string {
  const { t } = words;
  switch (field) {
    case 'register':
    case 'kind':
      return named(field, word, words);
    case 'certainty':
      return t(`certainty.${word}`, { defaultValue: word });
    case 'state':
    case 'accounts':
      return t(`events.${field}Is.${word}`, { defaultValue: word });
    case 'sharing':
      return t(`sharing.is.${word}`, { defaultValue: word });
    case 'from':
      return t('when.since', { when: dayWords(word, words) });
    case 'to':
      return t('when.until', { when: dayWords(word, words) });
    case 'area':
      return namedArea(word) ? t('events.onlyKnown', { area: areaWords(word, words) }) : t('events.drawn');
    default:
      return t('events.fieldIs', { field: t(`events.${field}`), word });
  }
}
