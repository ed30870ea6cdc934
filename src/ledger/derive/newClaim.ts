import { claimId } from '../../reading/claims/claimId.js';
import { quoteOf } from '../../reading/quote.js';
import type { Claim, Quote, Span } from '../../reading/reading.js';
import { DeskError } from '../error.js';
import { checkField } from '../fields.js';
import type { NewClaim } from '../model.js';
import { checkRegister } from '../registers.js';
import * as is from './items.js';

const bad = (says: string, details: Record<string, unknown>, remedy?: string) =>
  new DeskError('badInput', says, { details, ...(remedy ? { remedy } : {}) });

/** Whether an offset falls between the two halves of one character. */
const halves = (text: string, at: number) =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');

function checkSpan(text: string, { start, end }: Span, what: string): void {
  const whole = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end;
  if (!whole || end > text.length) {
    throw bad(
      `The ${what} from ${start} to ${end} is not in the text, which has ${text.length} code units.`,
      {
        start,
        end,
      },
    );
  }
  if (halves(text, start) || halves(text, end))
    throw bad(`The ${what} cuts a character in two.`, { start, end });
  if (text.slice(start, end).trim() === '') throw bad(`The ${what} holds no words.`, { start, end });
}

function quoteFrom(text: string, { start, end, exact }: NewClaim['quote']): Quote {
  checkSpan(text, { start, end }, 'quote');
  const quote = quoteOf(text, { start, end });
  if (exact === undefined || exact === quote.exact) return quote;
  throw bad(
    'The quote is not what stands at its place in the text.',
    { start, end, exact, there: quote.exact },
    'Take its offsets from the text as the desk gives it, in UTF-16 code units.',
  );
}

function each<Item>(
  name: string,
  given: readonly unknown[] | undefined,
  from: (item: unknown) => Item | undefined,
) {
  return (given ?? []).map((item, at) => {
    const whole = from(item);
    if (whole === undefined)
      throw bad(`${name}[${at}] is not as the desk takes it.`, { path: `${name}[${at}]` });
    return whole;
  });
}

const fit = <Value>(
  name: string,
  value: Value | undefined,
  test: (value: unknown) => boolean,
  otherwise: Value,
) => {
  if (value === undefined) return otherwise;
  if (!test(value)) throw bad(`${JSON.stringify(value)} does not fit "${name}".`, { path: name });
  return value;
};

/** What a person found, in the shape of a reader's claim and with an id by the same rule; throws where it does not fit the text. */
export function claimFrom(given: NewClaim, report: { readingId: string; text: string }): Claim {
  const { register, kind } = given;
  if (typeof register !== 'string' || typeof kind !== 'string' || typeof given.quote !== 'object') {
    throw bad(
      'A claim needs a register, a kind and a quote.',
      {},
      'Give {register, kind, quote: {start, end}}.',
    );
  }
  checkRegister(register, kind);
  const quote = quoteFrom(report.text, given.quote);
  const { start, end } = given.trigger ?? quote;
  checkSpan(report.text, { start, end }, 'trigger');
  if (start < quote.start || end > quote.end)
    throw bad('The trigger lies outside of its quote.', { start, end });
  const trigger = { start, end, text: report.text.slice(start, end) };
  for (const [name, value] of Object.entries(given.fields ?? {})) checkField(register, name, value);
  const when = given.when === undefined ? undefined : is.whenFrom(given.when);
  if (given.when !== undefined && !when)
    throw bad('The window is not as the desk takes it.', { path: 'when' });
  return {
    id: claimId(report.readingId, register, kind, quote, trigger),
    register,
    kind,
    scope: fit('scope', given.scope, is.scope, 'event'),
    quote,
    trigger,
    chain: fit('chain', given.chain, (names) => is.chainFrom(names) !== undefined, []),
    certainty: fit('certainty', given.certainty, is.certainty, 'stated'),
    background: fit('background', given.background, is.flag, false),
    when: when ?? { from: null, to: null, value: null, basis: 'none' },
    where: each('where', given.where, is.placeFrom),
    who: each('who', given.who, (item) => is.actorFrom(item, quote)),
    counts: each('counts', given.counts, (item) => is.countFrom(item, quote)),
    fields: given.fields ?? {},
    partOf: null,
  };
}
