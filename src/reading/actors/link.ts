import { foldName } from '../places/fold.js';
import type { Actor } from '../reading.js';
import { actorId } from './id.js';
import type { Mention } from './mention.js';
import { People } from './personNames.js';
import type { ActorWords } from './words.js';

interface Chain {
  key: string;
  /** Where it was last met. */
  at: number;
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
  readonly #byHead = new Map<string, Chain>();
  readonly #byOffice = new Map<string, Chain>();
  readonly #byKind = new Map<string, Chain>();
  /** Who leads a country: "the Malian leader" is Mali's president named before. */
  readonly #leaders = new Map<string, Chain>();
  readonly #words: ActorWords;

  constructor(words: ActorWords) {
    this.#words = words;
  }

  add(mention: Mention): void {
    const key = this.#keyOf(mention);
    const chain = this.#byKey.get(key) ?? this.#begin(key);
    chain.mentions.push(mention);
    this.#note(mention, chain);
    if (mention.form === 'named' && mention.kind !== 'person' && mention.known === null)
      this.#remember(mention, key);
  }

  #begin(key: string): Chain {
    const chain: Chain = { key, at: 0, mentions: [] };
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
    const leader = country !== null && head === this.#words.leader ? this.#leaders.get(country) : undefined;
    if (leader !== undefined && mention.definite) return leader.key;
    const earlier = mention.definite || mention.first === mention.last ? this.#earlier(mention) : undefined;
    if (earlier !== undefined) return earlier.key;
    return `${kind}|${country ?? ''}|${descriptionOf(mention, this.#words)}|${head ?? ''}`;
  }

  /** The nearest actor before that a definite description may stand for. */
  #earlier({ head, first, last, definite }: Mention): Chain | undefined {
    if (head === null || first !== last || !definite) return undefined;
    if (this.#words.offices.has(head)) return this.#byOffice.get(head);
    const kinds = this.#words.anaphors.get(head) ?? [];
    const fitting = [this.#byHead.get(head), ...kinds.map((kind) => this.#byKind.get(kind))];
    return fitting.reduce((a, b) => (b !== undefined && (a === undefined || b.at > a.at) ? b : a), undefined);
  }

  /** Keeps what a later description may look for: the chain last met under a head, an office, a kind. */
  #note(mention: Mention, chain: Chain): void {
    const { country, head, kind } = mention;
    chain.at = mention.sentence.tokens[mention.first]!.start;
    if (
      country !== null &&
      this.#words.leaders.has(head ?? '') &&
      (kind === 'person' || mention.of !== undefined)
    )
      this.#leaders.set(country, chain);
    if (head !== null && kind === 'person') this.#byOffice.set(head, chain);
    if (head !== null && mention.of !== undefined) this.#byOffice.set(head, chain);
    if (head !== null && kind !== 'person' && mention.first !== mention.last) this.#byHead.set(head, chain);
    if (mention.form === 'named' || mention.first !== mention.last) this.#byKind.set(kind, chain);
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
