import type { QueryClient } from '@tanstack/react-query';
import type { Naming } from '../../../server/contract.js';
import type { Words } from '../../format.js';
import { names } from '../../names/api.js';
import { begin, notify } from '../../notices.js';
import { problemWords } from '../../parts/problem.js';
import { decisionOf, type Offer } from './fromNowOn.js';

/** Keeps what is to hold from now on, one after the other, and tells each with its undo, or why it was not kept. */
export async function keepNames(
  offers: readonly Offer[],
  why: string,
  words: Words,
  queries: QueryClient,
): Promise<void> {
  const failed = (error: unknown) => {
    notify({ ...problemWords(error, words), tone: 'problem' });
    return false;
  };
  const takeBack = async ({ id }: Naming) => {
    await names
      .decide({ act: 'withdraw', naming: id })
      .then(() => notify({ says: words.t('names.undone'), tone: 'done' }), failed);
    void queries.invalidateQueries();
  };
  for (const offer of offers) {
    const decision = { ...decisionOf(offer), ...(why.trim() && { why: why.trim() }) };
    const says = words.t('edit.kept', { words: offer.words, name: offer.entry });
    const told = names.decide(decision).then((kept) => {
      notify({ says, tone: 'done', undo: () => void takeBack(kept) });
      return true;
    }, failed);
    await begin(told, Boolean);
  }
  if (offers.length > 0) void queries.invalidateQueries();
}
