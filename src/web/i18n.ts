import i18next, { type FormatterModule } from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { titleWords, type Words } from './format.js';
import { en } from './locales/en/index.js';
import { remember, remembered } from './memory.js';
import { useChoice } from './settings/choice.js';
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
      ? new Intl.NumberFormat(localeOf(language, digits.current(), months.current())).format(value)
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
  await i18next
    .use(initReactI18next)
    .use(inDigits)
    .init({
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

/** The translator, and the locale with the digits and months chosen. */
export function useWords(): Words & { language: Language } {
  const { t, i18n } = useTranslation();
  const [its, named] = [useChoice(digits), useChoice(months)];
  return useMemo(
    () => ({
      t: (key, fields) => t(key, fields ?? {}) as string,
      locale: localeOf(i18n.language, its, named),
      language: isLanguage(i18n.language) ? i18n.language : 'en',
    }),
    [t, i18n.language, its, named],
  );
}

/** A register's, kind's or field's name: translated where it is known, else its own words. */
export function named(book: 'register' | 'kind' | 'field', name: string, { t }: Words): string {
  return t(`${book}.${name}`, { defaultValue: titleWords(name) });
}
