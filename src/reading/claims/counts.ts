import { isCount } from '../quantities/index.js';
import { overlaps, quoteOf } from '../quote.js';
import type { Count, Measure, Quantity, TotalOf } from '../reading.js';
import { firstAnswer, type Rule, rulesOf } from '../rule.js';
import { phraseOf, phrasesBy } from '../tree/phrase.js';
import { at, kidsBy, type Tree } from '../tree/tree.js';
import { isA, type Look, textOf } from './classes.js';
import type { Find } from './find.js';
import { namesAttacker } from './match.js';

/** A number of a find, whose it is, and the rule that read it. */
interface Numbered {
  count: Count;
  side: TotalOf;
  rule: string;
}

/** Fills the numbers of a find and of those that joined it, each once. */
export function countFind(look: Look, find: Find): void {
  const all: Numbered[] = [];
  for (const part of [find, ...find.joined]) {
    for (const [measure, head] of measured(part)) {
      const counted: Counted = {
        look,
        tree: part.tree,
        head,
        measure: measureOf(look, part, head, measure),
        trigger: part.trigger,
        onlyWritten: part.form === 'noun' && head === part.trigger,
      };
      const told = firstAnswer(countRules, look.context.draft.without, counted);
      if (!told || isToldAgain(part.tree, head, told.answer, all)) continue;
      const one = { count: told.answer, side: sideOf(look, part, head), rule: told.rule };
      const same = all.findIndex(({ count }) => isOfOnePhrase(count, one.count));
      if (same < 0) all.push(one);
      else if (isWorse(one.count, all[same]!.count)) all[same] = one;
    }
  }
  const kept = withoutShot(withoutParts(all));
  find.counts = kept.map(({ count }) => count);
  find.sides = kept.map(({ side }) => side);
  for (const { count, rule } of kept) {
    const { start, end, exact } = count.quote;
    const says = `${count.value ?? `${count.low ?? '?'} or more`} ${count.measure}`;
    find.because.push({ part: 'counts', rule, says, words: [{ start, end, text: exact }] });
  }
}

/** "captured a man and held him": "him" is one of those counted before by the same measure, and no other. */
const isToldAgain = (tree: Tree, head: number, { measure }: Count, before: readonly Numbered[]): boolean =>
  /^(?:he|she|him|her)$/.test(at(tree, head).lower) &&
  before.some(({ count }) => count.measure === measure && count.quote.end <= at(tree, head).start);

/** Who was taken may have been killed or hurt besides; any other two numbers of one phrase are one. */
const isOfOnePhrase = (a: Count, b: Count): boolean =>
  overlaps(a.quote, b.quote) && (a.measure === b.measure || TAKEN.has(a.measure) === TAKEN.has(b.measure));

const TAKEN = new Set<Measure>(['abducted', 'detained', 'missing']);

/** "were wounded and later died". */
const isWorse = (count: Count, than: Count): boolean =>
  count.measure === 'killed' && than.measure === 'injured';

/** "two teachers, one man and one woman, were taken": the parts right behind a number that sum up to it are the same people. */
function withoutParts(all: readonly Numbered[]): Numbered[] {
  const kept = [...all];
  for (let whole = 0; whole < kept.length; whole += 1) {
    const { measure, value } = kept[whole]!.count;
    let sum = 0;
    for (let k = whole + 1; value !== null && sum < value && kept[k]?.count.measure === measure; k += 1) {
      sum += kept[k]!.count.value ?? Number.NaN;
      if (sum === value && k > whole + 1) kept.splice(whole + 1, k - whole);
    }
  }
  return kept;
}

/** "two were shot, one fatally, the other hurt": what became of all who were shot says more than that they were. */
function withoutShot(all: Numbered[]): Numbered[] {
  const [shot, ...fates] = all;
  if (shot?.count.measure !== 'injured' || !fates.some(({ count }) => count.measure === 'killed')) return all;
  const sum = fates.reduce((before, { count }) => before + (count.value ?? Number.NaN), 0);
  return sum === shot.count.value ? fates : all;
}

