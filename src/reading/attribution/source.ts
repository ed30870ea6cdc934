import type { Cue } from './cue.js';
import {
  children,
  isMark,
  isNominal,
  isVerb,
  type Run,
  relation,
  type Tree,
  trimmed,
  under,
} from './tree.js';

/** Who speaks: the words and the head noun of the source. */
export interface Source {
  run: Run;
  head: number;
}

/** Finds the source of a reporting verb: its subject, its agent, or what it borrows from the clause above. */
export function sourceOf(tree: Tree, cue: Cue): Source | undefined {
  if (cue.passive) return agentOf(tree, cue.verb);
  return subjectOf(tree, cue.top, 0, cue);
}

function subjectOf(tree: Tree, verb: number, steps: number, cue: Cue): Source | undefined {
  if (steps > 6) return undefined;
  const own = children(tree, verb, 'nsubj').find((kid) => isNominal(tree.tokens[kid]!) || kid < verb);
  if (own !== undefined) return phrase(tree, own, cue);
  const token = tree.tokens[verb]!;
  if (token.head < 0) return undefined;
  const head = tree.tokens[token.head]!;
  switch (relation(token)) {
    case 'conj':
      return isVerb(head) || hasSubject(tree, token.head)
        ? subjectOf(tree, token.head, steps + 1, cue)
        : undefined;
    case 'xcomp':
    case 'advcl':
    case 'parataxis':
    case 'dep':
      return token.xpos === 'VBD' && relation(token) !== 'xcomp'
        ? undefined
        : subjectOf(tree, token.head, steps + 1, cue);
    case 'acl':
      return isNominal(head) && token.head < verb ? modified(tree, token.head, verb) : undefined;
    default:
      return undefined;
  }
}

function hasSubject(tree: Tree, index: number): boolean {
  return children(tree, index, 'nsubj').length > 0;
}

/** A noun phrase with what belongs to it, cut before the cue where it would run into it. */
export function phrase(tree: Tree, head: number, cue: Pick<Cue, 'run'> | undefined): Source | undefined {
  const run = { ...under(tree, head) };
  if (cue && run.first <= cue.run.first && run.last >= cue.run.first) run.last = cue.run.first - 1;
  if (cue && run.first <= cue.run.last && run.last > cue.run.last && head > cue.run.last)
    run.first = cue.run.last + 1;
  const clean = trimmed(tree, withoutLeads(tree, run, head));
  if (!clean || clean.first > head || clean.last < head) return undefined;
  return { run: withBrackets(tree, clean, run), head };
}

// Conjunctions and prepositions at the front are the clause's.
function withoutLeads(tree: Tree, run: Run, head: number): Run {
  let first = run.first;
  while (first < head) {
    const token = tree.tokens[first]!;
    const kind = relation(token);
    if (kind !== 'cc' && kind !== 'case' && kind !== 'mark' && !isMark(token)) break;
    first += 1;
  }
  return { first, last: run.last };
}

// "Kim (Labour)" keeps its closing bracket.
function withBrackets(tree: Tree, clean: Run, whole: Run): Run {
  const closing = tree.tokens[clean.last + 1];
  const hasOpen = tree.tokens.slice(clean.first, clean.last + 1).some((token) => token.text === '(');
  return hasOpen && closing?.text === ')' && clean.last < whole.last
    ? { first: clean.first, last: clean.last + 1 }
    : clean;
}

function modified(tree: Tree, noun: number, verb: number): Source | undefined {
  return phrase(tree, noun, { run: { first: tree.left[verb]!, last: verb } });
}

function agentOf(tree: Tree, verb: number): Source | undefined {
  const agent = children(tree, verb, 'obl').find(
    (kid) =>
      kid > verb &&
      tree.kids[kid]!.some(
        (own) => tree.tokens[own]!.lower === 'by' && relation(tree.tokens[own]!) === 'case',
      ),
  );
  return agent === undefined ? undefined : phrase(tree, agent, undefined);
}
