import { certaintyAt } from '../attribution/certainty.js';
import type { Certainty } from '../reading.js';
import { at, kidsOf, relation, type Tree } from '../tree/tree.js';
import type { Look } from './classes.js';
import type { Find } from './find.js';

/** How sure the words are: what the grammar says, then what the speaker says. Undefined: it did not happen. */
export function certaintyOf(look: Look, find: Find): Certainty | undefined {
  const grammar = grammarOf(look, find);
  if (grammar === undefined || grammar !== 'stated') return grammar;
  return certaintyAt(
    find.tree,
    find.trigger,
    look.context.draft.attributions,
    look.context.words.attribution,
  );
}

/** Reads negation, modals, conditions and plans on the way from the trigger up to its clause and what governs it. */
function grammarOf(look: Look, find: Find): Certainty | undefined {
  const { modality } = look.context.words;
  const { tree } = find;
  if (find.arguments.some((a) => isNobody(a.tree, a.i, modality.negations))) return undefined;
  let certainty: Certainty = 'stated';
  if (alleged(tree, find, modality.alleged)) certainty = 'alleged';
  for (let k = find.trigger, steps = 0; k >= 0 && steps < 12; k = at(tree, k).head, steps += 1) {
    const words = kidsOf(tree, k).filter((c) =>
      ['aux', 'advmod', 'mark', 'det', 'cop'].includes(relation(at(tree, c))),
    );
    const has = (list: readonly string[]) => words.some((c) => list.includes(at(tree, c).lower));
    const depends =
      k !== find.trigger && find.form === 'noun' && relation(at(tree, find.trigger)) === 'nsubj';
    const hedge = isOwnClause(find, k) ? hedgeOf(modality, has, at(tree, k).deprel === 'ccomp') : undefined;
    if (hedge === 'negated') return undefined;
    // A noun in a clause of what may or will be is no happening of its own.
    if (hedge) return depends || find.form === 'noun' ? undefined : hedge;
    if (k === find.clause) return above(look, find, k) ?? certainty;
  }
  return certainty;
}

/** "no one", "none of them", "no soldiers". */
const isNobody = (tree: Tree, i: number, negations: readonly string[]): boolean =>
  ['nobody', 'none'].includes(at(tree, i).lower) ||
  kidsOf(tree, i).some((k) => at(tree, k).deprel === 'det' && negations.includes(at(tree, k).lower));

type Modality = Look['context']['words']['modality'];

/** What the small words of a clause make of it; "would" in reported speech is somebody's plan. */
function hedgeOf(
  modality: Modality,
  has: (list: readonly string[]) => boolean,
  reported: boolean,
): Certainty | 'negated' | undefined {
  if (has(modality.negations)) return 'negated';
  if (has(modality.conditional)) return 'possible';
  if (has(modality.future) || (reported && has(['would']))) return 'planned';
  return has(modality.possible) ? 'possible' : undefined;
}

const isOwnClause = (find: Find, k: number): boolean =>
  k === find.trigger || k === find.clause || at(find.tree, k).upos === 'VERB';

/** What governs the clause: "plans to …", "wants them to …". */
function above(look: Look, find: Find, clause: number): Certainty | undefined {
  const { modality } = look.context.words;
  const token = at(find.tree, clause);
  if (
    token.head >= 0 &&
    modality.denying.includes(at(find.tree, token.head).lemma) &&
    ['ccomp', 'xcomp', 'obj'].includes(token.deprel)
  )
    return 'denied';
  const infinitive = kidsOf(find.tree, clause).some(
    (k) => at(find.tree, k).lower === 'to' && relation(at(find.tree, k)) === 'mark',
  );
  if (!infinitive || token.head < 0) return undefined;
  const governor = at(find.tree, token.head);
  if (find.pattern.fields?.status === 'requested') return undefined;
  return modality.planned.includes(governor.lemma) ? 'planned' : undefined;
}

function alleged(tree: Tree, find: Find, words: readonly string[]): boolean {
  const near = [
    find.trigger,
    ...find.joined.map((f) => f.trigger),
    ...find.arguments.filter((a) => a.role === 'perpetrator').map((a) => a.i),
  ];
  return near.some((i) => kidsOf(tree, i).some((k) => words.includes(at(tree, k).lower)));
}
