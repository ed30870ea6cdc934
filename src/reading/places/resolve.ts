import type { Draft } from '../annotation.js';
import { type Rule, rulesOf, rulesOn } from '../rule.js';
import { kilometres } from './distance.js';
import { foldName } from './fold.js';
import type { Candidate } from './gazetteer.js';
import type { Mention } from './mention.js';
import type { PlaceWords } from './words.js';

const MOST = 10;
const ROUNDS = 3;
/** So many names of a report speak for the others: a book's would take for ever. */
const MOST_NAMES = 300;

interface Choice {
  candidate: Candidate;
  /** What the name and the words beside it say, before the rest of the report is asked. */
  own: number;
  /** Share of belief, 0 to 1. */
  weight: number;
}

/** The names of a report with the places that each may mean. */
interface Name {
  key: string;
  mentions: number;
  choices: Choice[];
}

export interface Resolved {
  candidate: Candidate;
  /** Belief in it, 0 to 1. */
  weight: number;
}

/** Settles which place each name of a report means: names near one another, in one country, support each other. */
export function resolve(
  draft: Draft,
  mentions: readonly Mention[],
  words: PlaceWords,
): Map<string, Resolved> {
  const names = namesOf(mentions);
  const beliefs = rulesOn(beliefRules, draft.without).map(({ run }) => run(mentions, draft, words));
  for (const name of names) {
    for (const choice of name.choices)
      for (const belief of beliefs) choice.own += belief(name.key, choice.candidate);
    settle(name.choices, () => 0);
  }
  for (const { run } of rulesOn(supportRules, draft.without)) run(names);
  const resolved = new Map<string, Resolved>();
  for (const { key, choices } of names) {
    const best = choices.reduce<Choice | null>((a, b) => (a === null || b.weight > a.weight ? b : a), null);
    if (best !== null) resolved.set(key, { candidate: best.candidate, weight: best.weight });
  }
  return resolved;
}

/** What a report says of a candidate by the way. */
type Belief = (key: string, candidate: Candidate) => number;

/** What is said for a candidate before the other names are asked. */
export const beliefRules: readonly Rule<
  (mentions: readonly Mention[], draft: Draft, words: PlaceWords) => Belief
>[] = rulesOf('places', {
  containment,
  leaning: (_mentions, draft, words) => {
    const leaning = leaningCountries(draft, words);
    return (_key, { country }) => leaning.get(country ?? '') ?? 0;
  },
});

/** What the names of a report say for each other. */
export const supportRules: readonly Rule<(names: readonly Name[]) => void>[] = rulesOf('places', {
  neighbours: (names) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const support = supportOf(names);
      for (const name of names) settle(name.choices, (candidate) => support(name, candidate));
    }
  },
});

/** Mentions of one name with different types ("Homs city", "Homs province") are told apart. */
export const nameKey = (mention: Mention): string =>
  mention.typed === null || mention.site ? mention.key : `${mention.key}/${mention.typed}`;

function namesOf(mentions: readonly Mention[]): Name[] {
  const names = new Map<string, Name>();
  for (const mention of mentions) {
    const key = nameKey(mention);
    const known = names.get(key);
    if (known !== undefined) known.mentions += 1;
    else names.set(key, { key, mentions: 1, choices: choicesOf(mention) });
  }
  return [...names.values()];
}

function choicesOf(mention: Mention): Choice[] {
  const choices = mention.candidates.map((candidate) => ({
    candidate,
    own: prior(candidate, mention),
    weight: 0,
  }));
  choices.sort((a, b) => b.own - a.own || a.candidate.row - b.candidate.row);
  return choices.slice(0, MOST);
}

function prior(candidate: Candidate, mention: Mention): number {
  const fits = mention.typed === null ? 0 : candidate.kind === mention.typed ? 5 : 0;
  const alias = candidate.alias && candidate.kind !== 'country' && candidate.kind !== 'region' ? 0.8 : 0;
  return standing(candidate) + fits - alias;
}

function standing(candidate: Candidate): number {
  const { kind, population } = candidate;
  switch (kind) {
    case 'country':
      return 8;
    case 'region':
      return 7.5;
    case 'admin1':
      return candidate.country === 'US' ? 6.8 : 5;
    case 'admin2':
      return 3;
    case 'city':
      return 0.9 * Math.log10(population + 30) + (candidate.capital ? 1.5 : 0) + (candidate.seat ? 0.4 : 0);
    default:
      return 6;
  }
}

