import type { Draft, Token } from '../annotation.js';
import { firstEndingAfter } from '../bisect.js';
import type { Actor, TextSpan } from '../reading.js';
import { isMark } from '../tree/run.js';
import { isNominal, kidsBy, relation, type Tree } from '../tree/tree.js';
import type { Found, Offsets } from './found.js';
import type { AttributionWords } from './words.js';

/** Who a source is: its name as the text has it, and the actor that it names. */
export interface Speaker {
  name: string;
  actor: string | null;
  /** `single` is one that may be a person or a body: "a witness". */
  kind: 'person' | 'plural' | 'single' | 'other';
}

interface Mention extends TextSpan {
  actor: Actor;
}

/** Finds the mention of an actor that covers an offset. */
function mentionFinder(actors: readonly Actor[]): (start: number, end: number) => Mention | undefined {
  const mentions: Mention[] = actors
    .flatMap((actor) => actor.mentions.map((mention) => ({ ...mention, actor })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return (start, end) => {
    const hit = mentions[firstEndingAfter(mentions, start)];
    return hit && hit.start < end ? hit : undefined;
  };
}

const SENTENCES_BACK = 4;

/** Names the speakers of attributions in text order, sending pronouns back to the nearest speaker that fits. */
export class SpeakerNames {
  /** Persons that spoke and in which sentence, the last one last. */
  private readonly persons: { speaker: Speaker; sentence: number }[] = [];
  private lastPlural: Speaker | undefined;
  private lastOther: Speaker | undefined;
  private readonly mentionAt: ReturnType<typeof mentionFinder>;

  constructor(
    private readonly draft: Draft,
    private readonly words: AttributionWords,
  ) {
    this.mentionAt = mentionFinder(draft.actors);
  }

  /** The speaker of one attribution; undefined where it names no source or its pronoun has no antecedent. */
  of(found: Found): Speaker | undefined {
    const [span] = found.source;
    if (!span || found.sourceHead < 0) return undefined;
    const token = found.tree.tokens[found.sourceHead]!;
    const pronoun = this.pronoun(token.lower);
    if (pronoun !== undefined || token.upos === 'PRON') return this.antecedent(found, pronoun);
    const { tree } = found;
    const head = this.speaks(token) ? found.sourceHead : agentHead(tree, found.sourceHead);
    const own = tree.tokens[head]!;
    const mention = this.mentionAt(own.start, own.end);
    if (tree.timed.has(head) || this.isFact(found, own, mention)) return undefined;
    const plain = head === found.sourceHead ? plainName(tree, head, span) : undefined;
    const name = this.whole(plain ?? nameAt(tree, head), mention);
    return this.remember(
      { name, actor: mention?.actor.id ?? null, kind: this.kindOf(own, mention?.actor) },
      found,
    );
  }

  // "27 people interviewed by the office": they speak, whoever asked them.
  private speaks(token: Token): boolean {
    return /^(?:person|people)$/.test(this.mentionAt(token.start, token.end)?.actor.kind ?? '');
  }

  // "The delay shows that …": no one speaks.
  private isFact(found: Found, head: Token, mention: Mention | undefined): boolean {
    const verb = found.tree.tokens[found.cueToken]!.lemma;
    if (mention || head.xpos !== 'NN' || !this.words.evidence.has(verb)) return false;
    return !this.words.documents.has(head.lemma) && !this.words.nouns.has(head.lemma);
  }

  // A name is the mention whole where the parse broke it: "Foreign Minister Omar Al-Sayed".
  private whole([start, end]: Offsets, mention: Mention | undefined): string {
    const { text } = this.draft.document;
    const first = mention && !/^(?:the|an?)\s/i.test(mention.text) ? Math.min(start, mention.start) : start;
    return text.slice(first, Math.max(end, mention?.end ?? end));
  }

  private pronoun(lower: string): Speaker['kind'] | undefined {
    if (this.words.thirdSingular.has(lower)) return 'person';
    if (this.words.thirdPlural.has(lower)) return 'plural';
    return this.words.neuter.has(lower) ? 'other' : undefined;
  }

  private antecedent(found: Found, kind: Speaker['kind'] | undefined): Speaker | undefined {
    const token = found.tree.tokens[found.sourceHead]!;
    const actor = this.mentionAt(token.start, token.end)?.actor;
    if (actor)
      return this.remember({ name: actor.name, actor: actor.id, kind: this.kindOf(token, actor) }, found);
    if (kind === undefined) return this.relative(found);
    const last =
      kind === 'person' ? this.person(found, token) : kind === 'plural' ? this.lastPlural : this.lastOther;
    if (!last && kind === 'plural' && this.lastOther) return this.lastOther;
    return last ? this.remember(last, found) : { name: token.text, actor: null, kind };
  }

  // Whoever has not spoken for some sentences is no longer whom a pronoun means.
  private person({ tree }: Found, { lower }: Token): Speaker | undefined {
    const never = this.words.pronounNever.get(lower);
    const from = tree.sentence.index - SENTENCES_BACK;
    return this.persons.findLast(({ speaker, sentence }) => sentence >= from && !never?.test(speaker.name))
      ?.speaker;
  }

  // "who said": the noun that the clause stands on, or the nearest before it.
  private relative(found: Found): Speaker | undefined {
    const { tree } = found;
    const noun = antecedentNoun(tree, found.sourceHead);
    if (noun < 0) return undefined;
    const token = tree.tokens[noun]!;
    const mention = this.mentionAt(token.start, token.end);
    const name = this.whole(nameAt(tree, noun), mention);
    return this.remember(
      {
        name,
        actor: mention?.actor.id ?? null,
        kind: this.kindOf(token, mention?.actor),
      },
      found,
    );
  }

  private remember(speaker: Speaker, { tree }: Found): Speaker {
    const sentence = tree.sentence.index;
    if (speaker.kind === 'single' || speaker.kind === 'person') this.persons.push({ speaker, sentence });
    if (speaker.kind === 'person') return speaker;
    if (speaker.kind === 'plural') this.lastPlural = speaker;
    else this.lastOther = speaker;
    return speaker;
  }

  private kindOf(token: Token, actor: Actor | undefined): Speaker['kind'] {
    if (actor?.kind === 'person') return 'person';
    if (actor?.kind === 'people' || token.xpos === 'NNS') return 'plural';
    if (actor && actor.kind !== 'unknown') return 'other';
    const isDocument = this.words.documents.has(token.lemma) || this.words.nouns.has(token.lemma);
    if (token.xpos === 'NN' && !isDocument) return 'single';
    // Bodies are called by their initials; people hardly ever.
    return token.xpos === 'NNP' && !/^\p{Lu}{2,}$/u.test(token.text) ? 'person' : 'other';
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

// "data compiled by the monitor", "a statement from the army": the maker of a document speaks through it.
function agentHead(tree: Tree, head: number): number {
  if (tree.tokens[head]!.upos !== 'NOUN') return head;
  const issuer = issuerOf(tree, head);
  if (issuer !== undefined) return issuer;
  const made = kidsBy(tree, head, 'acl').find((kid) => kid > head && tree.tokens[kid]!.xpos === 'VBN');
  const holders = made === undefined ? [head] : [made, head];
  for (const holder of holders) {
    const agent = kidsBy(tree, holder, 'obl', 'nmod').find((kid) =>
      tree.kids[kid]!.some((own) => own < kid && ['by', 'from'].includes(tree.tokens[own]!.lower)),
    );
    if (agent !== undefined) return agent;
  }
  return head;
}

// "both unions issued statements rejecting the bill": the unions speak.
function issuerOf(tree: Tree, head: number): number | undefined {
  const token = tree.tokens[head]!;
  const makes = kidsBy(tree, head, 'acl').some((kid) => tree.tokens[kid]!.xpos === 'VBG');
  if (relation(token) !== 'obj' || token.head < 0 || !makes) return undefined;
  return kidsBy(tree, token.head, 'nsubj').find((kid) => isNominal(tree.tokens[kid]!));
}

const IN_NAME = /^(?:JJ[RS]?|NNP?S?|CD|POS|HYPH|FW|AFX)$/;

// A source of nouns alone is its speaker's name, whatever the parse makes of it.
function plainName(tree: Tree, head: number, [start, end]: Offsets): Offsets | undefined {
  const inName = (token: Token | undefined) => token && (IN_NAME.test(token.xpos) || token.text === '-');
  let first = head;
  let last = head;
  while (inName(tree.tokens[first - 1]) && tree.tokens[first - 1]!.start >= start) first -= 1;
  while (inName(tree.tokens[last + 1]) && tree.tokens[last + 1]!.end <= end) last += 1;
  const before = tree.tokens[first - 1];
  const opens = tree.tokens[first]!.start === start || (before?.upos === 'DET' && before.start === start);
  return opens && tree.tokens[last]!.end === end ? [tree.tokens[first]!.start, end] : undefined;
}

const INNER = new Set(['compound', 'flat', 'amod', 'nmod', 'nummod', 'case', 'det', 'fixed']);

/** A noun's name as the text has it: its compounds and "of" phrases, without its article and what follows a comma. */
function nameAt(tree: Tree, head: number): Offsets {
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
  return [tree.tokens[first]!.start, tree.tokens[last]!.end];
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
