import type { Parcel, Told } from '../ledger/saved.js';
import { type LetterWords, letterWords } from './letterWords.js';
import { linkOf } from './outward.js';

function lineOf(told: Told, words: LetterWords, base: string): string {
  const { what, register, kind, day } = told;
  const about = [words.what[what], register && words.kind(register, kind), day].filter(Boolean).join(' · ');
  return `${about}\n  ${linkOf(base, told)}`;
}

/** What a parcel says as a letter, in the language of its filter: kinds, days and links, no word of any claim. */
export function letterOf({ filter, notices, more, unsure, language }: Parcel, base: string) {
  const words = letterWords[language];
  return {
    subject: words.subject(notices.length + more, filter.name),
    text: [
      words.head(filter.name),
      '',
      ...notices.map((told) => lineOf(told, words, base)),
      ...(more > 0 ? [words.more(more)] : []),
      ...(unsure ? ['', words.unsure] : []),
      '',
      words.all(`${base}notices`),
      '',
    ].join('\n'),
  };
}