/** What passed a crossing is counted as people or as trucks. */
const measureOf = (look: Look, find: Find, head: number, measure: Measure): Measure =>
  measure === 'people' && isA(look, find.register.register, 'vehicle', find.tree, head) ? 'trucks' : measure;

/** What is counted by which measure: the trigger's own number, and the numbers of those it harms. */
function measured(find: Find): [Measure, number][] {
  const { harm, measure } = find.pattern;
  const own: [Measure, number][] = measure && find.form === 'noun' ? [[measure, find.trigger]] : [];
  const counted = harm ?? measure;
  const harmed = find.harmed.filter((head) => find.form !== 'verb' || !isNumberOfOthers(find.tree, head));
  return counted ? [...own, ...harmed.map((head): [Measure, number] => [counted, head])] : own;
}

/** "killed 14 people and wounded 31": the parse may take the second verb for an adjective of the number. */
export const isNumberOfOthers = (tree: Tree, head: number): boolean =>
  at(tree, head).upos === 'NUM' && kidsBy(tree, head, 'amod').some((k) => /ed$/.test(at(tree, k).lower));

const sideOf = (look: Look, find: Find, head: number): TotalOf => {
  const { harm } = find.pattern;
  if (harm === undefined || harm === 'buildings' || harm === 'people' || head === find.trigger)
    return 'unknown';
  return namesAttacker(look, find.tree, head) ? 'perpetrators' : 'victims';
};

interface Counted {
  look: Look;
  tree: Tree;
  head: number;
  measure: Measure;
  trigger: number;
  onlyWritten: boolean;
}

/** The number of a phrase: written out, told behind a toll, or one for a name and an article; bare plurals have none. */
export const countRules: readonly Rule<(counted: Counted) => Count | undefined>[] = rulesOf('counts', {
  written: (counted) => numbered(counted, writtenNumber(counted.look, counted.tree, counted.head)),
  toll: (counted) => numbered(counted, tollNumber(counted.look, counted.tree, counted.head)),
  both: ({ look, tree, head, measure }) => {
    if (!kidsBy(tree, head, 'det').some((k) => at(tree, k).lower === 'both')) return undefined;
    const quote = quoteOf(look.context.draft.document.text, phraseOf(tree, head));
    return { measure, value: 2, low: 2, high: 2, bound: 'exact', of: at(tree, head).text, quote };
  },
  one: ({ look, tree, head, measure, onlyWritten }) => {
    if (onlyWritten || !isOne(look, tree, head)) return undefined;
    const quote = quoteOf(look.context.draft.document.text, phraseOf(tree, head));
    return { measure, value: 1, low: 1, high: 1, bound: 'exact', of: textOf(look, tree, head), quote };
  },
});

function numbered(
  { look, tree, head, measure, trigger }: Counted,
  written: Quantity | undefined,
): Count | undefined {
  if (!written) return undefined;
  const { value, low, high, bound } = written;
  const own = at(tree, head);
  const span = { start: Math.min(written.start, own.start), end: Math.max(written.end, own.end) };
  const quote = quoteOf(look.context.draft.document.text, span);
  return { measure, value, low, high, bound, of: unnumbered(look, tree, head, trigger, written), quote };
}

/** The phrase without its number, and without the word that the measure says: "soldiers" of "28 wounded soldiers". */
function unnumbered(look: Look, tree: Tree, head: number, trigger: number, number: Quantity): string | null {
  const phrase = phraseOf(tree, head);
  const { text } = look.context.draft.document;
  const from = number.end > phrase.start && number.end < phrase.end ? number.end : phrase.start;
  const counted = at(tree, head).end <= number.end ? number.of : text.slice(from, phrase.end).trim();
  const said = `${at(tree, trigger).text} `;
  return (counted?.startsWith(said) ? counted.slice(said.length) : counted) || null;
}

