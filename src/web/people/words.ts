import i18next from 'i18next';
import { sealing as ar } from '../locales/ar/sealing.js';
import { sealing as en } from '../locales/en/sealing.js';

// Few look after keys: their words come with the pages about people, so that the shell stays small.
i18next.addResourceBundle('en', 'translation', en, true);
i18next.addResourceBundle('ar', 'translation', ar, true);
