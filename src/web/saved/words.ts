import i18next from 'i18next';
import { toldMore as ar } from '../locales/ar/toldMore.js';
import { toldMore as en } from '../locales/en/toldMore.js';

// Not everybody opens these screens: their words come with them, so that the shell stays small.
i18next.addResourceBundle('en', 'translation', en, true);
i18next.addResourceBundle('ar', 'translation', ar, true);
