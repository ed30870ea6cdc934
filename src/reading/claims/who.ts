import { overlaps, quoteOf } from '../quote.js';
import type { ActorKind, Span, Who } from '../reading.js';
import { phraseOf, phrasesBy } from '../tree/phrase.js';
import { at, kidsBy, type Tree } from '../tree/tree.js';
import { isA, type Look, PARTS, textOf } from './classes.js';
import { isNumberOfOthers } from './counts.js';
import type { Argument, Find } from './find.js';
import { listedAfter, ownerOf } from './listed.js';
import { isDefinite } from './match.js';

/** The people, bodies and things in a find's roles, each once. */
export function whoOf(look: Look, find: Find): Who[] {
  const found: Who[] = [];
  for (const argument of find.arguments) {
    if (isNumberOfOthers(argument.tree, argument.i)) continue;
    const who = toWho(look, argument);
    // "soldiers beat them": an object's pronoun is never the subject.
    if (!who || found.some((w) => w.role !== who.role && w.actor !== null && w.actor === who.actor)) continue;
    const beside = [
      ...bodiesBehind(look, who, argument),
      ...listedAfter(look, who, argument, find),
      ...ownerOf(look, who, argument),
    ];
    for (const one of [who, ...beside]) {
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

/** Whose people did it: of "fighters of the River Front" the fighters and the front; of "the rebels" the one group named. */
function bodiesBehind(look: Look, { role, kind, quote }: Who, { tree, i }: Argument): Who[] {
  if (role !== 'perpetrator' || kind !== 'people') return [];
  const { text } = look.context.draft.document;
  const { soleGroup } = look.context;
  if (
    soleGroup &&
    at(tree, i).xpos === 'NNS' &&
    isDefinite(tree, i) &&
    isA(look, 'attacks', 'fighter', tree, i)
  )
    return [{ role, name: soleGroup.name, kind: soleGroup.kind, actor: soleGroup.id, quote }];
  return look.context.mentionsIn(quote).flatMap(({ actor, start, end }) => {
    if (!BODIES.has(actor.kind) || end - start >= quote.end - quote.start) return [];
    const own = quoteOf(text, { start, end });
    return [{ role, name: own.exact, kind: actor.kind, actor: actor.id, quote: own }];
  });
}

/** What a phrase is called by, or whom its pronoun stands for; undefined for a pronoun that stands for nobody known. */
export function nameOf(look: Look, tree: Tree, i: number): string | undefined {
  const { upos } = at(tree, i);
  if (upos === 'PRON' || upos === 'DET') return look.context.antecedent(tree, i)?.name;
  return textOf(look, tree, i);
}

const isSame = (a: Who, b: Who): boolean =>
  a.name === b.name ||
  (a.actor !== null && a.actor === b.actor) ||
  (overlaps(a.quote, b.quote) && b.kind !== 'person' && !(a.kind === 'people' && BODIES.has(b.kind)));

/** "an attempt on her life" is on her: whose a life is stands for it. */
const holderOf = (look: Look, tree: Tree, i: number): number =>
  look.context.words.classes.ofPerson?.includes(at(tree, i).lemma)
    ? (kidsBy(tree, i, 'nmod:poss')[0] ?? phrasesBy(tree, i, 'of')[0] ?? i)
    : i;

function toWho(look: Look, argument: Argument): Who | undefined {
  const { role, tree } = argument;
  // "the windows of the bank": the bank was hit.
  const whole =
    role === 'target' && PARTS.has(at(tree, argument.i).lemma)
      ? phrasesBy(tree, argument.i, 'of')[0]
      : undefined;
  const i = whole ?? holderOf(look, tree, argument.i);
  const token = at(tree, i);
  const { text } = look.context.draft.document;
  if (look.context.timesIn(token).length > 0 && token.upos !== 'PRON') return undefined;
  const phrase = withoutArticle(look, phraseOf(tree, i));
  // "wounded 31": a number alone names nobody; the counts have it.
  if (token.upos === 'NUM' && phrase.start === token.start && phrase.end === token.end) return undefined;
  const pronoun = token.upos === 'PRON' || token.upos === 'DET';
  const actor = pronoun ? look.context.antecedent(tree, i) : look.context.actorAt(token);
  const quote = quoteOf(text, phrase);
  if (role === 'perpetrator' && !actor && !pronoun && !mayAct(look, tree, i)) return undefined;
  if (pronoun && !actor)
    return /^(it|that|which|this|there|what)$/.test(token.lower)
      ? undefined
      : { role, name: quote.exact, kind: 'people', actor: null, quote };
  const kind = actor?.kind ?? kindOf(look, find(token.lemma), token.upos);
  const named = actor && (pronoun || actor.kind === 'person') ? actor.name : undefined;
  return {
    role,
    name: named ?? (kind === 'people' ? withoutBody(look, tree, i, quote.exact) : quote.exact),
    kind,
    actor: actor?.id ?? null,
    quote,
  };
}

/** "other measures", "a wave": a common noun for a thing does nothing, except a vehicle that shoots. */
const mayAct = (look: Look, tree: Tree, i: number): boolean => {
  const { upos, lower } = at(tree, i);
  if (upos !== 'NOUN' || look.context.words.doers.test(lower)) return true;
  return ['people', 'armed', 'aircraft', 'vehicle', 'government', 'happening'].some((name) =>
    isA(look, 'attacks', name, tree, i),
  );
};

/** "fighters of the River Front": the front stands beside them, the name is theirs alone. */
function withoutBody(look: Look, tree: Tree, i: number, name: string): string {
  const [of] = phrasesBy(tree, i, 'of');
  const body = of === undefined ? undefined : look.context.actorAt(at(tree, of));
  if (of === undefined || !body || !BODIES.has(body.kind) || HOLDERS.test(at(tree, i).lower)) return name;
  return name.slice(0, at(tree, i).end - phraseOf(tree, i).start);
}

/** Nouns that name nobody without what follows "of". */
const HOLDERS = /^(?:members?|leaders?|heads?|commanders?|chiefs?|elements?|units?|officers?)$/;

/** "the People's Army": the article of a name whose first word possesses the rest, which the parse hangs deeper. */
function withoutArticle(look: Look, phrase: Span): Span {
  const { text } = look.context.draft.document;
  const article = /^the\s+/i.exec(text.slice(phrase.start, phrase.start + 8))?.[0].length ?? 0;
  const start = phrase.start + article;
  const isName = look.context.mentionsIn(phrase).some((one) => one.start === start && one.end === phrase.end);
  return isName ? { start, end: phrase.end } : phrase;
}

const find = (lemma: string): string => lemma.toLowerCase();

function kindOf(look: Look, lemma: string, upos: string): ActorKind {
  const { classes } = look.context.words;
  if (classes.people?.includes(lemma) || upos === 'NUM') return 'people';
  return 'unknown';
}
