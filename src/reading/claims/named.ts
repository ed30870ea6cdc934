import type { Token } from '../annotation.js';
import { clauseOf, coordinated } from '../tree/clause.js';
import { caseOf } from '../tree/phrase.js';
import { at, kidsBy, type Tree } from '../tree/tree.js';
import type { Look } from './classes.js';
import type { RegisterCues } from './cues.js';
import type { Find } from './find.js';
import { roleArguments } from './frame.js';
import { namingRule } from './lexicon.js';
import { newFind } from './match.js';

const NAMING: ReadonlySet<string> = new Set(['identify', 'name']);

/** Whether a sentence may name those who were harmed before. */
export function mayNameHarmed(look: Look, tokens: readonly Token[]): boolean {
  if (tokens.some(({ lemma, xpos }) => (xpos === 'VBN' || xpos === 'VBD') && NAMING.has(lemma))) return true;
  if (!tokens.some(({ upos }) => upos === 'AUX')) return false;
  const registers = [...registersOf(look)];
  return tokens.some((token) => registers.some((register) => isHarmedNoun(register, token)));
}

/** "The teacher was identified as Ana Roe", "the dead are Ana Roe and Luis Roe": who was harmed before, by name. */
export function matchHarmedNamed(look: Look, tree: Tree, i: number): Find | undefined {
  const [subject] = kidsBy(tree, i, 'nsubj');
  if (subject === undefined || subject > i) return undefined;
  for (const register of registersOf(look)) {
    const persons = namesAt(register, tree, i, subject)
      .flatMap((k) => coordinated(tree, k))
      .filter((k) => look.context.actorAt(at(tree, k))?.kind === 'person');
    if (persons.length === 0) continue;
    const cue = {
      rule: namingRule(register),
      register,
      pattern: { kind: register.agentNouns!.kind, patient: 'victim' as const, names: true },
      form: 'verb' as const,
      words: [at(tree, i).lemma],
    };
    const find = newFind(tree, i, clauseOf(tree, i), cue, []);
    find.anaphoric = true;
    find.harmed = [subject];
    find.arguments = roleArguments(tree, 'victim', persons, cue.rule);
    return find;
  }
  return undefined;
}

function namesAt(register: RegisterCues, tree: Tree, i: number, subject: number): number[] {
  if (NAMING.has(at(tree, i).lemma) && /^VB[ND]$/.test(at(tree, i).xpos))
    return kidsBy(tree, i, 'obl', 'xcomp', 'advcl', 'obj').filter(
      (k) => k > i && /^(?:as)?$/.test(caseOf(tree, k)),
    );
  return kidsBy(tree, i, 'cop').length > 0 && isHarmedNoun(register, at(tree, subject)) ? [i] : [];
}

const registersOf = ({ lexicon }: Look): ReadonlySet<RegisterCues> => new Set(lexicon.agentNouns.values());

const isHarmedNoun = ({ agentNouns }: RegisterCues, { lemma, lower }: Token): boolean =>
  agentNouns?.harmed.some((noun) => noun === lemma.toLowerCase() || noun === lower) === true;

/** How many claims back somebody harmed is still named. */
const BACK = 12;

/** Whether those who are named were harmed in what was told before: by the same noun, or as "the victims". */
export function wasHarmed({ tree, harmed, register }: Find, before: readonly Find[]): boolean {
  const told = before.slice(-BACK).filter((find) => find.register === register);
  const nouns = told.flatMap((find) =>
    [find, ...find.joined].flatMap((part) => part.harmed.map((k) => at(part.tree, k).lemma)),
  );
  return harmed.some((k) =>
    isHarmedNoun(register, at(tree, k)) ? told.length > 0 : nouns.includes(at(tree, k).lemma),
  );
}
