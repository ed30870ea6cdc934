import type { Token } from '../annotation.js';
import { overlaps, quoteOf } from '../quote.js';
import type { Actor, ActorKind, Quote, Span, Who } from '../reading.js';
import { phraseOf, phrasesBy, tokensIn } from '../tree/phrase.js';
import { at, kidsBy, type Tree } from '../tree/tree.js';
import { isA, type Look, PARTS, textOf } from './classes.js';
import { isNumberOfOthers } from './counts.js';
import type { Argument, Find } from './find.js';
import { listedAfter, ownerOf } from './listed.js';
import { isDefinite } from './match.js';
import { thingName } from './thingName.js';

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

/** So far before "fighters" the name of their body may end. */
const BEFORE_PEOPLE = 3;

const BODIES: ReadonlySet<ActorKind> = new Set(['group', 'force']);

/** Whose people did it: of "fighters of the River Front" the fighters and the front; of "the rebels" the one group named. */
function bodiesBehind(look: Look, { role, kind, quote }: Who, { tree, i }: Argument): Who[] {
  if (role !== 'perpetrator') return [];
  const { text } = look.context.draft.document;
  if (kind === 'group') return calledSo(look, tree, i).map((span) => named(look, role, span));
  if (kind !== 'people') return [];
  const { soleGroup } = look.context;
  if (
    soleGroup &&
    at(tree, i).xpos === 'NNS' &&
    isDefinite(tree, i) &&
    isA(look, 'attacks', 'fighter', tree, i)
  )
    return [{ role, name: soleGroup.name, kind: soleGroup.kind, actor: soleGroup.id, quote }];
  const near = { start: quote.start - BEFORE_PEOPLE, end: quote.end };
  return look.context.mentionsIn(near).flatMap(({ actor, start, end }) => {
    if (!BODIES.has(actor.kind) || end - start >= quote.end - quote.start) return [];
    // "the River Front (RF) fighters"
    if (end <= quote.start && !/^\)? ?$/.test(text.slice(end, quote.start))) return [];
    return [named(look, role, { start, end, actor })];
  });
}

type Mention = Span & { actor: Actor };

function named(look: Look, role: Who['role'], { actor, ...span }: Mention): Who {
  const quote = quoteOf(look.context.draft.document.text, span);
  return {
    role,
    name: quote.exact,
    kind: BODIES.has(actor.kind) ? actor.kind : 'group',
    actor: actor.id,
    quote,
  };
}

/** "a group calling itself the River Front": the name that it goes by. */
const calledSo = (look: Look, tree: Tree, i: number): Mention[] =>
  kidsBy(tree, i, 'acl')
    .filter((k) => CALLING.test(at(tree, k).lemma))
    .flatMap((k) => {
      const last = tree.tokens[Math.min(k + NAME_BEHIND, tree.tokens.length - 1)]!;
      return look.context.mentionsIn({ start: at(tree, k).end, end: last.end });
    })
    .slice(0, 1);

const CALLING = /^(?:call|name|know|dub)$/;
/** So many words behind "calling" the name may begin. */
const NAME_BEHIND = 6;

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

/** "the windows of the bank", "two of the bombs": the bank was hit, the bombs went off. */
function wholeOf(look: Look, { role, tree, i }: Argument): number | undefined {
  const { lemma, upos } = at(tree, i);
  if (role !== 'target' && role !== 'instrument') return undefined;
  const [of] = upos === 'NUM' || PARTS.has(lemma) ? phrasesBy(tree, i, 'of') : [];
  return of === undefined || isA(look, 'attacks', 'people', tree, of) ? undefined : of;
}

/** "an attempt on her life" is on her: whose a life is stands for it. */
const holderOf = (look: Look, tree: Tree, i: number): number =>
  look.context.words.classes.ofPerson?.includes(at(tree, i).lemma)
    ? (kidsBy(tree, i, 'nmod:poss')[0] ?? phrasesBy(tree, i, 'of')[0] ?? i)
    : i;

