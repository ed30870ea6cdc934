import { ordinalOf } from '../../quantities/index.js';
import { within } from '../../quote.js';
import type { Span, When } from '../../reading.js';
import { dayAfter } from '../../times/dayAfter.js';
import { phraseOf } from '../../tree/phrase.js';
import { isUnder } from '../../tree/subtree.js';
import { at } from '../../tree/tree.js';
import { isA, type Look } from '../classes.js';
import type { Find } from '../find.js';

/** The duration that a step runs for, and when that ends counted from the day of the step. */
export function deadline(look: Look, find: Find, when: When): { duration?: string; expires?: string[] } {
  const times = look.context.timesIn(find.quote).filter((t) => within(t, find.quote));
  const stated = times.find((t) => isEnd(find, t) && t.to !== null && t.type === 'DATE')?.to ?? undefined;
  const duration = times.find((t) => t.type === 'DURATION' && /^P\d+[DWMY]$/.test(t.value));
  const counted =
    duration && when.from !== null && when.from === when.to ? dayAfter(when.from, duration.value) : undefined;
  const expires = stated ?? counted;
  return { ...(duration ? { duration: duration.value } : {}), ...(expires ? { expires: [expires] } : {}) };
}

/** "until 31 July": the time is an end. */
export function isEnd(find: Find, time: Span): boolean {
  const first = find.tree.tokens.findIndex((t) => t.end > time.start);
  return first > 0 && /^(until|till|through)$/.test(at(find.tree, first - 1).lower);
}

/** The law or measure that the step is about, as the text has it. */
export function instrument(look: Look, find: Find): string | undefined {
  const { tree } = find;
  const named = tree.tokens.filter(
    (t) =>
      within(t, find.quote) &&
      ['NOUN', 'PROPN'].includes(t.upos) &&
      isA(look, find.register.register, 'measure', tree, t.index),
  );
  const head = named.find((t) => !named.some((o) => o !== t && isUnder(tree, t.index, o.index))) ?? named[0];
  if (!head) return undefined;
  const span = phraseOf(tree, head.index);
  return look.context.draft.document.text.slice(span.start, span.end);
}

/** A place in a sequence that the trigger names: "its 12th member". */
export function ordinal(look: Look, find: Find): number | undefined {
  const { tree, trigger } = find;
  for (const i of [trigger, ...find.joined.map((f) => f.trigger)]) {
    for (const k of [i - 1, i - 2]) {
      const token = tree.tokens[k];
      if (token && (token.head === i || at(tree, i).head === token.head)) {
        const number = ordinalOf(token.lower, look.context.words.quantities);
        if (number !== null) return number;
      }
    }
  }
  return undefined;
}
