import { quoteOf } from '../quote.js';
import type { Claim } from '../reading.js';
import { at } from '../tree/tree.js';
import { claimId } from './claimId.js';
import type { Look } from './classes.js';
import type { Find } from './find.js';

/** Turns a find into a claim; `partOf` is filled in when all claims have their ids. */
export function claimOf(look: Look, reportId: string, find: Find, chain: readonly string[]): Claim {
  const { start, end, text } = at(find.tree, find.trigger);
  const quote = quoteOf(look.context.draft.document.text, find.quote);
  const trigger = { start, end, text };
  return {
    id: claimId(reportId, find.register.register, find.kind, quote, trigger),
    register: find.register.register,
    kind: find.kind,
    scope: find.scope,
    quote,
    trigger,
    chain: [...chain],
    certainty: find.certainty,
    background: find.background,
    when: { ...find.when },
    where: find.where,
    who: find.who,
    counts: find.counts,
    fields: find.fields,
    partOf: null,
  };
}
