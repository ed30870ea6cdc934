import { isMark, type Run, trimmed, under } from '../tree/run.js';
import { isVerb, kidsBy, relation, type Tree } from '../tree/tree.js';
import type { Cue } from './cue.js';
import type { Source } from './source.js';
import { beforeReporting, clauseBefore, clauseBehind, hasFinite, isComma } from './surface.js';
import type { AttributionWords } from './words.js';

/** What is said, as runs of the cue's sentence, and where the cue's own words end with a lead ("warned of"). */
export interface Content {
  runs: Run[];
  /** Whether it is said in a clause or quotation, rather than named by a noun. */
  said: boolean;
  cueEnd: number;
}

/** Finds what a reporting verb reports in its own sentence; undefined where that is left to quotes around it. */
export function contentOf(
  tree: Tree,
  cue: Cue,
  source: Source | undefined,
  words: AttributionWords,
): Content | undefined {
  const content =
    parenthetical(tree, cue, source) ??
    clauseAfter(tree, cue, words) ??
    clauseAround(tree, cue, source) ??
    bySurface(tree, cue, source, words) ??
    infinitiveAfter(tree, cue, words) ??
    leadAfter(tree, cue) ??
    objectAfter(tree, cue);
  return content && withRelative(tree, cue, source, content);
}

/** "a post which the mayor said was shut": the word before the speaker is part of what is said. */
function withRelative(tree: Tree, cue: Cue, source: Source | undefined, content: Content): Content {
  const before = (source?.run.first ?? 0) - 1;
  const relative = tree.tokens[before];
  if (
    !cue.frame.clause ||
    !source ||
    source.run.last > cue.run.first ||
    !relative ||
    !/^(?:WDT|WP|WRB)$/.test(relative.xpos)
  )
    return content;
  if (/^(?:when|where|as|while|who)$/.test(relative.lower) || content.runs.some((run) => run.first <= before))
    return content;
  return { ...content, runs: [{ first: before, last: before }, ...content.runs] };
}

/** "The road, he said, is shut": commas on both sides of speaker and verb, whatever the parse makes of them. */
function parenthetical(tree: Tree, cue: Cue, source: Source | undefined): Content | undefined {
  if (!cue.frame.clause || source === undefined) return undefined;
  const start = Math.min(cue.run.first, source.run.first);
  const end = Math.max(cue.run.last, source.run.last);
  if (start < 2 || end + 2 >= tree.tokens.length) return undefined;
  if (Math.abs(cue.run.first - source.run.last) > 2 && Math.abs(source.run.first - cue.run.last) > 2)
    return undefined;
  if (!isComma(tree, closing(tree, start - 1)) || !isComma(tree, end + 1)) return undefined;
  if (!goesOnAfter(tree, start, end + 2) || isSetting(tree, start, end + 2)) return undefined;
  return found(tree, cue, [
    { first: 0, last: start - 1 },
    { first: end + 1, last: tree.tokens.length - 1 },
  ]);
}

/** What word order gives for verbs of speech that the parse left without a clause. */
function bySurface(
  tree: Tree,
  cue: Cue,
  source: Source | undefined,
  words: AttributionWords,
): Content | undefined {
  if (!cue.frame.clause || source === undefined || cue.passive) return undefined;
  const before = clauseBefore(tree, cue, source);
  if (before) return found(tree, cue, before);
  const speech = !cue.frame.object && !cue.frame.infinitive;
  const behind =
    speech || cue.frame.recipient || opensFinite(tree, cue) ? clauseBehind(tree, cue, words) : undefined;
  return behind && source.run.first < cue.run.first ? found(tree, cue, behind) : undefined;
}

// "announces the road will open": a noun with a finite verb right behind it is a clause, whatever the parse says.
function opensFinite(tree: Tree, cue: Cue): boolean {
  const object = kidsBy(tree, cue.verb, 'obj').find((kid) => kid > cue.verb);
  const next = object === undefined ? undefined : tree.tokens[tree.right[object]! + 1];
  return next !== undefined && /^(?:MD|VBZ|VBP|VBD)$/.test(next.xpos);
}