function writtenNumber(look: Look, tree: Tree, head: number): Quantity | undefined {
  const own = kidsBy(tree, head, 'nummod', 'det', 'amod', 'advmod', 'nmod', 'compound').filter(
    (k) => k < head,
  );
  // "one staff member": the parse may give the number to the noun before.
  const inner = own.flatMap((k) => (isBareNoun(tree, k) ? kidsBy(tree, k, 'nummod') : []));
  const first = Math.min(head, ...own, ...inner);
  const span = { start: at(tree, first).start, end: at(tree, head).end };
  return look.context
    .quantitiesIn(span)
    .filter((q) => usable(look, q) && !belongsElsewhere(tree, q, head))
    .at(-1);
}

/** A noun without a preposition, before the noun that it describes. */
const isBareNoun = (tree: Tree, k: number): boolean =>
  /^(?:compound|nmod:unmarked)$/.test(at(tree, k).deprel);

/** "The death toll rose to 40", "a total of 40": the number stands behind the noun. */
function tollNumber(look: Look, tree: Tree, head: number): Quantity | undefined {
  if (!/^(?:toll|number|total|body|corpse|remains?)$/.test(at(tree, head).lemma)) return undefined;
  const over = at(tree, head).head;
  const beside = over >= 0 ? phrasesBy(tree, over, 'to', 'at', 'by').concat(kidsBy(tree, over, 'obj')) : [];
  for (const k of [...phrasesBy(tree, head, 'of'), ...beside]) {
    const left = Math.min(k, ...kidsBy(tree, k, 'nummod'));
    const found = look.context
      .quantitiesIn({ start: at(tree, left).start, end: at(tree, k).end })
      .find((q) => usable(look, q));
    if (found && k !== head) return found;
  }
  return undefined;
}

const usable = (look: Look, q: Quantity): boolean =>
  (q.value !== null || q.low !== null) && isCount(q, look.context.words.quantities);

/** A number inside the phrase that counts another noun: "the leader of three groups". */
function belongsElsewhere(tree: Tree, q: Quantity, head: number): boolean {
  const own = tree.tokens.filter((t) => overlaps(t, q));
  return own.every(
    (t) =>
      t.index !== head &&
      t.upos === 'NUM' &&
      t.head !== head &&
      t.deprel === 'nummod' &&
      !kidsBy(tree, head, 'nummod', 'compound', 'amod', 'nmod:unmarked').includes(t.head),
  );
}

/** A phrase of one: "a guard", "the driver", a named person, "he". */
function isOne(look: Look, tree: Tree, head: number): boolean {
  const token = at(tree, head);
  const actor = look.context.actorAt(token);
  if (actor?.kind === 'person') return true;
  if (['he', 'she', 'him', 'another'].includes(token.lower)) return true;
  const singular = token.xpos === 'NN' || token.xpos === 'NNP';
  // "a River Front leader": the parse may give the article to a noun before.
  const own = [head, ...kidsBy(tree, head, 'compound').filter((k) => k < head)];
  const article = own
    .flatMap((k) => kidsBy(tree, k, 'det'))
    .some((k) => ['a', 'an', 'the', 'another', 'one'].includes(at(tree, k).lower));
  const mass = [
    'people',
    'police',
    'crew',
    'family',
    'army',
    'force',
    'group',
    'team',
    'troop',
    'number',
    'handful',
    'lot',
    'rest',
    'majority',
  ].includes(token.lemma);
  // "the staff" may be many, "an agency staff" in a note is one.
  if (/^(?:staff|personnel)$/.test(token.lemma))
    return kidsBy(tree, head, 'det').some((k) => /^(?:an?|another|one)$/.test(at(tree, k).lower));
  // "an alleged militant": the tagger may take the last word for an adjective.
  if (token.upos === 'ADJ') return article;
  // "rebel leader, Hamid": the name behind is one person's.
  const named = kidsBy(tree, head, 'appos').some((k) => at(tree, k).upos === 'PROPN');
  const determined = article || named || kidsBy(tree, head, 'nmod:poss').length > 0;
  return token.upos === 'NOUN' && singular && !mass && determined;
}
