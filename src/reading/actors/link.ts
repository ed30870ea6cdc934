import { foldName } from '../places/fold.js';
import type { Actor } from '../reading.js';
import { actorId } from './id.js';
import type { Mention } from './mention.js';
import { People } from './personNames.js';
import type { ActorWords } from './words.js';

interface Chain {
  key: string;
  mentions: Mention[];
}

/** Puts the mentions of one report together: full names and last names, acronyms, "the ministry", "the group". */
export function link(mentions: readonly Mention[], text: string, words: ActorWords): Actor[] {
  const linker = new Linker(words);
  for (const mention of mentions) linker.add(mention);
  return linker.chains.map((chain) => actorOf(chain, text));
}

class Linker {
  readonly chains: Chain[] = [];
  readonly #byKey = new Map<string, Chain>();
  readonly #people = new People();
  readonly #acronyms = new Map<string, string>();
  readonly #words: ActorWords;

  constructor(words: ActorWords) {
    this.#words = words;
  }

  add(mention: Mention): void {
    const key = this.#keyOf(mention);
    const chain = this.#byKey.get(key) ?? this.#begin(key);
    chain.mentions.push(mention);
    if (mention.form === 'named' && mention.kind !== 'person' && mention.known === null)
      this.#remember(mention, key);
  }

  #begin(key: string): Chain {
    const chain = { key, mentions: [] };
    this.chains.push(chain);
    this.#byKey.set(key, chain);
    return chain;
  }

  #keyOf(mention: Mention): string {
    if (mention.known !== null) return mention.known;
    if (mention.of !== undefined) return this.#keyOf(mention.of);
    if (mention.form === 'described') return this.#described(mention);
    if (mention.kind === 'person' || mention.kind === 'unknown') {
      const person = this.#people.keyOf(mention);
      if (person !== null) return person;
    }
    const folded = foldName(mention.name);
    const acronym = this.#acronyms.get(folded);
    if (acronym !== undefined) return acronym;
    return `${mention.kind}|${folded}`;
  }

  /** A name's initials stand for it later: "Office for Land Reform" and OLR. */
  #remember(mention: Mention, key: string): void {
    const initials = initialsOf(mention.name, this.#words);
    if (initials.length > 2 && !this.#acronyms.has(initials)) this.#acronyms.set(initials, key);
    const { tokens } = mention.sentence;
    const open = tokens[mention.last + 1];
    const short = tokens[mention.last + 2];
    if (open?.text === '(' && short !== undefined && /^[A-Z][A-Za-z.&-]{1,9}$/.test(short.text))
      this.#acronyms.set(foldName(short.text), key);
  }

  #described(mention: Mention): string {
    const { kind, country, head } = mention;
    if (kind === 'state' && country !== null) return `state|${country}`;
    const earlier = mention.definite || mention.first === mention.last ? this.#earlier(mention) : undefined;
    if (earlier !== undefined) return earlier.key;
    return `${kind}|${country ?? ''}|${descriptionOf(mention, this.#words)}|${head ?? ''}`;
  }

  /** The nearest actor before that a definite description may stand for. */
  #earlier(mention: Mention): Chain | undefined {
    const { head } = mention;
    if (head === null || mention.first !== mention.last || !mention.definite) return undefined;
    const kinds = this.#words.anaphors.get(head);
    let best: Chain | undefined;
    let bestAt = -1;
    for (const chain of this.chains) {
      const last = chain.mentions.at(-1)!;
      const own =
        chain.mentions.find((one) => one.head !== null && one.form === 'named') ?? chain.mentions[0]!;
      const office = this.#words.offices.has(head);
      const fits = office
        ? own.kind === 'person' && chain.mentions.some((one) => one.head === head)
        : chain.mentions.some((one) => one.head === head && one.first !== one.last) ||
          (kinds?.includes(own.kind) ?? false);
      const at = last.sentence.tokens[last.first]!.start;
      if (fits && at > bestAt) {
        best = chain;
        bestAt = at;
      }
    }
    return best;
  }
}

function initialsOf(name: string, words: ActorWords): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => !words.inNames.has(word.toLowerCase()) && word.toLowerCase() !== 'the')
    .map((word) =>
      word.length > 1 && word.length < 4 && word === word.toUpperCase() ? word : word.charAt(0),
    )
    .join('')
    .toLowerCase();
}

/** The words before the noun, without those that tell the country. */
function descriptionOf(mention: Mention, words: ActorWords): string {
  const { tokens } = mention.sentence;
  const kept = tokens
    .slice(mention.first, mention.last + 1)
    .filter((token) => !words.places.demonyms.get(token.lower));
  return foldName(kept.map((token) => token.text).join(' '));
}

function actorOf(chain: Chain, text: string): Actor {
  const mentions = chain.mentions;
  const named = mentions.find((one) => one.form === 'named') ?? mentions[0]!;
  const lead = best(mentions) ?? named;
  const kind = mentions.find((one) => one.kind !== 'unknown')?.kind ?? 'unknown';
  return {
    id: actorId(named.kind === 'person' || named.known === null ? kind : named.kind, chain.key),
    name: lead.name,
    kind: named.kind === 'unknown' ? kind : named.kind,
    country: mentions.find((one) => one.country !== null)?.country ?? null,
    mentions: mentions.map((mention) => {
      const start = mention.sentence.tokens[mention.first]!.start;
      const end = mention.sentence.tokens[mention.last]!.end;
      return { start, end, text: text.slice(start, end) };
    }),
  };
}

/** A person's fullest name; a body's first name that is no acronym. */
function best(mentions: readonly Mention[]): Mention | undefined {
  const named = mentions.filter((one) => one.form === 'named');
  if (named[0]?.kind === 'person')
    return named.reduce((a, b) => (b.name.split(' ').length > a.name.split(' ').length ? b : a));
  return named.find((one) => one.name !== one.name.toUpperCase()) ?? named[0];
}