function toWho(look: Look, argument: Argument): Who | undefined {
  const { role, tree } = argument;
  const i = wholeOf(look, argument) ?? holderOf(look, tree, argument.i);
  const token = at(tree, i);
  const { text } = look.context.draft.document;
  if (look.context.timesIn(token).length > 0 && token.upos !== 'PRON') return undefined;
  const phrase = withoutEdges(
    look,
    tree,
    i,
    withoutArticle(look, withMention(look, token, phraseOf(tree, i))),
  );
  // "wounded 31": a number alone names nobody; the counts have it.
  if (token.upos === 'NUM' && phrase.start === token.start && phrase.end === token.end) return undefined;
  const pronoun = token.upos === 'PRON' || token.upos === 'DET';
  const actor = pronoun ? look.context.antecedent(tree, i) : look.context.actorAt(token);
  const quote = quoteOf(text, phrase);
  if (role === 'perpetrator' && !actor && !pronoun && !mayAct(look, tree, i)) return undefined;
  if (pronoun && !actor)
    return role === 'perpetrator' || /^(it|that|which|this|there|what|who|whom)$/.test(token.lower)
      ? undefined
      : { role, name: quote.exact, kind: 'people', actor: null, quote };
  const kind = isGroupOf(look, tree, i)
    ? 'people'
    : (actor?.kind ?? kindOf(look, find(token.lemma), token.upos));
  // "the group", "a rebel group" beside its name: the body named so.
  const again = look.context.words.anaphors.has(token.lower);
  const named = actor && (pronoun || again || actor.kind === 'person') ? actor.name : undefined;
  const isThing =
    (kind === 'unknown' || kind === 'organisation') && role !== 'perpetrator' && token.upos !== 'PROPN';
  const called = isThing ? thingName(look, tree, i, phrase) : quote.exact;
  return {
    role,
    name: named ?? (kind === 'people' ? withoutBody(look, tree, i, quote) : called),
    kind,
    actor: actor?.id ?? null,
    quote,
  };
}

/** "other measures", "a wave": a common noun for a thing does nothing, except a vehicle that shoots. */
const mayAct = (look: Look, tree: Tree, i: number): boolean => {
  const { upos, lower } = at(tree, i);
  if (upos !== 'NOUN' || look.context.words.doers.test(lower)) return true;
  return ['people', 'armed', 'aircraft', 'vehicle', 'government'].some((name) =>
    isA(look, 'attacks', name, tree, i),
  );
};

/** "fighters of the River Front": the front stands beside them, the name is theirs alone. */
function withoutBody(look: Look, tree: Tree, i: number, { start, exact: name }: Quote): string {
  const [of] = phrasesBy(tree, i, 'of');
  const body = of === undefined ? undefined : look.context.actorAt(at(tree, of));
  if (of === undefined || !body || !BODIES.has(body.kind) || HOLDERS.test(at(tree, i).lower)) return name;
  return name.slice(0, at(tree, i).end - start);
}

/** Nouns that name nobody without what follows "of". */
const HOLDERS = /^(?:members?|leaders?|heads?|commanders?|chiefs?|elements?|units?|officers?)$/;

/** "yesterday several men", "rebels today", "alleged rebels": neither the day nor the doubt is part of who it was. */
function withoutEdges(look: Look, tree: Tree, i: number, phrase: Span): Span {
  const { adverbs } = look.context.words.hedges;
  const isFront = ({ index, lower, upos }: Token) =>
    tree.timed.has(index) || adverbs.has(lower) || upos === 'SCONJ' || /^(?:when|so|-|called)$/.test(lower);
  const own = tokensIn(tree, phrase);
  const first = own.find((token) => token.index >= i || !isFront(token));
  const last = own.findLast(({ index }) => index <= i || !tree.timed.has(index));
  return { start: first?.start ?? phrase.start, end: last?.end ?? phrase.end };
}

/** Who acts is named whole where the parse breaks the name: "juan roe patriotic front guerrillas". */
function withMention(look: Look, head: Span, phrase: Span): Span {
  const mention = look.context.mentionAt(head);
  if (!mention || !overlaps(mention, phrase)) return phrase;
  return { start: Math.min(mention.start, phrase.start), end: Math.max(mention.end, phrase.end) };
}

/** "the People's Army": the article of a name whose first word possesses the rest, which the parse hangs deeper. */
function withoutArticle(look: Look, phrase: Span): Span {
  const { text } = look.context.draft.document;
  const article = /^the\s+/i.exec(text.slice(phrase.start, phrase.start + 8))?.[0].length ?? 0;
  const start = phrase.start + article;
  const isName = look.context.mentionsIn(phrase).some((one) => one.start === start && one.end === phrase.end);
  return isName ? { start, end: phrase.end } : phrase;
}

/** "a group of armed men": people, no body. */
const isGroupOf = (look: Look, tree: Tree, i: number): boolean =>
  /^(?:group|band|number|crowd|handful)$/.test(at(tree, i).lemma) &&
  phrasesBy(tree, i, 'of').some((k) => isA(look, 'attacks', 'people', tree, k));

const find = (lemma: string): string => lemma.toLowerCase();

function kindOf(look: Look, lemma: string, upos: string): ActorKind {
  const { classes } = look.context.words;
  if (classes.people?.includes(lemma) || upos === 'NUM') return 'people';
  return 'unknown';
}
