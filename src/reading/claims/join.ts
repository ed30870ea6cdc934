import { firstAnswer, type Rule, rulesOf, rulesOn } from '../rule.js';
import { caseOf } from '../tree/phrase.js';
import { isBareParticiple } from '../tree/repairs/hang.js';
import { isUnder } from '../tree/subtree.js';
import { at, isVerb, kidsBy, relation, type Tree } from '../tree/tree.js';
import { evoked } from './because.js';
import { isA, type Look } from './classes.js';
import type { Find } from './find.js';
import { namesAttacker } from './match.js';
import { ownsDeed, ownsTold } from './owners.js';
import { purposeOf } from './purpose.js';

/** Kinds that say less than any other kind of their register: the other one names the joined find. */
const GENERAL = new Set(['attack', 'operation', 'other', 'announcement', 'statement']);

/** Puts together the finds of one sentence that tell of one happening: its trigger, what it did, whom it hit. */
export function joinFinds(look: Look, finds: readonly Find[]): Find[] {
  const { without } = look.context.draft;
  const kept: Find[] = [];
  const own = finds.filter((f) => !rulesOn(objectRules, without).some(({ run }) => run(f, finds)));
  for (const find of own.sort((a, b) => rank(a) - rank(b) || a.trigger - b.trigger)) {
    const host = kept.find((other) => absorbs(look, other, find));
    if (host) continue;
    const told = find.pattern.owns !== undefined && ownsTold(look, find);
    if (told) find.anaphoric = true;
    if (told || !find.pattern.onlyJoined) kept.push(find);
  }
  return kept.sort((a, b) => a.trigger - b.trigger);
}

function absorbs(look: Look, host: Find, find: Find): boolean {
  if (host.tree !== find.tree) return false;
  const told = firstAnswer(joinRules, look.context.draft.without, look, host, find);
  if (!told?.answer) return false;
  // What an operation is for harms nobody yet.
  const isPurpose = purposeOf(look, find.tree, find.trigger) === host.trigger;
  absorb(host, isPurpose ? { ...find, kind: host.kind, harmed: [], fields: {} } : find);
  host.because.push({ part: 'claim', rule: told.rule, ...evoked(find) });
  return true;
}

/** "the waiver was extended": the noun is what the verb's claim is about, no claim beside it. */
function isObjectOf(find: Find, finds: readonly Find[]): boolean {
  return (
    find.form === 'noun' &&
    finds.some(
      (f) =>
        f !== find &&
        f.register === find.register &&
        f.form === 'verb' &&
        !f.pattern.owns &&
        f.arguments.some((a) => a.i === find.trigger && (a.role === 'target' || a.role === 'participant')),
    )
  );
}

/** Nouns that are no claim beside another. */
export const objectRules = rulesOf('joins', { objectOfVerb: isObjectOf });

/** Causes before consequences, words of happening before what depends on them. */
const rank = (find: Find): number =>
  find.pattern.owns
    ? 4
    : find.form === 'agentNoun'
      ? 3
      : find.pattern.effect
        ? 2
        : find.form === 'noun'
          ? 0
          : 1;

/** Whether a find tells of the happening of another in its sentence; the first rule that answers decides. */
export const joinRules: readonly Rule<(look: Look, host: Find, find: Find) => boolean | undefined>[] =
  rulesOf('joins', {
    // A raid that targets a cell is no attack beside the raid.
    otherRegister: (_, host, find) =>
      host.register === find.register
        ? undefined
        : host.form === 'noun' &&
          host.pattern.agent === 'perpetrator' &&
          find.form === 'verb' &&
          GENERAL.has(find.kind) &&
          actsIn(find, host),
    sameWord: (_, host, find) => (host.trigger === find.trigger ? true : undefined),
    owner: (look, host, find) => (find.pattern.owns ? ownsDeed(look, find, host) : undefined),
    attackerNamed: (_, host, find) =>
      host.form === 'agentNoun' || find.form === 'agentNoun' ? false : undefined,
    attackerHarmed: (look, host, find) =>
      harmsAttacker(look, find) === harmsAttacker(look, host) ? undefined : false,
    doer: (_, host, find) => (does(find, host) || does(host, find) ? compatible(host, find) : undefined),
    effects: (_, host, find) =>
      host.pattern.effect && find.pattern.effect
        ? host.clause === find.clause || dependsOn(find, host)
        : undefined,
    // "the killing of two clerks in an attack by rebels"
    inDeed: (_, host, find) => (isDeedOf(host, find) ? true : undefined),
    meansOf: (_, host, find) => (isMeansOf(host, find) ? true : undefined),
    secondVerb: (_, host, find) => (isSecondVerb(host, find) || isSecondVerb(find, host) ? true : undefined),
    // "one was killed and another hurt when rebels attacked": the second fate goes where the first went.
    secondFate: (_, host, find) => (isSecondFate(host, find) ? true : undefined),
    effect: (_, host, find) =>
      find.pattern.effect === true &&
      (host.clause === find.clause || dependsOn(find, host) || dependsOn(host, find)),
  });

/** Whether the happening that a noun names is who acts: "the blast killed two". */
const actsIn = (find: Find, noun: Find): boolean =>
  find.arguments.some((a) => a.role === 'perpetrator' && a.i === noun.trigger);

const harmsAttacker = (look: Look, find: Find): boolean =>
  find.harmed.some((k) => namesAttacker(look, find.tree, k));

