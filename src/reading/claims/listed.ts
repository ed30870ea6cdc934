import type { Token } from '../annotation.js';
import { between } from '../bisect.js';
import { quoteOf } from '../quote.js';
import type { Span, Who } from '../reading.js';
import { at, kidsBy } from '../tree/tree.js';
import { isA, type Look } from './classes.js';
import type { Argument, Find } from './find.js';

/** So many words may stand before the next name of a list: "an army commander, Colonel …". */
const BEFORE_NAME = 7;
/** So many characters behind several people the first of them is named. */
const NEAR = 100;
const NAMING = /^(?:including|identified|named|as|among|them|namely)$/;
const IN_LIST = /^(?:NOUN|PROPN|ADJ|NUM|CCONJ|PUNCT|DET)$/;

/**
 * The persons named after one in a list, where the parse lost them: "killing Ana Roe, 42; Pilar Roe, 19, and a guard";
 * and those of several who are named: "killing two clerks, Ana Roe and Pilar Roe", "three men, including Luis Roe".
 */
export function listedAfter(
  look: Look,
  { role, kind, quote }: Who,
  { tree, i }: Argument,
  find: Find,
): Who[] {
  if (role !== 'victim' && role !== 'target') return [];
  const several = kind === 'people' && at(tree, i).xpos !== 'NN';
  if (kind !== 'person' && !several) return [];
  const next = look.context.mentionsIn({ start: quote.end, end: quote.end + NEAR });
  if (several && !next.some(({ actor }) => actor.kind === 'person')) return [];
  const { text } = look.context.draft.document;
  const from = { start: quote.start, end: tree.sentence.end };
  const persons = look.context.mentionsIn(from).filter(({ actor }) => actor.kind === 'person');
  const trigger = at(find.tree, find.trigger).start;
  const listed: Who[] = [];
  let last: Span = persons.findLast(({ start }) => start < quote.end) ?? quote;
  for (const mention of persons) {
    if (mention.start < last.end) continue;
    const gap = between(tree.tokens, { start: last.end, end: mention.start });
    if (!isGap(gap) || (mention.end > trigger && goesOnToAct(tree.tokens, mention))) break;
    const own = quoteOf(text, mention);
    listed.push({ role, name: mention.actor.name, kind: 'person', actor: mention.actor.id, quote: own });
    last = mention;
  }
  return listed;
}

const isGap = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 &&
  tokens.length <= BEFORE_NAME &&
  tokens.every(({ upos, xpos, lower }) => IN_LIST.test(upos) || xpos === 'PRP$' || NAMING.test(lower)) &&
  tokens.some(({ text, lower }) => text === ',' || text === ';' || lower === 'and') &&
  !tokens.some(({ text }) => /^(?:[.()"“”]|-$)/.test(text));

/** "killed Ana Roe, Luis Cruz said": the last name begins another clause. */
const goesOnToAct = (tokens: readonly Token[], { end }: Span): boolean =>
  /^(?:VB[DZP]|MD)$/.test(tokens.find(({ start }) => start >= end)?.xpos ?? '');

/** Whose home or car was hit: "the residence of the judge Ana Roe" was hit for her. */
export function ownerOf(look: Look, { role, quote }: Who, { tree, i }: Argument): Who[] {
  if (role !== 'target' || !isA(look, 'attacks', 'owned', tree, i)) return [];
  const { text } = look.context.draft.document;
  const owners = [...kidsBy(tree, i, 'nmod:poss'), ...kidsBy(tree, i, 'nmod')];
  return owners.flatMap((k) => {
    const actor = look.context.actorAt(at(tree, k));
    if (actor?.kind !== 'person' || !quote.exact.includes(at(tree, k).text)) return [];
    return [{ role, name: actor.name, kind: actor.kind, actor: actor.id, quote: quoteOf(text, at(tree, k)) }];
  });
}
