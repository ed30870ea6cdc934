import { coordinated } from '../tree/clause.js';
import { caseOf, phrasesBy } from '../tree/phrase.js';
import { at, climb, isNominal, isVerb, kidsBy, kidsOf, relation, type Tree } from '../tree/tree.js';

const OBJECT_CONTROL = new Set([
  'allow',
  'force',
  'order',
  'urge',
  'ask',
  'tell',
  'permit',
  'enable',
  'cause',
  'lead',
  'see',
  'accuse',
  'help',
  'find',
  'leave',
  'report',
]);
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);

/** Whether the verb's subject is acted on: "were killed", "people killed in", "being held". */
export function isPassive(tree: Tree, v: number): boolean {
  if (kidsOf(tree, v).some((k) => ['nsubj:pass', 'aux:pass', 'csubj:pass'].includes(at(tree, k).deprel)))
    return true;
  const token = at(tree, v);
  const objects = bareObjects(tree, v).length > 0;
  if (token.upos === 'ADJ')
    return kidsBy(tree, v, 'cop').length > 0 || (kidsBy(tree, v, 'nsubj').length === 0 && !objects);
  const perfect = kidsBy(tree, v, 'aux').length > 0;
  if (/^VB[DN]$/.test(token.xpos) && !perfect && !objects && agentsBy(tree, v).some((k) => k > v))
    return true;
  // "was found murdered": a participle that completes a verb.
  if (relation(token) === 'xcomp' && /^VB[DN]$/.test(token.xpos))
    return kidsBy(tree, v, 'obj', 'aux', 'mark', 'nsubj').length === 0;
  if (token.xpos !== 'VBN' || kidsBy(tree, v, 'aux', 'nsubj').length > 0) return false;
  if (relation(token) === 'acl' || relation(token) === 'advcl') return !objects;
  return token.deprel === 'conj' && isVerb(at(tree, token.head)) && isPassive(tree, token.head);
}

/** Heads of what stands as the verb's subject, through shared subjects, relative words and participles. */
export function subjectsOf(tree: Tree, v: number, depth = 0): number[] {
  if (depth > 6) return [];
  const token = at(tree, v);
  const rel = relation(token);
  const own = kidsBy(tree, v, 'nsubj', 'csubj').flatMap((k) => coordinated(tree, k));
  if (own.length > 0) return own.flatMap((k) => referentOf(tree, k, v));
  if (token.head < 0) return nounBefore(tree, v);
  const above = token.head;
  // "said eight of the missions were cancelled": the parse may give the subject to the verb of speech.
  if (rel === 'ccomp') return kidsBy(tree, above, 'obj').filter((k) => k > above && k < v);
  // "took the opportunity to plant a bomb": whoever takes it plants.
  if (rel === 'acl' && isInfinitive(tree, v)) return subjectsOf(tree, verbOver(tree, above), depth + 1);
  if (rel === 'acl') return isRemaining(tree, v) ? [] : coordinated(tree, token.head).slice(0, 1);
  if (rel === 'xcomp' && OBJECT_CONTROL.has(at(tree, above).lemma)) {
    const objects = kidsBy(tree, above, 'obj', 'iobj');
    return objects.length > 0 ? objects : subjectsOf(tree, above, depth + 1);
  }
  if (rel === 'conj' && isNominal(at(tree, above))) return [firstOf(tree, above)];
  if (rel === 'conj' || rel === 'xcomp' || (rel === 'advcl' && !hasMark(tree, v)))
    return subjectsOf(tree, above, depth + 1);
  return [];
}

/** "there were 150 patients left": they stay. */
export function isRemaining(tree: Tree, v: number): boolean {
  const { lemma, head } = at(tree, v);
  const over = head < 0 ? -1 : at(tree, head).head;
  return lemma === 'leave' && over >= 0 && kidsBy(tree, over, 'expl').length > 0;
}

const isInfinitive = (tree: Tree, v: number): boolean =>
  kidsBy(tree, v, 'mark').some((k) => at(tree, k).lower === 'to');

/** The verb whose clause a noun stands in; the noun where none is near. */
function verbOver(tree: Tree, i: number): number {
  let k = i;
  for (let steps = 0; steps < 4 && at(tree, k).head >= 0 && !isVerb(at(tree, k)); steps += 1)
    k = at(tree, k).head;
  return isVerb(at(tree, k)) ? k : i;
}

/** The first of a list of nouns. */
export function firstOf(tree: Tree, i: number): number {
  let k = i;
  while (at(tree, k).deprel === 'conj' && at(tree, k).head >= 0) k = at(tree, k).head;
  return k;
}

const hasMark = (tree: Tree, v: number): boolean =>
  kidsBy(tree, v, 'mark').some(
    (k) => !['to', 'by', 'after', 'before', 'while', 'when'].includes(at(tree, k).lower),
  );

/** What a relative word stands for; itself, for any other word. */
function referentOf(tree: Tree, i: number, v: number): number[] {
  if (!RELATIVE.has(at(tree, i).lower)) return [i];
  for (let k = v, steps = 0; k >= 0 && steps < 8; k = at(tree, k).head, steps += 1)
    if (relation(at(tree, k)) === 'acl' && at(tree, k).head >= 0) return [at(tree, k).head];
  return [i];
}

