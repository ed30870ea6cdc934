import { numberWords } from '../format.js';
import { wordsNow } from '../i18n.js';
import { notify } from '../notices.js';
import { problemWords } from '../parts/problem.js';
import { client } from '../queries.js';
import { books } from './api.js';
import './words.js';

/** Takes an act on entries back; a word says of how many, and has the way back, or why not. Answers whether it is done. */
export async function undo(act: number): Promise<boolean> {
  try {
    const { act: made, entries } = await books.undo(act);
    const words = wordsNow();
    const says = words.t('books.undone', { count: entries, n: numberWords(entries, words) });
    notify({ says, tone: 'done', undo: () => void undo(made) });
    return true;
  } catch (error) {
    notify({ ...problemWords(error, wordsNow()), tone: 'problem' });
    return false;
  } finally {
    void client.invalidateQueries({ queryKey: ['books'] });
  }
}
