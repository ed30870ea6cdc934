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
  if (language === 'en' || i18next.hasResourceBundle('ar', 'translation')) return;
  const { ar } = await import('./locales/ar/index.js');
  i18next.addResourceBundle('ar', 'translation', ar);
}

/** Sets up the words before the first screen is drawn. */
export async function startWords(): Promise<void> {
  const chosen = remembered('language');
  const lng = isLanguage(chosen) ? chosen : navigator.language.startsWith('ar') ? 'ar' : 'en';
  await i18next.use(inDigits).init({
    lng,
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  await load(lng);
  // The words of a language are known to the screens once it is chosen.
  await i18next.changeLanguage(lng);
  show(lng);
}

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
function inWords(): Spoken {
  if (spoken) return spoken;
  const { language } = i18next;
  const t = i18next.getFixedT(language);
  spoken = {
    t: (key, fields) => t(key, fields ?? {}) as string,
    locale: localeOf(language, digits.current(), months.current()),
    language: isLanguage(language) ? language : 'en',
  };
  return spoken;
}

/** The translator, and the locale with the digits and months chosen. */
export const useWords = (): Spoken => useSyncExternalStore(listen, inWords);

/** A register's, kind's or field's name: translated where it is known, else its own words. */
export function named(book: 'register' | 'kind' | 'field', name: string, { t }: Words): string {
  return t(`${book}.${name}`, { defaultValue: titleWords(name) });
}
