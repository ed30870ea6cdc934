import type { TallyWords } from '../../bulletins/words.js';
import { functionWords } from './functionWords.js';
import { numbers } from './numbers.js';

/** English words around the tallies of bulletins. */
export const tallies: TallyWords = {
  spellings: [['’', "'"]],
  prefixes: [],
  suffixes: [],
  numbers: { ...numbers.small, ...numbers.tens, ...numbers.scales, none: 0, nil: 0 },
  and: ['and'],
  bounds: {
    'more than': 'moreThan',
    over: 'moreThan',
    'fewer than': 'lessThan',
    'less than': 'lessThan',
    'at least': 'atLeast',
    'up to': 'atMost',
    about: 'about',
    around: 'about',
    approximately: 'about',
    nearly: 'about',
    almost: 'about',
  },
  between: ['people', 'persons', 'civilians', 'citizens', 'new', 'additional', 'more', 'confirmed'],
  after: functionWords,
  naming: ['hospital', 'street', 'square', 'brigade', 'brigades', 'cemetery', 'mosque', 'aqsa'],
  including: ['including'],
  since: ['since'],
  until: ['until', 'to', 'through'],
  cumulative: ['cumulative', 'cumulatively'],
};
