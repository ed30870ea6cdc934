import type { TallyLanguage } from '../../bulletins/words.js';
import { dates } from './dates.js';
import { functionWords } from './functionWords.js';
import { tallies } from './tallies.js';

/** Arabic, as data: so far the words of bulletins. */
export const arabic: TallyLanguage = {
  code: 'ar',
  script: /\p{Script=Arabic}/u,
  functionWords,
  tallies,
  dates,
};
