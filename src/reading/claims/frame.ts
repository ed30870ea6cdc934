import type { Role } from '../reading.js';
import { firstAnswer, type Rule, rulesOf, rulesOn } from '../rule.js';
import { coordinated } from '../tree/clause.js';
import { caseOf, phrasesBy } from '../tree/phrase.js';
import { at, kidsBy, kidsOf, relation, type Tree } from '../tree/tree.js';
import { isA, type Look } from './classes.js';
import type { Argument } from './find.js';
import type { Cue } from './lexicon.js';
import { blamedOn, isDoing } from './owners.js';
import {
  agentsBehind,
  agentsBy,
  agentsShared,
  firstOf,
  isPassive,
  isRemaining,
  nounBefore,
  objectsOf,
  subjectsOf,
} from './subjects.js';

/** Heads of who acts and of what is acted on. */
export interface Heads {
  agents: number[];
  patients: number[];
}

/** Heads with the rule that found them. */
export interface Frame extends Heads {
  rule: string;
}

/** The frame of a verb cue; `used` are the children that are words of the cue itself. */
export const verbRules: readonly Rule<
  (tree: Tree, v: number, cue: Cue, used: readonly number[], look: Look) => Heads | undefined
>[] = rulesOf('roles', {
  blamedOn: (tree, v, cue, _, look) => {
    const patients = cue.pattern.owns && cue.pattern.patientBy ? blamedOn(look, tree, v, cue) : [];
    return patients.length > 0 ? { agents: [], patients } : undefined;
  },
  numberOfParticiple: (tree, v) => {
    const numbers = at(tree, v).upos === 'ADJ' ? kidsBy(tree, v, 'nummod') : [];
    return numbers.length > 0 ? { agents: [], patients: numbers } : undefined;
  },
  subjectBeforeObject: (tree, v, { pattern }, used) =>
    used.includes(at(tree, v).head)
      ? { agents: nounBefore(tree, v), patients: byPhraseOf(tree, at(tree, v).head, pattern) }
      : undefined,
  // "left four dead": the number of a state in which the verb leaves them.
  numberLeft: (tree, v, _, used) => {
    const numbers = used.flatMap((k) => (at(tree, k).deprel === 'xcomp' ? kidsBy(tree, k, 'nummod') : []));
    return numbers.length > 0 ? { agents: subjectsOf(tree, v), patients: numbers } : undefined;
  },
  // "was shot and passed away": nobody is acted on by dying.
  passive: (tree, v, { pattern }) => {
    if (!isPassive(tree, v) || (pattern.agent === 'victim' && !pattern.patient && !pattern.patientIs))
      return undefined;
    const found = [agentsBy, agentsShared, agentsBehind].map((by) => by(tree, v));
    return { agents: found.find((agents) => agents.length > 0) ?? [], patients: subjectsOf(tree, v) };
  },
  active: (tree, v, cue, used) => {
    const free = (k: number) => !used.includes(k);
    // "stabbed him to death": the words of a longer cue name nobody.
    const byPreposition = (cue.words.length > 2 ? [] : used)
      .filter((k) => caseOf(tree, k) === cue.words[1])
      .flatMap((k) => coordinated(tree, k));
    const byPhrase = (cue.pattern.patientBy ? phrasesBy(tree, v, ...cue.pattern.patientBy) : [])
      .filter(free)
      .flatMap((k) => coordinated(tree, k));
    const objects = objectsOf(tree, v).filter(free);
    const patients = byPreposition.length > 0 ? byPreposition : objects.length > 0 ? objects : byPhrase;
    return { agents: subjectsOf(tree, v), patients };
  },
});

export function frameOfVerb(
  look: Look,
  tree: Tree,
  v: number,
  cue: Cue,
  used: readonly number[],
): Frame | undefined {
  const told = firstAnswer(verbRules, look.context.draft.without, tree, v, cue, used, look);
  return told && { ...told.answer, rule: told.rule };
}

const byPhraseOf = (tree: Tree, i: number, { patientBy }: Cue['pattern']): number[] =>
  patientBy ? phrasesBy(tree, i, ...patientBy).flatMap((k) => coordinated(tree, k)) : [];

/** The frame of a noun cue. */
export const nounRules = rulesOf('roles', { aroundNoun });

export function frameOfNoun(look: Look, tree: Tree, n: number, cue: Cue): Frame {
  const told = firstAnswer(nounRules, look.context.draft.without, look, tree, n, cue);
  return told ? { ...told.answer, rule: told.rule } : { agents: [], patients: [], rule: '' };
}

