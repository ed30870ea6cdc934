import type { Find } from '../claims/find.js';
import type { Made } from '../claims/index.js';
import { isDefinite } from '../claims/match.js';
import { overlaps } from '../quote.js';
import type { Claim, When } from '../reading.js';
import { at } from '../tree/tree.js';

/** Kinds that a report may use for one happening. */
const KIN: readonly ReadonlySet<string>[] = [
  new Set([
    'attack',
    'airstrike',
    'shelling',
    'bombing',
    'suicideBomb',
    'ied',
    'grenade',
    'assassination',
    'armedClash',
    'other',
  ]),
  new Set(['operation', 'raid', 'arrest', 'seizure', 'strike']),
  new Set(['demolition', 'destruction', 'damage']),
  new Set(['meeting', 'visit']),
  new Set(['waiver', 'extension', 'suspension', 'termination', 'announcement', 'imposition']),
];

/** How strongly a claim belongs to a group: 0 where it does not, higher the more they share. */
export function mayBeOne(group: readonly Made[], one: Made, turns: readonly string[]): number {
  const first = group[0]!.claim;
  const { claim, find } = one;
  if (first.register !== claim.register || !group.some((m) => kin(m.claim.kind, claim.kind))) return 0;
  if (group.every((m) => m.claim.background) !== claim.background) return 0;
  if (group.some((m) => apart(m.claim.when, claim.when))) return 0;
  const places = group.flatMap((m) => m.claim.where);
  const near = places.some((p) => claim.where.some((w) => samePlace(p, w)));
  const sameVictim = group.some((m) => sharesPerson(m.claim, claim));
  if (!near && !sameVictim && elsewhere(places, claim)) return 0;
  const sameDay = group.some(
    (m) =>
      m.claim.when.from !== null &&
      m.claim.when.from === claim.when.from &&
      m.claim.when.to === claim.when.to,
  );
  const harmed = group.some((m) => sharesRole(m.claim, claim, ['target', 'victim']));
  const acting = group.some((m) => sharesRole(m.claim, claim, ['perpetrator', 'authority', 'participant']));
  const again = claim.register === 'attacks' && isTakenUp(group, one);
  if (!again && contradicts(group, one)) return 0;
  const score = (near ? 2 : 0) + (sameDay ? 2 : 0) + (harmed ? 2 : 0) + (acting ? 1 : 0);
  if (claim.register === 'attacks') {
    if (find.anaphoric || find.form === 'agentNoun') return 1 + score;
    if (again || takesUp(one) || goesOn(group, one, turns)) return 1 + score;
  }
  return score >= 3 || (harmed && claim.register === 'attacks') ? score : 0;
}

/** What the sentence says that the attacker was: "the attacker was a former guard". */
const namesDoer = (tree: Find['tree'], i: number, nouns: readonly string[]): boolean =>
  tree.tokens.some(
    (t) => t.head === i && t.deprel.startsWith('nsubj') && nouns.includes(t.lemma.toLowerCase()),
  ) && tree.tokens.some((t) => t.head === i && t.deprel === 'cop');

/** "the assailant opened fire", "the gunman": a definite doer takes up what was told. */
const takesUp = ({ find }: Made): boolean =>
  [find, ...find.joined].some((f) =>
    f.arguments.some(({ tree, i }) => {
      const token = tree.tokens[i]!;
      const definite = tree.tokens.some((t) => t.head === i && t.lower === 'the');
      return (
        namesDoer(tree, i, f.register.agentNouns?.nouns ?? []) ||
        (definite && f.register.agentNouns?.nouns.includes(token.lemma.toLowerCase()) === true)
      );
    }),
  );

const kin = (a: string, b: string): boolean => a === b || KIN.some((set) => set.has(a) && set.has(b));

/** "the bomb was planted", "the attack on the mill": a definite noun for what was told, or for what it was done with. */
function isTakenUp(group: readonly Made[], { claim, find }: Made): boolean {
  if (
    find.form === 'noun' &&
    isDefinite(find.tree, find.trigger) &&
    at(find.tree, find.trigger).xpos === 'NN'
  )
    return !differ(group, claim, ownPersons(find));
  return find.arguments.some(({ role, tree, i }) => {
    if (role !== 'instrument' || !isDefinite(tree, i)) return false;
    const name = at(tree, i).lemma;
    return group.some((m) =>
      m.find.arguments.some((a) => a.role === 'instrument' && at(a.tree, a.i).lemma === name),
    );
  });
}