/** "said that …": the clause under the verb, to its right. */
function clauseAfter(tree: Tree, cue: Cue, words: AttributionWords): Content | undefined {
  if (!cue.frame.clause) return undefined;
  const clause = kidsBy(tree, cue.verb, 'ccomp').find((kid) => kid > cue.verb);
  if (clause === undefined || cue.frame.leads.includes(tree.tokens[cue.run.last + 1]!.lower))
    return undefined;
  let first = Math.max(tree.left[clause]!, cue.run.last + 1);
  if (first === cue.run.last + 1 && isComma(tree, first) && tree.tokens[first + 1]?.xpos === 'VBG')
    return undefined;
  if (isComma(tree, first - 1) && tree.tokens[first]!.xpos === 'VBG' && first - 1 === cue.run.last + 1)
    return undefined;
  const that = tree.kids[clause]!.find(
    (kid) => tree.tokens[kid]!.deprel === 'mark' && kid >= first && kid - first <= 3,
  );
  // "said Friday that …": the day is the saying's.
  if (that !== undefined && tree.tokens[that]!.lower === 'that') first = that;
  // "said when they met, the rebels …": what stands between the verb and the clause opens the clause.
  const opener = kidsBy(tree, cue.verb, 'advcl', 'obl', 'mark').find((kid) => kid > cue.verb && kid < clause);
  if (opener !== undefined && tree.left[opener] === cue.run.last + 1 && opensClause(tree, opener))
    first = cue.run.last + 1;
  // "says her temper is a danger": the parse may take the clause's subject for the verb's object.
  const subject = cue.frame.recipient
    ? undefined
    : kidsBy(tree, cue.verb, 'obj').find((kid) => kid > cue.verb && kid < clause);
  if (
    subject !== undefined &&
    tree.left[subject] === cue.run.last + 1 &&
    kidsBy(tree, clause, 'nsubj').length === 0
  )
    first = cue.run.last + 1;
  const last = beforeReporting(tree, first, reach(tree, cue, clause, words), words);
  return found(tree, cue, [{ first, last }]);
}

function opensClause(tree: Tree, opener: number): boolean {
  return relation(tree.tokens[opener]!) === 'advcl' && tree.tokens[tree.right[opener]! + 1]?.text === ',';
}

/** How far a clause reaches: over what hangs on the cue behind it, up to another cue or a participle that reports. */
function reach(tree: Tree, cue: Cue, start: number, words: AttributionWords): number {
  let last = tree.right[start]!;
  for (const kid of tree.kids[cue.verb]!) {
    if (kid <= start || isMark(tree.tokens[kid])) continue;
    if (!goesOn(tree, kid, words)) break;
    last = Math.max(last, tree.right[kid]!);
  }
  return last;
}

function goesOn(tree: Tree, kid: number, words: AttributionWords): boolean {
  const token = tree.tokens[kid]!;
  switch (relation(token)) {
    case 'conj':
      return token.xpos === 'VB' || sameSpeakerGoesOn(tree, kid, words);
    case 'parataxis':
    case 'nsubj':
      return false;
    case 'advcl':
      return !(token.xpos === 'VBG' && words.verbs.has(token.lemma));
    default:
      return true;
  }
}

// "said it was shut and no one could pass" goes on; "said it was shut and the union protested" does not.
function sameSpeakerGoesOn(tree: Tree, kid: number, words: AttributionWords): boolean {
  const subject = kidsBy(tree, kid, 'nsubj')[0];
  if (subject === undefined) return !words.verbs.has(tree.tokens[kid]!.lemma);
  return !words.verbs.has(tree.tokens[kid]!.lemma) || tree.tokens[subject]!.upos === 'PRON';
}

// What is said of an object stands right behind it: "praised the crew for its calm", "blamed the delay on rain".
const OF_OBJECT = new Set([
  'as',
  'for',
  'of',
  'on',
  'to',
  'with',
  'against',
  'over',
  'from',
  'about',
  'into',
]);

function reachOfObject(tree: Tree, cue: Cue, object: number): number {
  let last = tree.right[object]!;
  for (const kid of tree.kids[cue.verb]!) {
    if (kid <= object || isMark(tree.tokens[kid])) continue;
    const kind = relation(tree.tokens[kid]!);
    if (kind === 'conj' && tree.tokens[kid]!.upos === 'NOUN') last = tree.right[kid]!;
    if (!adjoins(tree, last, tree.left[kid]!)) continue;
    const first = tree.tokens[tree.left[kid]!]!.lower;
    if (kind === 'xcomp' || ((kind === 'obl' || kind === 'advcl') && OF_OBJECT.has(first)))
      last = tree.right[kid]!;
    else break;
  }
  return last;
}

