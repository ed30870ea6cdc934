import { type Rule, rulesOf, rulesOn } from '../rule.js';
import { coordinated } from '../tree/clause.js';
import { caseOf, phrasesBy } from '../tree/phrase.js';
import { at, climb, kidsBy, type Tree } from '../tree/tree.js';
import { isA, type Look } from './classes.js';
import type { Find } from './find.js';

/** Some of those whom a find harmed: the words that say so, the heads of who they are, and of their number. */
interface Included {
  trigger: number;
  heads: number[];
}

type PartRule = (look: Look, tree: Tree, harmed: number, trigger: number) => Included | undefined;

/** Who of those harmed is told apart; the first rule that finds some names all. */
export const includedRules: readonly Rule<PartRule>[] = rulesOf('included', {
  including: (_, tree, harmed) => {
    const first = tree.tokens.find(
      ({ index, lower, deprel, head }) =>
        index > harmed && lower === 'including' && deprel === 'case' && head > index,
    );
    if (!first) return undefined;
    const heads = coordinated(tree, climb(tree, first.head, /^compound/));
    // "twelve people, including a nurse and a cook": what follows is listed with the parts, wherever the parse ties it.
    const behind = kidsBy(tree, harmed, 'conj').filter((k) => k > heads.at(-1)!);
    return { trigger: first.index, heads: [...heads, ...behind] };
  },
  // "two of whom were nurses", "one was a nurse": a number as the subject of a noun.
  ofWhom: (_, tree, harmed, trigger) => {
    const noun = tree.tokens.find(
      ({ index, head }) =>
        index > Math.max(harmed, trigger) &&
        (head === trigger || head === harmed) &&
        kidsBy(tree, index, 'cop').length > 0,
    )?.index;
    const number = noun === undefined ? undefined : numberOf(tree, noun);
    return noun === undefined || number === undefined ? undefined : { trigger: number, heads: [noun] };
  },
  // "a nurse was one of ten people killed", "nurses were among those killed".
  oneOf: (_, tree, harmed) => {
    const { head } = at(tree, harmed);
    if (head < 0 || !/^(?:of|among)$/.test(caseOf(tree, harmed))) return undefined;
    const one = caseOf(tree, harmed) === 'among' && kidsBy(tree, harmed, 'cop').length > 0 ? harmed : head;
    if (caseOf(tree, harmed) === 'of' && at(tree, one).upos !== 'NUM') return undefined;
    const subjects = kidsBy(tree, one, 'nsubj').filter((k) => k < harmed);
    return subjects.length > 0 ? { trigger: one, heads: subjects } : undefined;
  },
});

/** A number before a copula and of nobody else: "one", "two of whom". */
function numberOf(tree: Tree, noun: number): number | undefined {
  const [copula = noun] = kidsBy(tree, noun, 'cop');
  return kidsBy(tree, noun, 'nsubj', 'nummod').find(
    (k) =>
      k < copula &&
      at(tree, k).upos === 'NUM' &&
      (k === copula - 1 || phrasesBy(tree, k, 'of').some((w) => w < copula)),
  );
}

/** A claim of those told apart among the ones that a find counts, part of its own. */
export function includedIn(look: Look, find: Find): Find[] {
  if (find.counts.length === 0) return [];
  for (const part of [find, ...find.joined]) {
    const harmed = part.harmed.at(-1);
    if (harmed === undefined || part.pattern.harm === undefined) continue;
    for (const { name, run } of rulesOn(includedRules, look.context.draft.without)) {
      const told = run(look, part.tree, harmed, part.trigger);
      const heads = told?.heads.filter((k) => isA(look, part.register.register, 'people', part.tree, k));
      if (told && heads && heads.length > 0) return [partOf(find, part, { ...told, heads }, name)];
    }
  }
  return [];
}

/** When, where and how certain, a part is as its whole. */
const partOf = (whole: Find, harming: Find, { trigger, heads }: Included, rule: string): Find => ({
  ...whole,
  pattern: harming.pattern,
  cue: harming.cue,
  tree: harming.tree,
  trigger,
  form: 'verb',
  arguments: heads.map((i) => ({ role: 'victim' as const, tree: harming.tree, i, rule })),
  harmed: heads,
  used: [],
  joined: [],
  counts: [],
  sides: [],
  who: [],
  fields: {},
  anaphoric: false,
  because: whole.because.filter(({ part }) => part === 'when' || part === 'where'),
  whole,
});