/** Of "during the attack, Ana Roe was hurt" nobody: the attack names no one, whoever else was hurt in it. */
const ownPersons = ({ joined }: Find) => {
  const others = joined.flatMap((part) => part.arguments.map(({ tree, i }) => at(tree, i)));
  return (claim: Claim): string[] =>
    claim.who.flatMap(({ role, kind, actor, quote }) =>
      kind === 'person' && actor && HARMED.includes(role) && !others.some((token) => overlaps(token, quote))
        ? [actor]
        : [],
    );
};

/** How many sentences on a paragraph still tells of one happening, unless it says that it turns to another. */
const ON = 3;

/** The paragraph goes on about the happening: nothing between says "another" or "meanwhile". */
function goesOn(group: readonly Made[], { claim, find }: Made, turns: readonly string[]): boolean {
  const last = group.at(-1)!;
  const { sentence, tokens } = find.tree;
  const before = last.find.tree.sentence;
  const back = sentence.index - before.index;
  if (sentence.part !== before.part || back < 0 || back > ON) return false;
  if (!group.some((m) => m.claim.kind === claim.kind) && !find.pattern.effect && !last.find.pattern.effect)
    return false;
  const until = back === 0 ? before.tokens[last.find.trigger]!.index : -1;
  return !tokens.some(({ index, lower }) => index > until && index < find.trigger && turns.includes(lower));
}

const HARMED = ['target', 'victim'];
const personsOf = (claim: Claim): string[] =>
  claim.who.flatMap(({ role, kind, actor }) =>
    kind === 'person' && actor && HARMED.includes(role) ? [actor] : [],
  );
const doersOf = (claim: Claim): string[] =>
  claim.who.flatMap(({ role, kind, actor }) =>
    role === 'perpetrator' && actor && (kind === 'group' || kind === 'force' || kind === 'person')
      ? [actor]
      : [],
  );
const thingsOf = (claim: Claim): string[] =>
  claim.who.flatMap(({ role, kind, name }) =>
    role === 'target' && kind !== 'person' && kind !== 'people' ? [lastWord(name.toLowerCase())] : [],
  );

const sharesPerson = (a: Claim, b: Claim): boolean => {
  const persons = personsOf(b);
  return personsOf(a).some((one) => persons.includes(one));
};

/** Both name whom, what or by whom, and none of it is the same. */
function contradicts(group: readonly Made[], { claim }: Made): boolean {
  return [personsOf, thingsOf, doersOf].some((of) => differ(group, claim, of));
}

function differ(group: readonly Made[], claim: Claim, of: (claim: Claim) => string[]): boolean {
  const own = of(claim);
  const theirs = group.flatMap((m) => of(m.claim));
  return own.length > 0 && theirs.length > 0 && !own.some((one) => theirs.includes(one));
}

/** Whether two windows of days exclude each other. */
function apart(a: When, b: When): boolean {
  if (a.from === null || b.from === null || a.to === null || b.to === null) return false;
  return a.to < b.from.slice(0, a.to.length) || b.to < a.from.slice(0, b.to.length);
}

const samePlace = (a: Claim['where'][number], b: Claim['where'][number]): boolean =>
  a.geonameId !== null ? a.geonameId === b.geonameId : a.name.toLowerCase() === b.name.toLowerCase();

/** Both name a place as near as a town, and not the same. */
function elsewhere(places: Claim['where'], claim: Claim): boolean {
  const exact = (w: Claim['where'][number]) => w.precision === 'exact' || w.precision === 'near';
  return places.some(exact) && claim.where.some(exact);
}

function sharesRole(a: Claim, b: Claim, roles: readonly string[]): boolean {
  const words = (claim: Claim) =>
    claim.who.filter((w) => roles.includes(w.role)).map((w) => w.name.toLowerCase());
  const theirs = words(b);
  return words(a).some((name) =>
    theirs.some((other) => name === other || lastWord(name) === lastWord(other)),
  );
}

const lastWord = (name: string): string =>
  name
    .split(/ of | in /)[0]
    ?.split(/\s+/)
    .at(-1) ?? name;