/** Heads of the verb's objects; of a relative clause without one, what it hangs on ("whom they killed"). */
export function objectsOf(tree: Tree, v: number): number[] {
  const own = kidsBy(tree, v, 'obj')
    .filter((k) => !BESIDE.has(caseOf(tree, k)))
    .flatMap((k) => coordinated(tree, k));
  if (own.length > 0) return [...own.flatMap((k) => referentOf(tree, k, v)), ...strayObjects(tree, v)];
  const token = at(tree, v);
  if (token.deprel === 'acl:relcl' && kidsBy(tree, v, 'nsubj').some((k) => !RELATIVE.has(at(tree, k).lower)))
    return [token.head];
  const stray = strayObjects(tree, v);
  if (stray.length > 0 || token.deprel === 'conj') return stray;
  // "advised, assisted and enabled 22 operations": the object stands on the last verb only.
  return kidsBy(tree, v, 'conj')
    .filter((k) => isVerb(at(tree, k)) && kidsBy(tree, k, 'nsubj').length === 0 && k - v <= 4)
    .flatMap((k) => kidsBy(tree, k, 'obj'));
}

/** "wounding three soldiers and two guards": a noun that the parse ties to the verb instead of its object. */
const strayObjects = (tree: Tree, v: number): number[] =>
  bareObjects(tree, v)
    .filter((k) => at(tree, k).deprel !== 'obj')
    .flatMap((k) => coordinated(tree, k));

/** "killed “a dozen men”": quotation marks may turn an object into a predicate. */
const isLostObject = (tree: Tree, k: number): boolean =>
  (at(tree, k).deprel === 'obl' && at(tree, k).upos === 'NUM') ||
  (at(tree, k).deprel === 'xcomp' &&
    at(tree, k).upos === 'NOUN' &&
    kidsBy(tree, at(tree, k).head, 'obj').length === 0);

/** "one was killed after clashes": what such a word opens is acted on by nobody, whatever the parse calls it. */
const BESIDE = new Set(['after', 'before', 'during', 'following', 'since', 'amid', 'in', 'at', 'near']);

const BARE = new Set(['obj', 'conj', 'advmod', 'obl', 'obl:unmarked', 'nmod:unmarked']);

/** Nouns behind a verb that no preposition introduces and that are no time: what it acts on, whatever the parse calls it. */
const bareObjects = (tree: Tree, v: number): number[] =>
  kidsOf(tree, v).filter(
    (k) =>
      k > v &&
      (BARE.has(at(tree, k).deprel) || isLostObject(tree, k)) &&
      (isNominal(at(tree, k)) || at(tree, k).deprel === 'obj') &&
      !tree.timed.has(k) &&
      kidsBy(tree, k, 'nsubj', 'cop', 'case', 'aux').length === 0,
  );

/** The noun that ends right before a finite verb without a subject, where the parse lost it. */
export function nounBefore(tree: Tree, v: number): number[] {
  let k = v - 1;
  while (k > 0 && ['ADV', 'AUX'].includes(at(tree, k).upos)) k -= 1;
  const before = tree.tokens[k];
  if (!before || !isNominal(before) || !/^(VB[DZPN]|JJ)$/.test(at(tree, v).xpos)) return [];
  k = climb(tree, k, /^(flat|compound|nmod:desc)/);
  return relation(at(tree, k)) === 'obj' ? [] : [k];
}

/** Heads of the phrases that name who acts beside a passive or a noun. */
export const agentsBy = (tree: Tree, i: number): number[] => {
  const named = kidsOf(tree, i).filter(
    (k) =>
      ['obl:agent', 'nmod:agent'].includes(at(tree, k).deprel) ||
      (relation(at(tree, k)) === 'advcl' && isNominal(at(tree, k)) && caseOf(tree, k) === 'by'),
  );
  return [...new Set([...named, ...phrasesBy(tree, i, 'by', 'by means of', 'at the hands of')])]
    .filter(
      (k) => caseOf(tree, k).startsWith('by') || caseOf(tree, k) === 'at the hands of' || named.includes(k),
    )
    .flatMap((k) => coordinated(tree, k));
};

/** "ambushed and held by gunmen": the doers behind the second of two passives did both, though the parse ties them to the first. */
export const agentsShared = (tree: Tree, v: number): number[] => {
  const { deprel, head } = at(tree, v);
  if (deprel !== 'conj' || head < 0 || !isPassive(tree, head)) return [];
  return agentsBy(tree, head).filter((k) => k > v);
};

/** "hit with stones by three men", "shot near a mill by two men": the parse may tie the doers to what stands between. */
export const agentsBehind = (tree: Tree, v: number): number[] =>
  kidsBy(tree, v, 'obl')
    .filter((k) => k > v)
    .flatMap((k) => [k, ...kidsBy(tree, k, 'nmod')])
    .flatMap((k) => agentsBy(tree, k));
