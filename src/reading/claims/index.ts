import type { Sentence } from '../annotation.js';
import { spokenAt } from '../attribution/nest.js';
import type { Claim, TotalOf } from '../reading.js';
import { type Rule, rulesOf, rulesOn } from '../rule.js';
import { at } from '../tree/tree.js';
import { armsRules } from './arms.js';
import { claimOf } from './assemble.js';
import { isBackground } from './background.js';
import { evoked, spokenBecause } from './because.js';
import { certaintyOf } from './certainty.js';
import type { Look } from './classes.js';
import type { Context } from './context.js';
import { countFind } from './counts.js';
import { extendDeadlines } from './extensions.js';
import { fieldsOf } from './fields/index.js';
import type { Find } from './find.js';
import { includedIn } from './included.js';
import { joinFinds, saysEnough } from './join.js';
import type { Lexicon } from './lexicon.js';
import { matchSentence } from './match.js';
import { mayMatch } from './mayMatch.js';
import { wasHarmed } from './named.js';
import { fillEllipsis, hasWhole, wholesOf } from './parts.js';
import { scopeOf } from './scope.js';
import { spanOf } from './span.js';
import { whenOf } from './when.js';
import { crossingNear, placesOf } from './where.js';
import { nameOf, whoOf } from './who.js';

/** A claim beside what grouping needs to know of it and a reading does not show. */
export interface Made {
  claim: Claim;
  find: Find;
  /** Beside each count: whose dead they are. */
  sides: TotalOf[];
}

/** Reads the claims of one report, in text order. */
export function findClaims(context: Context, lexicon: Lexicon, reportId: string): Made[] {
  const look: Look = { context, lexicon };
  const finds: Find[] = [];
  for (const sentence of context.draft.sentences) {
    const role = context.draft.document.parts[sentence.part]?.role;
    if (role === 'boilerplate' || role === 'credit' || role === 'dateline') continue;
    if (!mayMatch(look, sentence)) continue;
    addFinds(look, sentence, finds);
  }
  const made = distinct(finds.map((find) => made1(look, reportId, find)));
  link(made);
  extendDeadlines(made);
  return made;
}

/** Adds a sentence's finds to those before it, on which ellipses and wholes lean. */
function addFinds(look: Look, sentence: Sentence, finds: Find[]): void {
  const tree = look.context.tree(sentence);
  const joined = joinFinds(look, matchSentence(look, tree));
  for (const find of joined) {
    const certainty = certaintyOf(look, find);
    if (certainty === undefined) continue;
    find.certainty = certainty;
    const gates = rulesOn(gateRules, look.context.draft.without);
    if (gates.some(({ run }) => run.before?.(look, find, finds) === false)) continue;
    fill(look, find, finds);
    if (!gates.every(({ run }) => run.after?.(look, find) !== false)) continue;
    finds.push(find);
    for (const part of includedIn(look, find)) {
      countFind(look, part);
      part.who = whoOf(look, part);
      if (part.counts.length > 0) finds.push(part);
    }
  }
}

interface Gate {
  before?(look: Look, find: Find, finds: readonly Find[]): boolean;
  after?(look: Look, find: Find): boolean;
}

/** What a find must pass to become a claim, before and after its parts are read. */
export const gateRules: readonly Rule<Gate>[] = rulesOf('gates', {
  ellipsis: {
    before: (look, find, finds) => !find.elliptic || hasWhole(find, finds) || namesItself(look, find),
  },
  named: { before: (_, find, finds) => find.pattern.names !== true || wasHarmed(find, finds) },
  enough: { after: saysEnough },
  flow: { after: (look, find) => find.kind !== 'flow' || isFlow(look, find) },
});

/** "Two of those missions": the phrase says itself what it counts. */
const namesItself = (look: Look, find: Find): boolean =>
  find.harmed.some((i) =>
    find.tree.tokens.some((t) => t.index > i && t.head === i && look.lexicon.anaphors.has(t.lemma)),
  );

/** People or trucks in numbers, where a crossing was spoken of not long before. */
const isFlow = (look: Look, find: Find): boolean =>
  find.counts.some((count) => count.value !== 1) && crossingNear(look, find) !== undefined;

function fill(look: Look, find: Find, before: readonly Find[]): void {
  find.quote = spanOf(find);
  countFind(look, find);
  find.counts = find.counts.map((count) => fillEllipsis(find, count, before));
  find.when = whenOf(look, find);
  find.where = placesOf(look, find);
  for (const { run } of rulesOn(armsRules, look.context.draft.without)) run(look, find);
  find.who = whoOf(look, find);
  find.scope = scopeOf(look, find);
  find.fields = fieldsOf(look, find, find.when);
  find.background = isBackground(look, find);
}

const made1 = (look: Look, reportId: string, find: Find): Made => {
  const { attributions } = look.context.draft;
  const speech = spokenAt(attributions, find.tree.tokens[find.trigger]!);
  find.because.unshift({ part: 'claim', rule: find.cue.rule, ...evoked(find) });
  if (speech) find.because.push(spokenBecause(look, speech));
  return {
    claim: claimOf(look, reportId, find, told(look, find, speech?.chain ?? [])),
    find,
    sides: find.sides,
  };
};

/** Who says it: whoever tells of it by the trigger itself, before those in whose words the trigger stands. */
function told(look: Look, find: Find, around: string[]): string[] {
  const { tree, teller } = find;
  const name = teller === undefined ? undefined : nameOf(look, tree, teller);
  if (teller === undefined || name === undefined || around.includes(name)) return around;
  find.because.push({ part: 'chain', rule: find.cue.rule, says: name, words: [at(tree, teller)] });
  return [name, ...around];
}

/** Two finds with one id say the same thing. */
function distinct(made: readonly Made[]): Made[] {
  const seen = new Set<string>();
  return made.filter(({ claim }) => !seen.has(claim.id) && seen.add(claim.id));
}

function link(made: readonly Made[]): void {
  const byFind = new Map(made.map((m) => [m.find, m.claim]));
  for (const [part, whole] of wholesOf(made.map((m) => m.find))) {
    const claim = byFind.get(part);
    if (claim) claim.partOf = byFind.get(whole)?.id ?? null;
  }
  for (const { find, claim } of made) if (find.whole) claim.partOf = byFind.get(find.whole)?.id ?? null;
}
