import i18next from 'i18next';
import { booksMore as ar } from '../locales/ar/booksMore.js';
import { bookViews as arViews } from '../locales/ar/bookViews.js';
import { booksMore as en } from '../locales/en/booksMore.js';
import { bookViews as enViews } from '../locales/en/bookViews.js';

// Not everybody opens registers: their words come with them, so that the shell stays small.
i18next.addResourceBundle('en', 'translation', { ...en, ...enViews }, true);
i18next.addResourceBundle('ar', 'translation', { ...ar, ...arViews }, true);
