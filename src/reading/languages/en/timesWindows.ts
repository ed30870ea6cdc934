import type { WindowWords } from '../../times/windowWords.js';

/** English words around times that tell a window. */
export const windows: WindowWords = {
  the: ['the', 'about', 'around', 'early', 'late'],
  between: ['between', 'from'],
  joins: [
    'and',
    'to',
    'until',
    'till',
    'through',
    '-',
    '–',
    '—',
    'up to',
    'and the',
    'to the',
    'and on',
    'through to',
  ],
  ranges: ['to', 'until', 'till', 'through', '-', '–', '—', 'through to'],
  and: 'and',
  since: ['since'],
  starting: ['since', 'from', 'starting', 'beginning'],
  soFar: ['so far'],
  within: ['in', 'on', 'during', 'over', 'within', 'throughout', 'for', 'across', 'through', 'by'],
};
