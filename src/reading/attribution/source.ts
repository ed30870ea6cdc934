import { isMark, type Run, trimmed, under } from '../tree/run.js';
import { isNominal, isVerb, kidsBy, relation, type Tree } from '../tree/tree.js';
import type { Cue } from './cue.js';
import { nounBeside } from './surface.js';

/** Who speaks: the words and the head noun of the source. */
export interface Source {
  run: Run;
  head: number;
}

/** Finds the source of a reporting verb: its subject, its agent, or what it borrows from the clause above. */
export function sourceOf(tree: Tree, cue: Cue): Source | undefined {
  if (cue.passive) return agentOf(tree, cue.verb);
  const subject = trailing(tree, cue) ?? subjectOf(tree, cue.top, 0, cue);
  const cut = subject && afterOpenComma(tree, subject, cue);
  if (cut) return cut;
  if (!cue.frame.clause) return subject;
  const noun = nounBeside(tree, cue);
  const near = subject && (reaches(tree, subject, cue) || subject.run.first > cue.run.last);
  const real = subject && !hasCase(tree, subject.head);
  if (noun < 0 || (near && real) || tree.tokens[cue.verb]!.xpos === 'VBG') return subject;
  // A subject far off with a noun right beside the verb is the parse's mistake.
  return leftwards(tree, phrase(tree, noun, cue)) ?? subject;
}

// "…, adding that …": who speaks is whoever the sentence is about, wherever the parse hangs the participle.
function trailing(tree: Tree, cue: Cue): Source | undefined {
  const speech = cue.frame.clause && !cue.frame.infinitive;
  if (!speech || tree.tokens[cue.verb]!.xpos !== 'VBG' || tree.tokens[cue.run.first - 1]?.text !== ',')
    return undefined;
  const root = tree.tokens.find((token) => token.head < 0);
  const subject = root && kidsBy(tree, root.index, 'nsubj')[0];
  if (root === undefined || subject === undefined || root.index > cue.verb || root.deprel === 'nsubj:pass')
    return undefined;
  return phrase(tree, subject, root.index > subject ? { run: { first: root.index, last: root.index } } : cue);
}

// Whether a subject ends where its verb begins, an adverb or bracket between them aside.
function reaches(tree: Tree, subject: Source, cue: Cue): boolean {
  return (
    Math.max(subject.run.last, Math.min(tree.right[subject.head]!, cue.run.first - 1)) >= cue.run.first - 3
  );
}

// A description closes with a comma before the verb; where none stands there, what precedes the last comma is no part
// of the speaker: "On Monday, two days before the vote, the ministry said".
function afterOpenComma(tree: Tree, subject: Source, cue: Cue): Source | undefined {
  const last = cue.run.first - 1;
  if (subject.run.last !== last || isMark(tree.tokens[last])) return undefined;
  let comma = last;
  while (comma > subject.run.first && tree.tokens[comma]!.text !== ',') comma -= 1;
  if (comma <= subject.run.first) return undefined;
  const rest = tree.tokens.slice(comma + 1, last + 1);
  if (rest.some((token) => token.xpos === 'CC' || /^W/.test(token.xpos)) || !isNominal(tree.tokens[last]!))
    return undefined;
  const inside = rest.filter((token) => isNominal(token) && (token.head <= comma || token.head > last));
  const head = inside.at(-1)?.index ?? last;
  return { head, run: { first: comma + 1, last } };
}

// No subject stands behind a preposition: "days before the trip to the coast, the ministry said".
function hasCase(tree: Tree, head: number): boolean {
  return tree.kids[head]!.some(
    (kid) => kid < head && relation(tree.tokens[kid]!) === 'case' && tree.tokens[kid]!.xpos === 'IN',
  );
}

// A name that the parse broke is whole again with the capitals and articles right before it.
function leftwards(tree: Tree, source: Source | undefined): Source | undefined {
  if (!source) return undefined;
  let { first } = source.run;
  while (first > 0 && /^(?:NNPS?|NN|JJ|DT|POS|CD)$/.test(tree.tokens[first - 1]!.xpos)) first -= 1;
  return { head: source.head, run: { first, last: source.run.last } };
}