/** Weights by what is said for each choice; the best ones share the belief. */
function settle(choices: Choice[], support: (candidate: Candidate) => number): void {
  const scores = choices.map((choice) => choice.own + support(choice.candidate));
  const best = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  choices.forEach((choice, at) => {
    choice.weight = Math.exp(scores[at]! - best);
    sum += choice.weight;
  });
  for (const choice of choices) choice.weight /= sum;
}

/** "Andar, Ghazni": the name after a comma holds the one before it. */
function containment(mentions: readonly Mention[]): Belief {
  const holders = new Map<string, Mention[]>();
  mentions.forEach((mention, at) => {
    const next = mentions[at + 1];
    if (next === undefined || next.sentence !== mention.sentence || !isHolder(mention, next)) return;
    const known = holders.get(nameKey(mention));
    if (known === undefined) holders.set(nameKey(mention), [next]);
    else known.push(next);
  });
  return (key, candidate) => {
    let best = 0;
    for (const holder of holders.get(key) ?? []) best = Math.max(best, holds(holder, candidate));
    return best;
  };
}

function isHolder(mention: Mention, next: Mention): boolean {
  const between = mention.sentence.tokens.slice(mention.last + 1, next.first);
  return (
    between.length <= 5 &&
    between.some((t) => t.text === ',' || t.text === '(' || ['in', 'of'].includes(t.lower)) &&
    !between.some((t) => t.lower === 'and' || t.upos === 'VERB')
  );
}

function holds(holder: Mention, candidate: Candidate): number {
  const admin1 = candidate.admin1 === null ? null : foldName(candidate.admin1);
  let best = 0;
  for (const whole of holder.candidates) {
    if (whole.row === candidate.row || whole.country !== candidate.country) continue;
    if (whole.kind === 'country' && candidate.kind !== 'country') best = Math.max(best, 4);
    if (whole.kind === 'admin1' && admin1 === foldName(whole.name)) best = Math.max(best, 6);
    if (whole.kind === 'admin2' && whole.admin1 === candidate.admin1) best = Math.max(best, 3);
  }
  return best;
}

/** A little belief for countries whose people the report names, or whose ways it shows. */
function leaningCountries(draft: Draft, words: PlaceWords): Map<string, number> {
  const leaning = new Map<string, number>();
  const seen = new Set<string>();
  const lean = (code: string, most: number) =>
    leaning.set(code, Math.min(most, (leaning.get(code) ?? 0) + 0.8));
  for (const { tokens } of draft.sentences) {
    for (const { lower } of tokens) {
      const people = words.demonyms.get(lower);
      if (people) lean(people, 1.5);
      const ways = words.leanings.get(lower);
      if (ways === undefined || seen.has(lower)) continue;
      seen.add(lower);
      lean(ways, 2);
    }
  }
  return leaning;
}

/** How far the other names of a report speak for a candidate: its country, its province, its surroundings. */
function supportOf(names: readonly Name[]): (name: Name, candidate: Candidate) => number {
  const others = names
    .slice(0, MOST_NAMES)
    .flatMap((name) =>
      name.choices
        .filter((choice) => choice.weight > 0.08)
        .map((choice) => ({ key: name.key, choice, times: Math.min(2, 0.6 + 0.4 * name.mentions) })),
    );
  return (name, candidate) => {
    let country = 0;
    let province = 0;
    let near = 0;
    for (const { key, choice, times } of others) {
      const other = choice.candidate;
      if (key === name.key || other.row === candidate.row) continue;
      const belief = choice.weight * times;
      if (other.country !== null && other.country === candidate.country) {
        country += other.kind === 'country' ? 1.5 * belief : 0.6 * belief;
        if (other.admin1 !== null && other.admin1 === candidate.admin1) province += belief;
      }
      if (choice.weight > 0.2) near += belief * nearness(candidate, other);
    }
    return Math.min(2.5, country) + Math.min(2.5, 0.9 * province) + Math.min(3, 1.8 * near);
  };
}

function nearness(a: Candidate, b: Candidate): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null || b.kind === 'country') return 0;
  const far = kilometres(a.lat, a.lon, b.lat, b.lon);
  return far > 600 ? 0 : Math.exp(-far / 120);
}
