import type { Draft, Token } from '../annotation.js';
import type { Actor, TextSpan } from '../reading.js';
import type { Found } from './found.js';
import { children, isMark, isNominal, relation, type Tree } from './tree.js';
import type { AttributionWords } from './words.js';

/** Who a source is: its name as the text has it, and the actor that it names. */
export interface Speaker {
  name: string;
  actor: string | null;
  kind: 'person' | 'plural' | 'other';
}

/** Finds the actor whose mention covers an offset. */
export function actorFinder(actors: readonly Actor[]): (start: number, end: number) => Actor | undefined {
  const mentions: (TextSpan & { actor: Actor })[] = actors
    .flatMap((actor) => actor.mentions.map((mention) => ({ ...mention, actor })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return (start, end) => {
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    const hit = mentions[low];
    return hit && hit.start < end ? hit.actor : undefined;
  };
}

/** Names the speakers of attributions in text order, sending pronouns back to the nearest speaker that fits. */
export class SpeakerNames {
  private lastPerson: Speaker | undefined;
  private lastPlural: Speaker | undefined;
  private lastOther: Speaker | undefined;
  private readonly actorAt: ReturnType<typeof actorFinder>;

  constructor(
    private readonly draft: Draft,
    private readonly words: AttributionWords,
  ) {
    this.actorAt = actorFinder(draft.actors);
  }

  /** The speaker of one attribution; undefined where it names no source or its pronoun has no antecedent. */
  of(found: Found): Speaker | undefined {
    const [span] = found.source;
    if (!span || found.sourceHead < 0) return undefined;
    const token = found.tree.tokens[found.sourceHead]!;
    const pronoun = this.pronoun(token.lower);
    if (pronoun !== undefined || token.upos === 'PRON') return this.antecedent(found, pronoun);
    const head = agentHead(found.tree, found.sourceHead);
    const own = found.tree.tokens[head]!;
    const actor = this.actorAt(own.start, own.end);
    const name = nameAt(this.draft.document.text, found.tree, head);
    return this.remember({ name, actor: actor?.id ?? null, kind: kindOf(own, actor) });
  }

  private pronoun(lower: string): Speaker['kind'] | undefined {
    if (this.words.thirdSingular.has(lower)) return 'person';
    if (this.words.thirdPlural.has(lower)) return 'plural';
    return this.words.neuter.has(lower) ? 'other' : undefined;
  }

  private antecedent(found: Found, kind: Speaker['kind'] | undefined): Speaker | undefined {
    const token = found.tree.tokens[found.sourceHead]!;
    const actor = this.actorAt(token.start, token.end);
    if (actor) return this.remember({ name: actor.name, actor: actor.id, kind: kindOf(token, actor) });
    if (kind === undefined) return this.relative(found);
    const last = kind === 'person' ? this.lastPerson : kind === 'plural' ? this.lastPlural : this.lastOther;
    return last ?? { name: token.text, actor: null, kind };
  }

  // "who said": the noun that the clause stands on, or the nearest before it.
  private relative(found: Found): Speaker | undefined {
    const { tree } = found;
    const noun = antecedentNoun(tree, found.sourceHead);
    if (noun < 0) return undefined;
    const token = tree.tokens[noun]!;
    const actor = this.actorAt(token.start, token.end);
    const name = nameAt(this.draft.document.text, tree, noun);
    return this.remember({ name, actor: actor?.id ?? null, kind: kindOf(token, actor) });
  }

  private remember(speaker: Speaker): Speaker {
    if (speaker.kind === 'person') this.lastPerson = speaker;
    else if (speaker.kind === 'plural') this.lastPlural = speaker;
    else this.lastOther = speaker;
    return speaker;
  }
}

function antecedentNoun(tree: Tree, pronoun: number): number {
  let noun = pronoun - 1;
  while (noun >= 0 && !isNominal(tree.tokens[noun]!)) noun -= 1;
  for (let at = pronoun, steps = 0; at >= 0 && steps < 6; at = tree.tokens[at]!.head, steps += 1) {
    const token = tree.tokens[at]!;
    const holder = token.head >= 0 ? tree.tokens[token.head] : undefined;
    if (relation(token) !== 'acl' || !holder || !isNominal(holder)) continue;
    return holder.index;
  }
  // Behind a comma "who" takes up the whole name: "Ana Ruiz, the envoy to Chad, who said".
  if (tree.tokens[pronoun - 1]?.text !== ',') return noun;
  for (let steps = 0; noun >= 0 && steps < 6; steps += 1) {
    const token = tree.tokens[noun]!;
    const up = /^(?:nmod|appos|conj|flat|compound)$/.test(relation(token)) ? token.head : -1;
    if (up < 0 || up > noun || !isNominal(tree.tokens[up]!)) break;
    noun = up;
  }
  return noun;
}

function kindOf(token: Token, actor: Actor | undefined): Speaker['kind'] {
  if (actor?.kind === 'person') return 'person';
  if (actor?.kind === 'people' || token.xpos === 'NNS') return 'plural';
  if (actor && actor.kind !== 'unknown') return 'other';
  // Bodies are called by their initials; people hardly ever.
  return token.xpos === 'NNP' && !/^\p{Lu}{2,}$/u.test(token.text) ? 'person' : 'other';
}

// "data compiled by the monitor", "a statement from the army": the maker of a document speaks through it.
function agentHead(tree: Tree, head: number): number {
  if (tree.tokens[head]!.upos !== 'NOUN') return head;
  const issuer = issuerOf(tree, head);
  if (issuer !== undefined) return issuer;
  const made = children(tree, head, 'acl').find((kid) => kid > head && tree.tokens[kid]!.xpos === 'VBN');
  const holders = made === undefined ? [head] : [made, head];
  for (const holder of holders) {
    const agent = children(tree, holder, 'obl', 'nmod').find((kid) =>
      tree.kids[kid]!.some((own) => own < kid && ['by', 'from'].includes(tree.tokens[own]!.lower)),
    );
    if (agent !== undefined) return agent;
  }
  return head;
}

// "both unions issued statements rejecting the bill": the unions speak.
function issuerOf(tree: Tree, head: number): number | undefined {
  const token = tree.tokens[head]!;
  const makes = children(tree, head, 'acl').some((kid) => tree.tokens[kid]!.xpos === 'VBG');
  if (relation(token) !== 'obj' || token.head < 0 || !makes) return undefined;
  return children(tree, token.head, 'nsubj').find((kid) => isNominal(tree.tokens[kid]!));
}

const INNER = new Set(['compound', 'flat', 'amod', 'nmod', 'nummod', 'case', 'det', 'fixed']);

/** A noun's name as the text has it: its compounds and "of" phrases, without its article and what follows a comma. */
export function nameAt(text: string, tree: Tree, head: number): string {
  let first = head;
  let last = head;
  const inside = (index: number) => {
    let at = index;
    for (let steps = 0; steps < 6; steps += 1) {
      const token = tree.tokens[at];
      if (!token || (isMark(token) && !isHyphen(tree, at))) return false;
      if (at === head || isHyphen(tree, at)) return true;
      // "According to" and other prepositions before the name are no part of it.
      if (at < head && relation(token) === 'case' && token.head === head) return false;
      if (!INNER.has(relation(token)) || token.head < 0) return false;
      at = token.head;
    }
    return false;
  };
  while (first > 0 && inside(first - 1)) first -= 1;
  while (last < tree.tokens.length - 1 && inside(last + 1)) last += 1;
  while (first < head && ['DET', 'ADP'].includes(tree.tokens[first]!.upos)) first += 1;
  while (last > head && ['ADP', 'DET', 'PART'].includes(tree.tokens[last]!.upos)) last -= 1;
  return text.slice(tree.tokens[first]!.start, tree.tokens[last]!.end);
}

// Inside a name: "Al-Baba".
function isHyphen(tree: Tree, index: number): boolean {
  const token = tree.tokens[index]!;
  return (
    token.text === '-' &&
    tree.tokens[index - 1]?.end === token.start &&
    tree.tokens[index + 1]?.start === token.end
  );
}