/** "attacked the post with mortar fire", "was assassinated during an attack": the noun is how it was done. */
const isMeansOf = (host: Find, find: Find): boolean =>
  host.form === 'noun' &&
  find.form === 'verb' &&
  (caseOf(host.tree, host.trigger) === 'with' || isWithin(host)) &&
  isUnder(host.tree, host.trigger, find.trigger) &&
  compatible(host, find);

/** "in an attack", "during the raid": of one happening. */
const isWithin = ({ tree, trigger }: Find): boolean =>
  /^(?:in|during)$/.test(caseOf(tree, trigger)) && at(tree, trigger).xpos === 'NN';

const isDeedOf = (host: Find, find: Find): boolean =>
  host.form === 'noun' &&
  find.form === 'noun' &&
  isWithin(find) &&
  isUnder(find.tree, find.trigger, host.trigger) &&
  host.pattern.harm !== undefined &&
  compatible(host, find);

/** Whether what evoked the one stands as doer or means of the other: "the blast killed", "a car bomb exploded". */
const does = (find: Find, other: Find): boolean =>
  find.arguments.some(
    ({ role, i }) => (role === 'perpetrator' || role === 'instrument') && i === other.trigger,
  );

/** "beat and robbed them": two verbs of one kind with one subject tell one thing. */
const isSecondVerb = (first: Find, second: Find): boolean =>
  first.kind === second.kind &&
  first.form === 'verb' &&
  second.form === 'verb' &&
  at(second.tree, second.trigger).deprel === 'conj' &&
  at(second.tree, second.trigger).head === first.trigger &&
  kidsBy(second.tree, second.trigger, 'nsubj').length === 0 &&
  first.register.partition !== true &&
  first.scope !== 'state';

const isSecondFate = (host: Find, { pattern, tree, trigger }: Find): boolean =>
  pattern.effect === true &&
  at(tree, trigger).deprel === 'conj' &&
  !speaksForItself(tree, trigger) &&
  [host, ...host.joined].some((one) => one.pattern.effect && one.trigger === at(tree, trigger).head);

const compatible = (a: Find, b: Find): boolean =>
  a.kind === b.kind ||
  a.pattern.effect === true ||
  b.pattern.effect === true ||
  GENERAL.has(a.kind) ||
  GENERAL.has(b.kind);

/** Whether `a` hangs under `b` without passing a clause that speaks for itself. */
function dependsOn(a: Find, b: Find): boolean {
  if (!isUnder(a.tree, a.trigger, b.trigger) && !isUnder(a.tree, a.trigger, b.clause)) return false;
  for (let k = a.trigger; k !== b.trigger && k !== b.clause && k >= 0; k = at(a.tree, k).head) {
    const rel = relation(at(a.tree, k));
    if ((rel === 'conj' || rel === 'parataxis') && speaksForItself(a.tree, k) && !isEffectOnly(a))
      return false;
    if (rel === 'ccomp' && k !== a.clause && isVerb(at(a.tree, k))) return false;
  }
  return true;
}

/** "one was killed and another hurt by a shell": a participle that leaves out its auxiliary goes with the verb before. */
const speaksForItself = (tree: Tree, k: number): boolean =>
  kidsBy(tree, k, 'nsubj').length > 0 &&
  (!isBareParticiple(at(tree, k)) || kidsBy(tree, k, 'aux', 'cop').length > 0);

const isEffectOnly = (find: Find): boolean => find.pattern.effect === true;

function absorb(host: Find, find: Find): void {
  host.joined.push(find);
  if (GENERAL.has(host.kind) && !GENERAL.has(find.kind)) host.kind = find.kind;
  const known = new Set(host.arguments.map((a) => `${a.role} ${a.i}`));
  const roles = new Set(host.arguments.map((a) => a.role));
  for (const argument of find.arguments) {
    if (argument.i === host.trigger || known.has(`${argument.role} ${argument.i}`)) continue;
    const acts = argument.role === 'perpetrator' || argument.role === 'authority';
    if (acts && roles.has(argument.role)) continue;
    host.arguments.push(argument);
  }
  Object.assign(host.fields, { ...find.fields, ...host.fields });
}

/** Whether the find says enough to be a claim: a mere mention of what was told before is none. */
export function saysEnough(look: Look, find: Find): boolean {
  if (find.form === 'agentNoun') return true;
  const { tree, trigger, pattern } = find;
  const told =
    find.counts.length > 0 ||
    Array.isArray(find.fields.purposes) ||
    'ordinal' in find.fields ||
    find.joined.some((f) => !f.pattern.effect || f.arguments.length > 0);
  if (told) return true;
  const own = at(tree, trigger);
  const placed = find.where.length > 0 || find.when.from !== null || find.when.value !== null;
  if (pattern.weak) return placed && find.arguments.length > 0;
  if (find.form !== 'noun') return true;
  if (find.anaphoric) return placed && isCentral(find);
  const carried = relation(own) === 'obj' || isCentral(find);
  return (
    find.arguments.length > 0 ||
    placed ||
    (carried && own.xpos.endsWith('S') && isA(look, find.register.register, 'happening', tree, trigger))
  );
}

/** Whether the trigger is the subject or the predicate of its clause. */
function isCentral(find: Find): boolean {
  const rel = relation(at(find.tree, find.trigger));
  return rel === 'nsubj' || rel === 'root' || find.trigger === find.clause;
}
