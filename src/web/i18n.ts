import i18next, { type FormatterModule } from 'i18next';
import { useSyncExternalStore } from 'react';
import { titleWords, type Words } from './format.js';
import { numberFormat } from './intl.js';
import { en } from './locales/en/index.js';
import { remember, remembered } from './memory.js';
import { digits, localeOf, months } from './settings/script.js';

export const languages = { en: 'English', ar: 'العربية' } as const;
export type Language = keyof typeof languages;

const isLanguage = (name: string | null): name is Language => name !== null && name in languages;

function show(language: string) {
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}

/** Numbers within words, in the digits chosen. */
const inDigits: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _format, language = 'en') =>
    typeof value === 'number'
      ? numberFormat(localeOf(language, digits.current(), months.current())).format(value)
      : String(value),
};

/** English stands in for a word that is missing, so it is always here; Arabic comes where it is chosen. */
async function load(language: Language): Promise<void> {
  // Of a language there may be the words of some screens alone, which came with them.
  if (i18next.getResource(language, 'translation', 'desk.name')) return;
  const { ar } = await import('./locales/ar/index.js');
  i18next.addResourceBundle('ar', 'translation', ar, true);
}

/** Sets up the words before the first screen is drawn; false where those of the language did not come, and English stands in. */
export async function startWords(): Promise<boolean> {
  const chosen = remembered('language');
  const lng = isLanguage(chosen) ? chosen : navigator.language.startsWith('ar') ? 'ar' : 'en';
  await i18next.use(inDigits).init({
    lng,
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  const came = await load(lng).then(
    () => true,
    () => false,
  );
  const spoken = came ? lng : 'en';
  // The words of a language are known to the screens once it is chosen.
  await i18next.changeLanguage(spoken);
  show(spoken);
  return came;
}

/** Fails where the words of the language do not come; it is remembered for when the page is loaded anew. */
export async function chooseLanguage(language: Language): Promise<void> {
  remember('language', language);
  await load(language);
  await i18next.changeLanguage(language);
  show(language);
}

type Spoken = Words & { language: Language };

let spoken: Spoken | undefined;
const hearers = new Set<() => void>();

const speakAnew = () => {
  spoken = undefined;
  for (const told of hearers) told();
};

i18next.on('languageChanged', speakAnew);
digits.listen(speakAnew);
months.listen(speakAnew);

function listen(told: () => void): () => void {
  hearers.add(told);
  return () => hearers.delete(told);
}

// One for all: thousands of cards ask for it.
export function wordsNow(): Spoken {
  if (spoken) return spoken;
  const { language } = i18next;
  const t = i18next.getFixedT(language);
  // The same words stand on a thousand cards: each is looked up once.
  const said = new Map<string, string>();
  const once = (key: string) => {
    const words = said.get(key) ?? t(key);
    said.set(key, words);
    return words;
  };
  spoken = {
    t: (key, fields) => (fields ? (t(key, fields) as string) : once(key)),
    locale: localeOf(language, digits.current(), months.current()),
    language: isLanguage(language) ? language : 'en',
  };
  return spoken;
}

/** The translator, and the locale with the digits and months chosen. */
export const useWords = (): Spoken => useSyncExternalStore(listen, wordsNow);

/** A register's, kind's or field's name: translated where it is known, else its own words. */
export function named(book: 'register' | 'kind' | 'field', name: string, { t }: Words): string {
  const key = `${book}.${name}`;
  const words = t(key);
  // What the catalogue does not have comes back as it was asked for.
  return words === key ? titleWords(name) : words;
}
