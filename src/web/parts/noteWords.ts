import type { ReportView, Warning } from '../../server/contract.js';
import type { Words } from '../format.js';

const languageName = (code: string, { locale }: Words) =>
  (/^[a-z]{2}$/.test(code) && new Intl.DisplayNames(locale, { type: 'language' }).of(code)) || code;

/** What the reader noticed, as a sentence of the reader's own language; of a newer desk in its words. */
export function noteWords(
  { code, message, start, end }: Warning,
  { text, language }: Pick<ReportView['document'], 'text' | 'language'>,
  words: Words,
): string {
  const known = language === 'und' ? `${code}-und` : code;
  return words.t(`noticed.${known}`, {
    language: languageName(language, words),
    words: text.slice(start ?? 0, end ?? 0),
    defaultValue: message,
  });
}
