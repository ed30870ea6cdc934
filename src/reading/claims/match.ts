import type { Token } from '../annotation.js';
import { firstAnswer, type Rule, rulesOf, rulesOn } from '../rule.js';
import { clauseOf, coordinated } from '../tree/clause.js';
import { phrasesBy } from '../tree/phrase.js';
import { at, isVerb, kidsBy, relation, type Tree } from '../tree/tree.js';
import { isA, isThingClass, type Look, thingBefore, wordOf } from './classes.js';
import type { Argument, Find } from './find.js';
import {
  childrenWith,
  type Frame,
  fitted,
  frameOfNoun,
  frameOfVerb,
  type Heads,
  roleArguments,
} from './frame.js';
import { type Cue, cuesFor, hasPreposition, namingRule } from './lexicon.js';
import { matchHarmedNamed } from './named.js';
import { subjectsOf } from './subjects.js';

const ARTICLES = new Set(['the', 'this', 'that', 'these', 'those', 'such']);
export const UNKNOWN_TIME = { from: null, to: null, value: null, basis: 'none' } as const;

/** Whether a token's part of speech can carry a cue of this form. */
export function canBe(cue: Cue, token: Token): boolean {
  if (cue.form === 'verb') return (isVerb(token) && token.upos !== 'AUX') || isParticiple(token);
  if (cue.form === 'noun') return token.upos === 'NOUN' || token.upos === 'PROPN';
  return token.upos === 'ADJ' || token.xpos === 'VBN' || token.xpos === 'VBD';
}

/** A participle tagged as an adjective: "were facilitated". */
const isParticiple = (token: Token): boolean => token.upos === 'ADJ' && /[^aeiou]ed$/.test(token.lower);

/** "four faced long delays": the parse may take a past verb for an adjective of its object. */
const isTakenForAdjective = (tree: Tree, i: number): boolean =>
  at(tree, i).deprel === 'amod' && at(tree, i).head > i;

/** Children that are the cue's other words; undefined where one is missing. */
function restOf(tree: Tree, i: number, cue: Cue): number[] | undefined {
  if (cue.words.length === 1) return [];
  if (cue.form === 'noun' && !hasPreposition(cue)) {
    const before = cue.words.slice(0, -1);
    const fits = before.every((word, k) => {
      const token = tree.tokens[i - before.length + k];
      return token !== undefined && (token.lower === word || token.lemma === word);
    });
    return fits ? [] : undefined;
  }
  const last = cue.words.at(-1) ?? '';
  if (cue.form === 'verb' && isTakenForAdjective(tree, i) && at(tree, at(tree, i).head).lemma === last)
    return [at(tree, i).head];
  const found = hasPreposition(cue)
    ? kidsBy(tree, i, 'nmod').filter((k) => at(tree, k).lemma === last)
    : childrenWith(tree, i, last);
  return found.length > 0 ? found : undefined;
}

/** Verbs that only tie a state to their subject. */
const STAYING = new Set(['remain', 'stay', 'keep', 'become', 'stand']);

type Predicate = (tree: Tree, i: number) => Heads | undefined;

/** A predicate adjective's subject: "the gate remains closed", "three dead". */
export const adjectiveRules: readonly Rule<Predicate>[] = rulesOf('roles', {
  numberOfState: (tree, i) => {
    const number = kidsBy(tree, i, 'nummod');
    return number.length > 0 ? { agents: number, patients: [] } : undefined;
  },
  subjectOfState: (tree, i) =>
    kidsBy(tree, i, 'nsubj').length > 0 ? { agents: subjectsOf(tree, i), patients: [] } : undefined,
  subjectOfStaying: (tree, i) => {
    const over = at(tree, i).head;
    const stays = over >= 0 && STAYING.has(at(tree, over).lemma);
    return stays ? { agents: subjectsOf(tree, over), patients: [] } : undefined;
  },
  objectMade: (tree, i) => {
    const over = at(tree, i).head;
    if (over < 0 || relation(at(tree, i)) !== 'xcomp') return undefined;
    const objects = kidsBy(tree, over, 'obj').flatMap((k) => coordinated(tree, k));
    return { agents: objects.length > 0 ? objects : subjectsOf(tree, over), patients: [] };
  },
  nounDescribed: (tree, i) => {
    const { head: over, deprel } = at(tree, i);
    if (over < 0) return undefined;
    const ofNumber = deprel === 'amod' && at(tree, over).upos === 'NUM';
    const behind = (deprel === 'amod' || relation(at(tree, i)) === 'acl') && i > over;
    return ofNumber || behind ? { agents: [over], patients: [] } : undefined;
  },
});