// What an object is called runs to the next comma, however the parse hangs it.
function reachOfComplement(tree: Tree, object: number): number {
  let last = tree.right[object]!;
  while (last + 1 < tree.tokens.length && !/^(?:[,;:.—–]|--)$/.test(tree.tokens[last + 1]!.text)) {
    if (/^(?:CC|W)/.test(tree.tokens[last + 1]!.xpos)) break;
    last += 1;
  }
  return last;
}

// Only quotation marks may stand between an object and what is said of it.
function adjoins(tree: Tree, last: number, first: number): boolean {
  for (let at = last + 1; at < first; at += 1) if (!/^["“”'’‘`]+$/.test(tree.tokens[at]!.text)) return false;
  return first > last;
}

/** "…, X said" and "…, X said, …": the rest of the sentence around the cue's clause. */
function clauseAround(tree: Tree, cue: Cue, source: Source | undefined): Content | undefined {
  if (!cue.frame.clause || source === undefined) return undefined;
  const start = Math.min(cue.run.first, source.run.first);
  const end = Math.max(cue.run.last, source.run.last);
  const parenthetical = relation(tree.tokens[cue.top]!) === 'parataxis';
  const before = kidsBy(tree, cue.verb, 'ccomp', 'parataxis', 'dep').some((kid) => kid < start);
  if (!parenthetical && !before) return undefined;
  const mark = tree.tokens[start - 1];
  if (start === 0 || !mark || !isMark(mark)) return undefined;
  const runs: Run[] = [{ first: 0, last: start - 1 }];
  if (parenthetical || topIsInside(tree, cue, start)) {
    const own = Math.max(end, tree.right[cue.top]!);
    const next = tree.tokens[own + 1];
    if (next && isMark(next) && own + 2 < tree.tokens.length)
      runs.push({ first: own + 1, last: tree.tokens.length - 1 });
  }
  return found(tree, cue, runs);
}

// “That,” she added, “is …”: the comma before the speaker may stand inside the quotation.
const closing = (tree: Tree, mark: number): number =>
  CLOSES.test(tree.tokens[mark]!.text) ? mark - 1 : mark;

const CLOSES = /^["”»]$|^''$/;
const OPENS = /^(?:["“«„]|''|``)$/;

// "As a bell rang, the mayor said, “It is late.”": before a quotation with a capital the front is no part of what was said.
function isSetting(tree: Tree, start: number, next: number): boolean {
  if (CLOSES.test(tree.tokens[start - 1]!.text) || CLOSES.test(tree.tokens[start - 2]!.text)) return false;
  return OPENS.test(tree.tokens[next]!.text) && /^\p{Lu}/u.test(tree.tokens[next + 1]?.text ?? '');
}

// Behind a quotation only a quotation goes on, and a participle tells how it was said.
function goesOnAfter(tree: Tree, start: number, next: number): boolean {
  const token = tree.tokens[next];
  if (!token || token.xpos === 'VBG') return false;
  const quoted = CLOSES.test(tree.tokens[start - 1]!.text) || CLOSES.test(tree.tokens[start - 2]?.text ?? '');
  if (quoted && !OPENS.test(token.text)) return false;
  return hasFinite(tree, next, tree.tokens.length - 1) || !hasFinite(tree, 0, start - 1);
}

function topIsInside(tree: Tree, cue: Cue, start: number): boolean {
  const head = tree.tokens[cue.top]!.head;
  return head >= 0 && head < start && relation(tree.tokens[cue.top]!) === 'parataxis';
}

/** "vowed to …", "urged the guards to …". */
function infinitiveAfter(tree: Tree, cue: Cue, words: AttributionWords): Content | undefined {
  if (!cue.frame.infinitive) return undefined;
  const verb = kidsBy(tree, cue.verb, 'xcomp', 'advcl', 'ccomp').find(
    (kid) => kid > cue.verb && tree.kids[kid]!.some((own) => tree.tokens[own]!.lower === 'to' && own < kid),
  );
  if (verb === undefined) return undefined;
  const object = kidsBy(tree, cue.verb, 'obj', 'iobj').find((kid) => kid > cue.verb && kid < verb);
  const first = object === undefined ? tree.left[verb]! : tree.left[object]!;
  return found(
    tree,
    cue,
    [{ first: Math.max(first, cue.run.last + 1), last: overList(tree, reach(tree, cue, verb, words)) }],
    false,
  );
}

/** "to widen the road, build a mill and plant trees": further infinitives of the list, however the parse hangs them. */
function overList(tree: Tree, end: number): number {
  let last = end;
  for (let at = last + 1; at < tree.tokens.length; at = last + 1) {
    while (isComma(tree, at) || tree.tokens[at]?.xpos === 'CC') at += 1;
    if (at === last + 1 || tree.tokens[at]?.xpos !== 'VB' || tree.right[at]! <= last) break;
    last = tree.right[at]!;
  }
  return last;
}

/** "warned of …", "called for …": the phrase behind the lead, which joins the cue. */
function leadAfter(tree: Tree, cue: Cue): Content | undefined {
  const lead = leadOf(tree, cue);
  if (!lead) return undefined;
  // The lead hangs on its phrase; a particle hangs on the verb, and the phrase follows.
  const phrase =
    lead.head > lead.index
      ? lead.head
      : tree.kids[cue.verb]!.find((kid) => kid > lead.index && !isMark(tree.tokens[kid]));
  if (phrase === undefined) return undefined;
  const content = found(
    tree,
    cue,
    [{ first: lead.index + 1, last: reachOfObject(tree, cue, phrase) }],
    false,
  );
  return content && { ...content, cueEnd: lead.index };
}

// The lead stands right behind the verb, or a few words on: "spoke at length of".
function leadOf(tree: Tree, cue: Cue): Tree['tokens'][number] | undefined {
  for (let at = cue.run.last + 1; at < Math.min(tree.tokens.length, cue.run.last + 6); at += 1) {
    const token = tree.tokens[at]!;
    if (isMark(token) || /^(?:V|MD|W)/.test(token.xpos)) return undefined;
    if (!cue.frame.leads.includes(token.lower)) continue;
    const own = at === cue.run.last + 1 || (token.head >= 0 && tree.tokens[token.head]!.head === cue.verb);
    if (own) return token;
  }
  return undefined;
}

/** "condemned the raid as …": the object and what the verb says of it. */
function objectAfter(tree: Tree, cue: Cue): Content | undefined {
  if (!cue.frame.object || cue.passive) return undefined;
  const kinds = cue.frame.complement ? ['obj', 'iobj', 'xcomp', 'ccomp'] : ['obj', 'ccomp'];
  const object = kidsBy(tree, cue.verb, ...kinds).find((kid) => kid > cue.verb);
  if (object === undefined) return undefined;
  if (isVerb(tree.tokens[object]!) && relation(tree.tokens[object]!) === 'obj') return undefined;
  const last = cue.frame.complement ? reachOfComplement(tree, object) : reachOfObject(tree, cue, object);
  const run = { first: under(tree, object).first, last };
  return found(tree, cue, [withoutAside(tree, run)], false);
}

function found(tree: Tree, cue: Cue, runs: Run[], said = true): Content | undefined {
  const clean = runs.map((run) => trimmed(tree, run)).filter((run) => run !== undefined);
  return clean.length > 0 ? { runs: clean, said, cueEnd: cue.run.last } : undefined;
}

// ", which …" at the very end is the reporter's aside more often than the speaker's.
function withoutAside(tree: Tree, run: Run): Run {
  for (let at = run.last - 1; at > run.first; at -= 1) {
    const comma = tree.tokens[at - 1]!;
    const token = tree.tokens[at]!;
    if (comma.text !== ',' || !/^(?:WDT|WP\$?)$/.test(token.xpos) || token.lower === 'what') continue;
    const clause = token.deprel === 'nmod:poss' ? tree.tokens[token.head]!.head : token.head;
    return clause >= 0 && tree.right[clause]! >= run.last && at - 1 > run.first
      ? { first: run.first, last: at - 2 }
      : run;
  }
  return run;
}
