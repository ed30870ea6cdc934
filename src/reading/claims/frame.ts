import type { Role } from '../reading.js';
import { coordinated } from '../tree/clause.js';
import { caseOf, phrasesBy } from '../tree/phrase.js';
import { at, kidsBy, kidsOf, relation, type Tree } from '../tree/tree.js';
import { isA, type Look } from './classes.js';
import type { Cue } from './lexicon.js';
import { agentsBy, isPassive, nounBefore, objectsOf, subjectsOf } from './subjects.js';

/** Heads of who acts and of what is acted on. */
export interface Frame {
  agents: number[];
  patients: number[];
}

/** The frame of a verb cue; `used` are the children that are words of the cue itself. */
export function frameOfVerb(tree: Tree, v: number, cue: Cue, used: readonly number[]): Frame {
  const { pattern } = cue;
  const free = (k: number) => !used.includes(k);
  const byPreposition = used
    .filter((k) => caseOf(tree, k) === cue.words[1])
    .flatMap((k) => coordinated(tree, k));
  const byPhrase = pattern.patientBy
    ? phrasesBy(tree, v, ...pattern.patientBy)
        .filter(free)
        .flatMap((k) => coordinated(tree, k))
    : [];
  const numbers = at(tree, v).upos === 'ADJ' ? kidsBy(tree, v, 'nummod') : [];
  if (numbers.length > 0) return { agents: [], patients: numbers };
  if (used.includes(at(tree, v).head))
    return { agents: nounBefore(tree, v), patients: byPhraseOf(tree, at(tree, v).head, pattern) };
  if (isPassive(tree, v)) return { agents: agentsBy(tree, v), patients: subjectsOf(tree, v) };
  const objects = objectsOf(tree, v).filter(free);
  const patients = byPreposition.length > 0 ? byPreposition : objects.length > 0 ? objects : byPhrase;
  return { agents: subjectsOf(tree, v), patients };
}

const byPhraseOf = (tree: Tree, i: number, { patientBy }: Cue['pattern']): number[] =>
  patientBy ? phrasesBy(tree, i, ...patientBy).flatMap((k) => coordinated(tree, k)) : [];

/** Who acts and who suffers by a noun's own phrases and by the verb that carries it. */
export function frameOfNoun(look: Look, tree: Tree, n: number, cue: Cue): Frame {
  const { pattern } = cue;
  const agents = [...agentsBy(tree, n), ...modifiersThatAct(look, tree, n)];
  const patients = pattern.patientBy
    ? phrasesBy(tree, n, ...pattern.patientBy).flatMap((k) => coordinated(tree, k))
    : [];
  const carried = carrierOf(look, tree, n);
  if (carried) {
    agents.push(...carried.agents);
    patients.push(...carried.patients);
  }
  // "abuse of prisoners by guards": the parse may tie the doers to those it was done to.
  if (agents.length === 0) agents.push(...patients.flatMap((k) => agentsBy(tree, k)));
  return { agents: [...new Set(agents)], patients: [...new Set(patients)] };
}

/** "Group X's raid", "a Northern strike": possessors and modifiers that are actors, not days or places. */
function modifiersThatAct(look: Look, tree: Tree, n: number): number[] {
  return kidsBy(tree, n, 'nmod:poss', 'compound', 'amod', 'nmod:unmarked').filter((k) => {
    const token = at(tree, k);
    if (look.context.timesIn(token).length > 0) return false;
    const actor = look.context.actorAt(token);
    if (!actor) return false;
    if (look.context.placesIn(token).some((p) => p.kind !== 'country')) return false;
    return actor.kind !== 'unknown';
  });
}

/** What the verb over a noun adds: "carried out a raid", "came under fire", "survived an attack". */
function carrierOf(look: Look, tree: Tree, n: number): Frame | undefined {
  let noun = n;
  while (at(tree, noun).deprel === 'conj' && at(tree, noun).head >= 0) noun = at(tree, noun).head;
  const token = at(tree, noun);
  const over = token.head;
  if (over < 0) return undefined;
  const { acting, suffering } = look.context.words.lightVerbs;
  const verb = at(tree, over).lemma;
  const rel = relation(token);
  const isObject = rel === 'obj' || (rel === 'obl' && caseOf(tree, noun) === '');
  if (isObject && acting.includes(verb)) return { agents: subjectsOf(tree, over), patients: [] };
  if (token.deprel === 'nsubj:pass' && acting.includes(verb))
    return { agents: agentsBy(tree, over), patients: [] };
  if (rel === 'acl' || rel === 'nsubj') return undefined;
  if (rel === 'obj' && suffering.includes(verb)) return { agents: [], patients: subjectsOf(tree, over) };
  if (rel === 'obl' && caseOf(tree, noun) === 'under' && suffering.includes(verb))
    return { agents: [], patients: subjectsOf(tree, over) };
  return undefined;
}

/** Whether the frame meets the pattern's classes; a middle verb's subject moves to where it is acted on. */
export function fitted(look: Look, cue: Cue, tree: Tree, trigger: number, frame: Frame): Frame | undefined {
  const { pattern, register } = cue;
  const are = (name: string, heads: number[]) =>
    heads.filter((k) => isA(look, register.register, name, tree, k));
  let { agents, patients } = frame;
  // "4 killed": notes leave out the auxiliary of a passive.
  if (pattern.harm && pattern.patientIs && cue.form === 'verb' && patients.length === 0) {
    patients = are(pattern.patientIs, agents).filter(
      (k) => !isA(look, register.register, 'happening', tree, k),
    );
    if (patients.length > 0) agents = [];
    else if (agents.length === 0 && tree.tokens[trigger - 1]?.upos === 'NUM') patients = [trigger - 1];
  }
  if (pattern.middle && pattern.patientIs && are(pattern.patientIs, patients).length === 0) {
    patients = agents;
    agents = [];
  }
  if (pattern.patientIs === 'crossing' && cue.form !== 'noun' && are('crossing', patients).length === 0)
    patients = crossingBefore(look, tree, trigger);
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
  return { agents, patients };
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

export const roleArguments = (tree: Tree, role: Role | undefined, heads: readonly number[]) =>
  role ? heads.map((i) => ({ role, tree, i })) : [];

/** Children of `i` whose lemma, word or preposition is `word`. */
export const childrenWith = (tree: Tree, i: number, word: string): number[] =>
  kidsOf(tree, i).filter((k) => {
    const token = at(tree, k);
    if (token.deprel === 'punct' || relation(token) === 'nsubj') return false;
    return token.lemma.toLowerCase() === word || token.lower === word || caseOf(tree, k) === word;
  });
