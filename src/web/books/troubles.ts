import type { EntryTrouble } from '../../server/contract.js';
import type { Speech } from './values.js';

/** What is wrong with an entry and what to do about it. The desk says it in English; other languages have a sentence for each code. */
export function troubleWords(
  { code, message, remedy, details = {} }: EntryTrouble,
  { t, language }: Speech,
): { says: string; remedy: string } {
  if (language === 'en' && message) return { says: message, remedy };
  // A rule of a book says itself in each language.
  const rule = language === 'ar' ? details.saysAr : details.says;
  const own = (part: string) =>
    t(`books.wrong.${code}.${part}`, { ...details, defaultValue: '' }).replace(/\{\{\w+\}\}/g, '…');
  const says = (typeof rule === 'string' && rule) || own('says') || message;
  return { says, remedy: own('remedy') || (own('says') ? '' : remedy) };
}