function frameOfAdjective(look: Look, tree: Tree, i: number): Frame | undefined {
  const told = firstAnswer(adjectiveRules, look.context.draft.without, tree, i);
  return told && { ...told.answer, rule: told.rule };
}

function frameOf(look: Look, tree: Tree, i: number, cue: Cue, used: number[]): Frame | undefined {
  if (cue.form === 'verb') return frameOfVerb(look, tree, i, cue, used);
  if (cue.form === 'noun') return frameOfNoun(look, tree, i, cue);
  return frameOfAdjective(look, tree, i);
}

/** "entered through the Northern crossing": a word of a place's name does nothing. */
const isInName = (look: Look, token: Token): boolean =>
  look.context.placesIn(token).some(({ start, end }) => end - start > token.end - token.start);

/** Tries one cue at one token. */
export function matchCue(look: Look, tree: Tree, i: number, cue: Cue): Find | undefined {
  const token = at(tree, i);
  if (!canBe(cue, token) || (cue.form === 'verb' && isInName(look, token))) return undefined;
  const used = restOf(tree, i, cue);
  if (!used) return undefined;
  const { pattern, register } = cue;
  const clause = clauseOf(tree, i);
  if (pattern.clauseHas && wordOf(look, register.register, pattern.clauseHas, tree, clause) < 0)
    return undefined;
  const raw = frameOf(look, tree, i, cue, used);
  const frame = raw && fitted(look, cue, tree, i, raw);
  if (!frame) return undefined;
  const find = newFind(tree, i, clause, cue, used);
  find.arguments = [
    ...roleArguments(tree, pattern.agent, frame.agents, frame.rule),
    ...roleArguments(tree, pattern.patient, frame.patients, frame.rule).map((a) => resolved(look, cue, a)),
  ];
  if (pattern.site)
    for (const { run } of rulesOn(siteRules, look.context.draft.without))
      find.arguments.push(...run(look, cue, tree, i, find.arguments));
  if (pattern.telling) find.teller = frame.agents[0];
  const ofPatients = frame.patients.length > 0 || cue.form === 'noun';
  const counted = pattern.patient && ofPatients ? frame.patients : frame.agents;
  const counts = pattern.harm !== undefined || (register.partition === true && cue.form !== 'noun');
  find.harmed = counts ? counted.flatMap((k) => holdersOf(look, tree, k)) : [];
  find.elliptic = counted.some((k) => at(tree, k).upos === 'NUM') && register.partition === true;
  find.anaphoric =
    cue.form === 'noun' &&
    isDefinite(tree, i) &&
    find.arguments.length === 0 &&
    register.anaphors?.includes(token.lemma.toLowerCase()) === true;
  return find;
}

/** "claimed the lives of two clerks": the clerks are counted; "claimed two lives": the lives. */
function holdersOf(look: Look, tree: Tree, i: number): number[] {
  const holders = look.context.words.classes.ofPerson?.includes(at(tree, i).lemma)
    ? phrasesBy(tree, i, 'of')
    : [];
  return holders.length > 0 ? holders.flatMap((k) => coordinated(tree, k)) : [i];
}

const OCCURRING = new Set(['occur', 'happen', 'take', 'erupt']);
const BEFORE = new Set(['front', 'vicinity', 'side', 'entrance', 'door']);

/** The buildings and vehicles where it went off, where nothing else says what it was aimed at. */
function sitesOf(
  look: Look,
  { pattern, register }: Cue,
  tree: Tree,
  i: number,
  known: readonly Argument[],
): Argument[] {
  if (known.some(({ role }) => role === 'target')) return [];
  // "the blast occurred in a bank"
  const over =
    relation(at(tree, i)) === 'nsubj' && OCCURRING.has(at(tree, at(tree, i).head).lemma)
      ? [at(tree, i).head]
      : [];
  const places = [i, ...over, ...known.filter(({ role }) => role === 'instrument').map((a) => a.i)];
  return places
    .flatMap((k) => phrasesBy(tree, k, ...(pattern.site ?? [])))
    .flatMap((k) => (BEFORE.has(at(tree, k).lemma) ? phrasesBy(tree, k, 'of', 'to') : [k]))
    .flatMap((k) => coordinated(tree, k))
    .filter((k) => isA(look, register.register, 'building', tree, k))
    .map((k) => ({ role: 'target', tree, i: k, rule: 'roles/site' }));
}

/** What is added to the roles of a cue whose pattern asks for it. */
export const siteRules = rulesOf('roles', { site: sitesOf });

