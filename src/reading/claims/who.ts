import { overlaps, quoteOf } from '../quote.js';
import type { ActorKind, Who } from '../reading.js';
import { phraseOf } from '../tree/phrase.js';
import { at } from '../tree/tree.js';
import type { Look } from './classes.js';
import { isNumberOfOthers } from './counts.js';
import type { Argument, Find } from './find.js';

/** The people, bodies and things in a find's roles, each once. */
export function whoOf(look: Look, find: Find): Who[] {
  const found: Who[] = [];
  for (const argument of find.arguments) {
    if (isNumberOfOthers(argument.tree, argument.i)) continue;
    const who = toWho(look, argument);
    // "soldiers beat them": an object's pronoun is never the subject.
    if (!who || found.some((w) => w.role !== who.role && w.actor !== null && w.actor === who.actor)) continue;
    for (const one of [who, ...bodiesBehind(look, who)]) {
      if (found.some((w) => w.role === one.role && isSame(w, one))) continue;
      found.push(one);
      const { start, end, exact } = one.quote;
      const words = [{ start, end, text: exact }];
      find.because.push({ part: 'who', rule: argument.rule, says: `${one.role} ${one.name}`, words });
    }
  }
  return found;
}

const BODIES: ReadonlySet<ActorKind> = new Set(['group', 'force']);

/** Whose people did it: of "fighters of the River Front" the fighters and the front. */
function bodiesBehind(look: Look, { role, kind, quote }: Who): Who[] {
  if (role !== 'perpetrator' || kind !== 'people') return [];
  const { text } = look.context.draft.document;
  return look.context.mentionsIn(quote).flatMap(({ actor, start, end }) => {
    if (!BODIES.has(actor.kind) || end - start >= quote.end - quote.start) return [];
    const own = quoteOf(text, { start, end });
    return [{ role, name: own.exact, kind: actor.kind, actor: actor.id, quote: own }];
  });
}

const isSame = (a: Who, b: Who): boolean =>
  a.name === b.name ||
  (a.actor !== null && a.actor === b.actor) ||
  (overlaps(a.quote, b.quote) && !(a.kind === 'people' && BODIES.has(b.kind)));

function toWho(look: Look, { role, tree, i }: Argument): Who | undefined {
  const token = at(tree, i);
  const { text } = look.context.draft.document;
  if (look.context.timesIn(token).length > 0 && token.upos !== 'PRON') return undefined;
  const phrase = phraseOf(tree, i);
  const pronoun = token.upos === 'PRON' || token.upos === 'DET';
  const actor = pronoun ? look.context.antecedent(tree, i) : look.context.actorAt(token);
  const quote = quoteOf(text, phrase);
  if (pronoun && !actor)
    return /^(it|that|which|this|there|what)$/.test(token.lower)
      ? undefined
      : { role, name: quote.exact, kind: 'people', actor: null, quote };
  const name = actor && (pronoun || actor.kind === 'person') ? actor.name : quote.exact;
  return {
    role,
    name,
    kind: actor?.kind ?? kindOf(look, find(token.lemma), token.upos),
    actor: actor?.id ?? null,
    quote,
  };
}

const find = (lemma: string): string => lemma.toLowerCase();

function kindOf(look: Look, lemma: string, upos: string): ActorKind {
  const { classes } = look.context.words;
  if (classes.people?.includes(lemma) || upos === 'NUM') return 'people';
  return 'unknown';
}
