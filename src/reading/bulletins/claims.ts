import { hashOf } from '../hash.js';
import { limits } from '../quantities/bound.js';
import { quoteOf } from '../quote.js';
import type { Because, Claim, Count, Span, When } from '../reading.js';
import type { Tally } from './tallies.js';
import type { RowWindow } from './windows.js';

/** What was read of one row; `over` are the days of a row that tells none itself. */
interface RowTold {
  reportId: string;
  text: string;
  explain: boolean;
  row: Span;
  tallies: readonly Tally[];
  windows: readonly RowWindow[];
  over: When | undefined;
}

/** A window after its numbers or before them, as the row's first one stands. */
function windowOf(tally: Tally, first: Tally, windows: readonly RowWindow[]): RowWindow | undefined {
  const next = windows.find(({ start }) => start >= tally.start);
  const last = windows.findLast(({ end }) => end <= tally.start);
  return first.start < (windows[0]?.start ?? 0) ? (next ?? last) : (last ?? next);
}

/** One claim for what a row counts over one window; what stands in brackets is a claim of its own, part of that. */
export function claimsOf(told: RowTold): Claim[] {
  const { row, tallies, windows, over } = told;
  const first = tallies[0];
  const claims: Claim[] = [];
  let group: Tally[] = [];
  const close = () => {
    const head = group[0];
    if (!first || !head) return;
    const window = windowOf(head, first, windows);
    const when = window?.when ?? over;
    const isAhead = window !== undefined && window.end <= head.start;
    const own = head.nested || (isAhead && head !== first) ? undefined : window;
    const begins = head === first && !head.nested ? row.start : head.start;
    const span = {
      start: Math.min(begins, own?.start ?? begins),
      end: Math.max(group.at(-1)!.end, own?.end ?? 0),
    };
    const whole = head.nested ? claims.findLast(({ partOf }) => partOf === null) : undefined;
    if (when) claims.push(claimOf(told, span, group, when, whole));
    group = [];
  };
  for (const tally of tallies) {
    if (group[0] && !goTogether(group[0], tally, (one) => windowOf(one, first!, windows))) close();
    group.push(tally);
  }
  close();
  return claims;
}

function goTogether(a: Tally, b: Tally, windowOfIt: (tally: Tally) => RowWindow | undefined): boolean {
  if (a.nested || b.nested || a.register !== b.register || a.kind !== b.kind) return false;
  return windowOfIt(a) === windowOfIt(b);
}

function claimOf(
  { reportId, text, explain }: RowTold,
  span: Span,
  tallies: readonly Tally[],
  when: When,
  whole: Claim | undefined,
): Claim {
  const { register, kind, word } = tallies[0]!;
  const quote = quoteOf(text, span);
  const trigger = { ...word, text: text.slice(word.start, word.end) };
  return {
    // Made like every claim's: see `claims/assemble.ts`.
    id: hashOf(reportId, quote.start, quote.exact, register, kind, trigger.start, trigger.text),
    register,
    kind,
    scope: 'tally',
    quote,
    trigger,
    chain: [],
    certainty: 'stated',
    background: false,
    when: { ...when },
    where: [],
    who: [],
    counts: tallies.map((tally) => countOf(text, tally)),
    fields: {},
    partOf: whole?.id ?? null,
    ...(explain ? { because: tallies.map((tally) => becauseOf(text, tally)) } : {}),
  };
}

function becauseOf(text: string, { rule, measure, value, number, word }: Tally): Because {
  const words = [word, number].map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
  return { part: 'counts', rule, says: `${value} ${measure}`, words };
}

function countOf(text: string, { measure, value, bound, number, word }: Tally): Count {
  const of = text.slice(word.start, word.end);
  return { measure, value, ...limits(value, bound), bound, of, quote: quoteOf(text, number) };
}