/** "it reopened": the thing before that the pronoun stands for, where the pattern says what kind of thing it is. */
function resolved(look: Look, { register, pattern }: Cue, argument: Argument): Argument {
  const name = pattern.patientIs;
  if (name === undefined || at(argument.tree, argument.i).upos !== 'PRON') return argument;
  const thing = thingBefore(look, register.register, name, argument.tree, argument.i);
  return thing && isThingClass(name) ? { ...argument, ...thing } : argument;
}

export const isDefinite = (tree: Tree, i: number): boolean =>
  kidsBy(tree, i, 'det').some((k) => ARTICLES.has(at(tree, k).lower)) ||
  kidsBy(tree, i, 'nmod:poss').length > 0;

export function newFind(
  tree: Tree,
  trigger: number,
  clause: number,
  cue: Cue,
  used: readonly number[],
): Find {
  return {
    register: cue.register,
    kind: cue.pattern.kind,
    pattern: cue.pattern,
    cue,
    used,
    tree,
    trigger,
    clause,
    form: cue.form,
    arguments: [],
    teller: undefined,
    harmed: [],
    counts: [],
    sides: [],
    who: [],
    where: [],
    when: UNKNOWN_TIME,
    fields: { ...cue.pattern.fields },
    scope: cue.pattern.scope ?? 'event',
    certainty: 'stated',
    background: false,
    quote: { start: 0, end: 0 },
    anaphoric: false,
    elliptic: false,
    joined: [],
    because: [],
  };
}

const NAMING = new Set(['identify', 'name', 'describe']);

/** Whether a sentence has a word that may tell who its attacker was. */
export const mayName = (tokens: readonly Token[]): boolean =>
  tokens.some(({ lemma, upos }) => lemma === 'be' || upos === 'AUX' || NAMING.has(lemma));

/** "The attacker was a …", "gunmen identified as …": who did it, told apart from what was done. */
export function matchAgentNoun(look: Look, tree: Tree, i: number): Find | undefined {
  const token = at(tree, i);
  const register = look.lexicon.agentNouns.get(token.lemma.toLowerCase());
  const naming = register?.agentNouns;
  if (!register || !naming || relation(token) !== 'nsubj' || token.head < 0) return undefined;
  const predicate = at(tree, token.head);
  const nominal = ['NOUN', 'PROPN'].includes(predicate.upos) || kidsBy(tree, token.head, 'det').length > 0;
  const isNoun = nominal && kidsBy(tree, token.head, 'cop').length > 0;
  const named = NAMING.has(predicate.lemma) ? kidsBy(tree, token.head, 'obl', 'xcomp') : [];
  const heads = isNoun
    ? [token.head]
    : named.filter((k) => !look.context.timesIn(at(tree, k)).length && k > i);
  if (heads.length === 0) return undefined;
  const cue: Cue = {
    rule: namingRule(register),
    register,
    pattern: { kind: naming.kind, agent: naming.role },
    form: 'noun',
    words: [token.lemma],
  };
  const find = newFind(tree, i, clauseOf(tree, i), cue, []);
  find.form = 'agentNoun';
  find.anaphoric = true;
  find.arguments = roleArguments(tree, naming.role, heads, cue.rule);
  return find;
}

/** Whether a phrase names who did it: "the attacker", or what the sentence says the attacker was. */
export function namesAttacker(look: Look, tree: Tree, i: number): boolean {
  if (look.lexicon.agentNouns.has(at(tree, i).lemma.toLowerCase())) return true;
  return (
    kidsBy(tree, i, 'cop').length > 0 &&
    kidsBy(tree, i, 'nsubj').some((k) => look.lexicon.agentNouns.has(at(tree, k).lemma.toLowerCase()))
  );
}

/** All finds of one sentence, at most one a register and token. */
export function matchSentence(look: Look, tree: Tree): Find[] {
  const finds: Find[] = [];
  const { without } = look.context.draft;
  for (const token of tree.tokens) {
    const taken = new Set<string>();
    for (const cue of cuesFor(look.lexicon, token)) {
      if (taken.has(cue.register.register) || without.has(cue.rule)) continue;
      const find = matchCue(look, tree, token.index, cue);
      if (!find) continue;
      taken.add(cue.register.register);
      finds.push(find);
    }
    const named = matchAgentNoun(look, tree, token.index);
    if (named && !without.has(named.cue.rule)) finds.push(named);
    const harmed = matchHarmedNamed(look, tree, token.index);
    if (harmed && !without.has(harmed.cue.rule)) finds.push(harmed);
  }
  return finds;
}
