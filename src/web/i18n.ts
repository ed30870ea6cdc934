import i18next from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { titleWords, type Words } from './format.js';
import { ar } from './locales/ar/index.js';
import { en } from './locales/en/index.js';
import { remember, remembered } from './memory.js';

export const languages = { en: 'English', ar: 'العربية' } as const;
export type Language = keyof typeof languages;

const isLanguage = (name: string | null): name is Language => name !== null && name in languages;

function show(language: string) {
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}

/** Sets up the words before the first screen is drawn. */
export async function startWords(): Promise<void> {
  const chosen = remembered('language');
  const lng = isLanguage(chosen) ? chosen : navigator.language.startsWith('ar') ? 'ar' : 'en';
  await i18next.use(initReactI18next).init({
    lng,
    fallbackLng: 'en',
    resources: {
      en: { translation: en },
      ar: { translation: ar },
    },
    interpolation: { escapeValue: false },
  });
  show(lng);
}

export function chooseLanguage(language: Language): void {
  remember('language', language);
  void i18next.changeLanguage(language);
  show(language);
}

/** The translator and the locale; digits are the ones that every newsroom's figures use. */
export function useWords(): Words & { language: Language } {
  const { t, i18n } = useTranslation();
  return useMemo(
    () => ({
      t: (key, fields) => t(key, fields ?? {}) as string,
      locale: i18n.language === 'ar' ? 'ar-u-nu-latn' : 'en-GB',
      language: isLanguage(i18n.language) ? i18n.language : 'en',
    }),
    [t, i18n.language],
  );
}

/** A register's, kind's or field's name: translated where it is known, else its own words. */
export function named(book: 'register' | 'kind' | 'field', name: string, { t }: Words): string {
  return t(`${book}.${name}`, { defaultValue: titleWords(name) });
}
