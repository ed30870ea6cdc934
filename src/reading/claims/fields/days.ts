import { ordinalOf } from '../../quantities/index.js';
import { overlaps } from '../../quote.js';
import type { Span } from '../../reading.js';
import type { Tree } from '../../tree/tree.js';
import type { Context } from '../context.js';

const IN_A_ROW = /^(consecutive|straight|successive|running)$/;

/** Which day in a row: "for a ninth straight day", "nine days in a row". */
export function consecutiveDay(context: Context, tree: Tree, span: Span): number | undefined {
  const tokens = tree.tokens.filter((t) => overlaps(t, span));
  for (const token of tokens) {
    if (token.lemma !== 'day') continue;
    const near = tree.tokens.slice(Math.max(0, token.index - 4), token.index + 4);
    const inARow =
      near.some((t) => IN_A_ROW.test(t.lower)) || /\bin a row\b/.test(near.map((t) => t.lower).join(' '));
    const forADay = /\bfor (a|an|the) \S+ $/.test(
      `${near
        .filter((t) => t.index < token.index)
        .map((t) => t.lower)
        .join(' ')} `,
    );
    if (!inARow && !forADay) continue;
    for (const before of near.filter((t) => t.index < token.index)) {
      const ordinal = ordinalOf(before.lower, context.words.quantities);
      if (ordinal !== null) return ordinal;
    }
    const spanBefore = { start: near[0]!.start, end: token.end };
    const number = [...context.timesIn(spanBefore), ...[]]
      .map((t) => /^P(\d+)D$/.exec(t.value)?.[1])
      .find((n) => n);
    if (number) return Number(number);
    const counted = context.quantitiesIn(spanBefore).at(-1)?.value;
    if (typeof counted === 'number') return counted;
  }
  return undefined;
}

/** The weekday on which it comes back: "on Fridays". */
export function recurs(context: Context, span: Span): string | undefined {
  for (const time of context.timesIn(span)) {
    const day = time.type === 'SET' ? /^XXXX-WXX-([1-7])$/.exec(time.value)?.[1] : undefined;
    if (day) return context.words.weekdays[Number(day) - 1];
  }
  return undefined;
}
