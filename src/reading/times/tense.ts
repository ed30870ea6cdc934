import type { Line } from './line.js';

export type Tense = 'past' | 'present' | 'future' | 'unknown';

/** A tense, or a plan that may be over by now: "was scheduled", "planned". */
export type Leaning = Tense | 'planned';

/** The Penn tag of the token at an offset of the text, or the empty string. */
export type TagAt = (offset: number) => string;

const reach = 24;
const walls = new Set(['.', ';', ':', '"', '“', '”', '\n', '(', ')', '!', '?', '—']);

/** A point ends a sentence before a capital, unless the word before it is an abbreviation that it belongs to. */
const isWall = (line: Line, at: number): boolean =>
  walls.has(line.lower(at)) && !(line.lower(at) === '.' && !line.atoms[at + 1]?.capital);

/** How near a modal that is no "will" stands to what it governs: "may meet on Monday". */
const modalReach = 6;

/**
 * One side of a time, word by word, until something tells the tense; a weak one ends at a comma. `infinitive`: no verb
 * but one after "to" stands there.
 */
function scan(line: Line, tagAt: TagAt, from: number, step: 1 | -1, weak = false): Leaning | 'infinitive' {
  let seen: Tense = 'unknown';
  /** Where the last "to" of an infinitive stood. */
  let to: number | undefined;
  for (let i = from, left = reach; left > 0 && i >= 0 && i < line.atoms.length; i += step, left--) {
    const atom = line.atoms[i];
    if (!atom) break;
    if (atom.kind === 'mark') {
      if (isWall(line, i) || (weak && atom.lower === ',')) break;
      continue;
    }
    if (atom.kind === 'number') continue;
    const tag = tagAt(atom.start);
    if (tellsAhead(line, i, tag)) return planAt(line, i);
    if (tag === 'MD') return reach - left <= modalReach ? planAt(line, i) : 'present';
    if (to !== undefined && intends(line, i, to)) return 'planned';
    if (tag === 'VBD' || (tag === '' && line.words.pastVerbs.includes(atom.lower)))
      return to !== undefined && line.is(from, line.words.limits) ? 'planned' : 'past';
    if (tag === 'VBN' || (tag === '' && atom.lower.endsWith('ed')))
      seen = line.is(i - 1, line.words.be) ? seen : 'past';
    else if (tag === 'TO' && step === -1) to = i;
    else if (tag === 'VBZ' || tag === 'VBP') {
      const told = presentTells(line, i, step) ?? (seen === 'unknown' ? undefined : seen);
      if (told !== undefined) return told;
      // Taggers take "overran" or "beat" for a present: only what tells no past before it is one.
      if (tag === 'VBZ' || step === 1 || line.is(i, line.words.presentBe)) return 'present';
      seen = 'present';
    }
  }
  return to !== undefined && seen === 'unknown' ? 'infinitive' : seen;
}

/** What a verb in the present tells beyond the present: "has left", "opens", "are to meet", "they will probably meet". */
function presentTells(line: Line, at: number, step: 1 | -1): Leaning | undefined {
  const { timetables, reporting } = line.words;
  if (isPerfect(line, at)) return 'past';
  if (line.is(at, timetables) || isArranged(line, at)) return 'future';
  if (line.is(at, reporting) || (step === -1 && isPassive(line, at))) return 'unknown';
  const modal = step === -1 ? modalBefore(line, at) : undefined;
  return modal === undefined ? undefined : planAt(line, modal);
}

/** "agreed to meet", "is likely to meet", "plans to run"; in "is an effort to win" the noun owns the infinitive. */
function intends(line: Line, at: number, to: number): boolean {
  const { intents, auxiliaries, future } = line.words;
  if (to === at + 1 && line.is(at, future)) return true;
  if (!line.is(at, intents)) return false;
  return !line.is(at, auxiliaries) || to === at + 1 || (to === at + 2 && !line.tag(at + 1).startsWith('N'));
}

/** "is suspected", "are now held": what was done, and when, is left open. */
const isPassive = (line: Line, at: number): boolean =>
  line.is(at, line.words.presentBe) && (isParticiple(line, at + 1) || isParticiple(line, at + 2));

/** "have been killed", "has now left". */
const isPerfect = (line: Line, at: number): boolean =>
  line.is(at, line.words.perfect) && (isParticiple(line, at + 1) || isParticiple(line, at + 2));

/** "are to meet": arranged, and ahead. */
const isArranged = (line: Line, at: number): boolean =>
  line.is(at, line.words.presentBe) && line.tag(at + 1) === 'TO' && line.tag(at + 2) === 'VB';

/** The modal right before a verb that the tags take for a finite one: "they will probably meet". */
function modalBefore(line: Line, at: number): number | undefined {
  for (let i = at - 1; i >= at - 2; i--) if (line.is(i, line.words.future)) return i;
  return undefined;
}

/** "rejected the plan", "due to the storm", "than expected", "went ahead": these words tell no future there. */
function tellsAhead(line: Line, at: number, tag: string): boolean {
  const { words } = line;
  if (!line.is(at, words.future) || tag.startsWith('NN') || line.is(at - 1, words.comparing)) return false;
  if (line.is(at, words.causes)) return !(line.is(at + 1, words.to) && line.tag(at + 2) !== 'VB');
  return !line.is(at, words.aheadOf) || line.lower(at + 1) === words.numbers.of;
}

/**
 * "is due", "will"; "planned" and "was due" tell a plan, whatever became of it. "could not be reached" and
 * "may have fled" tell the past.
 */
function planAt(line: Line, at: number): Leaning {
  const { future, plans, pastVerbs, have, pastModals, negations } = line.words;
  for (let i = at + 1; i <= at + 2; i++) if (line.is(i, have) && isParticiple(line, i + 1)) return 'past';
  if (line.is(at, pastModals) && line.is(at + 1, negations)) return 'past';
  if (!line.is(at, future)) return 'planned';
  return line.is(at, plans) || line.is(at - 1, pastVerbs) || line.is(at - 2, pastVerbs)
    ? 'planned'
    : 'future';
}

const isParticiple = (line: Line, at: number): boolean =>
  line.tag(at) === 'VBN' || (line.tag(at) === '' && line.lower(at).endsWith('ed'));

/** The tense of the clause around an atom: what stands before it first, then what follows. */
export function tenseFinder(tagAt: TagAt): (line: Line, at: number) => Leaning {
  return (line, at) => {
    const before = scan(line, tagAt, at - 1, -1);
    if (before !== 'unknown' && before !== 'present' && before !== 'infinitive') return before;
    const after = scan(line, tagAt, at + 1, 1, before === 'present');
    const told = after === 'unknown' || after === 'infinitive' ? before : after;
    // A headline: "Council to meet Friday".
    return told === 'infinitive' ? 'future' : told;
  };
}
