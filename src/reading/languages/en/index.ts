import type { Language } from '../../language.js';
import { englishActors } from './actors.js';
import { pageWords } from './boilerplate.js';
import {
  classes,
  cumulative,
  doers,
  lightVerbs,
  placePrepositions,
  smallNumbers,
  turns,
  weekdays,
} from './classes.js';
import { attributionWords } from './cues.js';
import { functionWords } from './functionWords.js';
import { hedges } from './hedges.js';
import { syntaxWords } from './lemma.js';
import { quantities } from './numbersQuantities.js';
import { englishPlaces } from './places.js';
import { ranks } from './ranks.js';
import { tallies } from './tallies.js';
import { times } from './times.js';
import { windows } from './timesWindows.js';

/** English, as data. */
export const english: Language = {
  code: 'en',
  functionWords,
  page: pageWords,
  syntax: syntaxWords,
  times,
  windows,
  quantities,
  places: englishPlaces,
  actors: englishActors,
  attribution: attributionWords,
  claims: { classes, lightVerbs, doers, turns, ranks, hedges, cumulative, weekdays, placePrepositions },
  tallies,
  checks: { weekdays, numbers: smallNumbers },
};