/** Who acts and who suffers by a noun's own phrases and by the verb that carries it. */
function aroundNoun(look: Look, tree: Tree, n: number, cue: Cue): Heads {
  const { pattern } = cue;
  const patients = pattern.patientBy
    ? phrasesBy(tree, n, ...pattern.patientBy).flatMap((k) => coordinated(tree, k))
    : [];
  const agents = [...agentsBy(tree, n), ...modifiersThatAct(look, tree, n, cue)];
  if (patients.length === 0 && pattern.harm) {
    // "the clerk's murder": without those it was done to, whose it is suffered it.
    const harmed = agents.filter((k) => isHarmedOwner(look, tree, k));
    patients.push(...harmed);
    agents.splice(0, agents.length, ...agents.filter((k) => !harmed.includes(k)));
  }
  // "an attack perpetrated by rebels"
  const behind = kidsBy(tree, n, 'acl').filter((k) => isDoing(look, tree, k));
  agents.push(...behind.flatMap((k) => agentsBy(tree, k)));
  const carried = carrierOf(look, tree, n, pattern.patientBy ?? []);
  if (carried) {
    agents.push(...carried.agents);
    patients.push(...carried.patients);
  }
  // "the front was behind the raid", "Ana Roe was the mastermind of the raid".
  if (kidsBy(tree, n, 'nsubj').length > 0 && (pattern.owns || caseOf(tree, n) === 'behind'))
    agents.push(...subjectsOf(tree, n));
  // "abuse of prisoners by guards": the parse may tie the doers to those it was done to.
  if (agents.length === 0) agents.push(...patients.flatMap((k) => agentsBy(tree, k)));
  return { agents: [...new Set(agents)], patients: [...new Set(patients)] };
}

const isHarmedOwner = (look: Look, tree: Tree, k: number): boolean =>
  at(tree, k).deprel === 'nmod:poss' &&
  /^(?:person|people)$/.test(look.context.actorAt(at(tree, k))?.kind ?? '') &&
  !isA(look, 'attacks', 'fighter', tree, k) &&
  !look.lexicon.agentNouns.has(at(tree, k).lemma.toLowerCase());

/** "Group X's raid", "a Northern strike": possessors and modifiers that are actors, not days or places. */
function modifiersThatAct(look: Look, tree: Tree, n: number, cue: Cue): number[] {
  return kidsBy(tree, n, 'nmod:poss', 'compound', 'amod', 'nmod:unmarked').filter((k) => {
    const token = at(tree, k);
    if (look.context.timesIn(token).length > 0) return false;
    const actor = look.context.actorAt(token);
    if (!actor) return token.deprel === 'compound' && isA(look, cue.register.register, 'fighter', tree, k);
    if (look.context.placesIn(token).some((p) => p.kind !== 'country')) return false;
    return actor.kind !== 'unknown';
  });
}

/** What the verb over a noun adds: "carried out a raid", "came under fire", "survived an attack". */
function carrierOf(look: Look, tree: Tree, n: number, by: readonly string[]): Heads | undefined {
  const noun = firstOf(tree, n);
  const token = at(tree, noun);
  const over = token.head;
  if (over < 0) return undefined;
  const { acting, suffering } = look.context.words.lightVerbs;
  const verb = at(tree, over).lemma;
  const rel = relation(token);
  const isObject = rel === 'obj' || (rel === 'obl' && caseOf(tree, noun) === '');
  // "attacks were carried out against two banks", "launched attacks on the palace and a school"
  const under = by.filter((word) => word !== 'at' && word !== 'of');
  const patients = phrasesBy(tree, over, ...under)
    .filter((k) => !tree.timed.has(k))
    .flatMap((k) => coordinated(tree, k));
  if (isObject && acting.includes(verb)) return { agents: subjectsOf(tree, over), patients };
  const carried = carriedBy(look, tree, noun);
  if (carried !== undefined)
    return { agents: coordinated(tree, carried).flatMap((v) => agentsBy(tree, v)), patients };
  if (token.deprel === 'nsubj:pass' && acting.includes(verb)) return { agents: [], patients };
  // "was the victim of an attack", "emerged unhurt from an attack"
  if (isUndergone(tree, noun, over)) return { agents: [], patients: subjectsOf(tree, over) };
  if (rel === 'acl' || rel === 'nsubj') return undefined;
  if (rel === 'obj' && suffering.includes(verb)) {
    // "survived two attempts by rebels": an active verb has no doer, so whom the parse hangs on it did the noun.
    const agents = agentsBy(tree, over).filter((k) => look.context.actorAt(at(tree, k)) !== undefined);
    return { agents, patients: subjectsOf(tree, over) };
  }
  if (rel === 'obl' && caseOf(tree, noun) === 'under' && suffering.includes(verb))
    return { agents: [], patients: subjectsOf(tree, over) };
  return undefined;
}

const UNDERGOING = /^(?:victim|target|object)$/;
const UNHURT = /^(?:un(?:scathed|hurt|harmed|injured)|alive|safe|escape|emerge|survive)$/;

const isUndergone = (tree: Tree, noun: number, over: number): boolean =>
  caseOf(tree, noun) === 'of'
    ? UNDERGOING.test(at(tree, over).lemma)
    : caseOf(tree, noun) === 'from' && UNHURT.test(at(tree, over).lemma);