function subjectOf(tree: Tree, verb: number, steps: number, cue: Cue): Source | undefined {
  if (steps > 6) return undefined;
  const own = nearest(
    kidsBy(tree, verb, 'nsubj').filter((kid) => isNominal(tree.tokens[kid]!) || kid < verb),
    verb,
  );
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

// Of two subjects that a parse gives one verb, the nearer before it is its own.
function nearest(subjects: readonly number[], verb: number): number | undefined {
  return subjects.filter((kid) => kid < verb).at(-1) ?? subjects[0];
}

function hasSubject(tree: Tree, index: number): boolean {
  return kidsBy(tree, index, 'nsubj').length > 0;
}

/** A noun phrase with what belongs to it, cut before the cue where it would run into it. */
export function phrase(tree: Tree, head: number, cue: Pick<Cue, 'run'> | undefined): Source | undefined {
  const run = { ...under(tree, head) };
  if (cue && run.first <= cue.run.first && run.last >= cue.run.first) run.last = cue.run.first - 1;
  if (cue && run.first <= cue.run.last && run.last > cue.run.last && head > cue.run.last)
    run.first = cue.run.last + 1;
  const clean = trimmed(tree, withoutTail(tree, withoutLeads(tree, run, head), head, cue));
  if (!clean || clean.first > head || clean.last < head) return undefined;
  return { run: withBrackets(tree, clean, run), head };
}

// Conjunctions and prepositions at the front are the clause's, and so is all before a comma: "Last week, the mayor".
function withoutLeads(tree: Tree, run: Run, head: number): Run {
  let first = run.first;
  for (let at = run.first; at < head; at += 1) {
    const kind = relation(tree.tokens[at]!);
    const ofClause = at === first && (kind === 'cc' || kind === 'case' || kind === 'mark');
    if (ofClause || (isMark(tree.tokens[at]) && closesPhrase(tree, first, at))) first = at + 1;
  }
  return { first, last: run.last };
}

function closesPhrase(tree: Tree, first: number, mark: number): boolean {
  if (/^[-.’'()]+$/.test(tree.tokens[mark]!.text)) return false;
  for (let at = first; at < mark; at += 1)
    if (/^(?:NN|PRP|RB|CD|IN)/.test(tree.tokens[at]!.xpos)) return true;
  return mark === first;
}

// A speaker's description belongs to the source; what they were doing, and when, does not.
function withoutTail(tree: Tree, run: Run, head: number, cue: Pick<Cue, 'run'> | undefined): Run {
  const inverted = cue !== undefined && head > cue.run.last;
  for (let at = head + 1; at < run.last; at += 1) {
    const token = tree.tokens[at]!;
    const next = tree.tokens[at + 1]!;
    const comma = token.text === ',' || token.text === '--' || token.text === '—';
    if (comma && (next.xpos === 'VBG' || next.xpos === 'IN') && !DESCRIBING.has(next.lower))
      return { first: run.first, last: at - 1 };
    if (comma && inverted && next.lower === 'which') return { first: run.first, last: at - 1 };
    if (whenOrWhere(tree, at, head)) return { first: run.first, last: at - 1 };
  }
  return run;
}

const DESCRIBING = new Set(['of', 'including', 'from', 'with', 'for']);
const CIRCUMSTANCE = new Set(['on', 'in', 'during', 'after', 'before']);

function whenOrWhere(tree: Tree, at: number, head: number): boolean {
  const token = tree.tokens[at]!;
  if (
    !CIRCUMSTANCE.has(token.lower) ||
    token.head < 0 ||
    isMark(tree.tokens[at - 1]) ||
    tree.tokens[token.head]!.head !== head
  )
    return false;
  return (
    tree.tokens[head]!.upos === 'PROPN' ||
    tree.tokens[head]!.upos === 'PRON' ||
    tree.tokens[token.head]!.upos === 'NUM'
  );
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
  const agent = kidsBy(tree, verb, 'obl').find(
    (kid) =>
      kid > verb &&
      tree.kids[kid]!.some(
        (own) => tree.tokens[own]!.lower === 'by' && relation(tree.tokens[own]!) === 'case',
      ),
  );
  return agent === undefined ? undefined : phrase(tree, agent, undefined);
}
