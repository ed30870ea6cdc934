import { hashOf } from '../hash.js';
import { quoteOf } from '../quote.js';
import type { Claim, Quote, TextSpan } from '../reading.js';
import { at } from '../tree/tree.js';
import type { Look } from './classes.js';
import type { Find } from './find.js';

/** A claim's id is the hash of report, quote, register, kind and trigger: reading again keeps what it finds again. */
const idOf = (reportId: string, find: Find, quote: Quote, trigger: TextSpan): string =>
  hashOf(reportId, quote.start, quote.exact, find.register.register, find.kind, trigger.start, trigger.text);

/** Turns a find into a claim; `partOf` is filled in when all claims have their ids. */
export function claimOf(look: Look, reportId: string, find: Find, chain: readonly string[]): Claim {
  const { start, end, text } = at(find.tree, find.trigger);
  const quote = quoteOf(look.context.draft.document.text, find.quote);
  const trigger = { start, end, text };
  return {
    id: idOf(reportId, find, quote, trigger),
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