/** The passive verb that says by whom a noun was done: "the raid was carried out by", "was planned by". */
export function carriedBy(look: Look, tree: Tree, noun: number): number | undefined {
  const { deprel, head } = at(tree, noun);
  if (deprel !== 'nsubj:pass' || !isDoing(look, tree, head)) return undefined;
  return coordinated(tree, head).some((v) => agentsBy(tree, v).length > 0) ? head : undefined;
}

interface Fitting {
  look: Look;
  cue: Cue;
  tree: Tree;
  trigger: number;
  /** The heads that are of a class. */
  are(name: string, heads: number[]): number[];
}

/** What is moved where a frame lacks whom its pattern asks for; each rule starts from what the one before left. */
export const fittingRules: readonly Rule<(fitting: Fitting, heads: Heads) => Heads | undefined>[] = rulesOf(
  'roles',
  {
    // "4 killed": notes leave out the auxiliary of a passive.
    bareParticiple: ({ look, cue, tree, trigger, are }, { agents, patients }) => {
      const { pattern, register, form } = cue;
      if (!pattern.harm || !pattern.patientIs || form !== 'verb' || patients.length > 0) return undefined;
      const harmed = are(pattern.patientIs, agents).filter(
        (k) => !isA(look, register.register, 'happening', tree, k),
      );
      if (harmed.length > 0) return { agents: [], patients: harmed };
      const isNumber = agents.length === 0 && tree.tokens[trigger - 1]?.upos === 'NUM';
      return isNumber ? { agents, patients: [trigger - 1] } : undefined;
    },
    middle: ({ cue: { pattern }, are }, { agents, patients }) =>
      pattern.middle && pattern.patientIs && are(pattern.patientIs, patients).length === 0
        ? { agents: [], patients: agents }
        : undefined,
    // "98 people crossed into the town": what nobody undergoes is done by whom its past form stands behind.
    goer: ({ cue: { pattern, form }, tree, trigger, are }, { agents, patients }) => {
      const { deprel, head, xpos } = at(tree, trigger);
      const goes = form === 'verb' && pattern.agentIs !== undefined && pattern.patient === undefined;
      const isPast = deprel === 'acl' && /^VB[DN]$/.test(xpos) && !isRemaining(tree, trigger);
      return goes && isPast && are(pattern.agentIs ?? '', agents).length === 0
        ? { agents: coordinated(tree, firstOf(tree, head)), patients }
        : undefined;
    },
    crossingBefore: ({ look, cue, tree, trigger, are }, { agents, patients }) =>
      cue.pattern.patientIs === 'crossing' && cue.form !== 'noun' && are('crossing', patients).length === 0
        ? { agents, patients: crossingBefore(look, tree, trigger) }
        : undefined,
  },
);

/** Whether the frame meets the pattern's classes; a middle verb's subject moves to where it is acted on. */
export function fitted(look: Look, cue: Cue, tree: Tree, trigger: number, frame: Frame): Frame | undefined {
  const { pattern, register } = cue;
  const are = (name: string, heads: number[]) =>
    heads.filter((k) => isA(look, register.register, name, tree, k));
  let moved = frame;
  for (const { name, run } of rulesOn(fittingRules, look.context.draft.without)) {
    const heads = run({ look, cue, tree, trigger, are }, moved);
    if (heads) moved = { ...heads, rule: name };
  }
  let { agents, patients } = moved;
  if (pattern.agentIs) {
    agents = are(pattern.agentIs, agents);
    if (agents.length === 0) return undefined;
  }
  if (pattern.patientIs) {
    const fit = are(pattern.patientIs, patients);
    const may =
      patients.length === 0 &&
      ((cue.form === 'verb' && cue.words.length > 1) ||
        (cue.form === 'noun' && !pattern.harm && !pattern.scope && !pattern.patientIs));
    if (fit.length === 0 && !may) return undefined;
    patients = fit;
  }
  return { agents, patients, rule: moved.rule };
}

/** The crossing named last before the word in its sentence, where the parse lost the subject. */
function crossingBefore(look: Look, tree: Tree, trigger: number): number[] {
  const before = { start: tree.sentence.start, end: at(tree, trigger).start };
  const place = look.context
    .placesIn(before)
    .filter((p) => p.kind === 'crossing')
    .at(-1);
  const head = place && tree.tokens.filter((t) => t.end <= place.end).at(-1);
  return head ? [head.index] : [];
}

export const roleArguments = (
  tree: Tree,
  role: Role | undefined,
  heads: readonly number[],
  rule: string,
): Argument[] => (role ? heads.map((i) => ({ role, tree, i, rule })) : []);

/** Children of `i` whose lemma, word or preposition is `word`. */
export const childrenWith = (tree: Tree, i: number, word: string): number[] =>
  kidsOf(tree, i).filter((k) => {
    const token = at(tree, k);
    if (token.deprel === 'punct' || relation(token) === 'nsubj') return false;
    return token.lemma.toLowerCase() === word || token.lower === word || caseOf(tree, k) === word;
  });
