import { type Amount, amountAt, amountsAt, isoOfAmounts, secondsIn } from '../amount.js';
import { boundsOf } from '../bounds.js';
import { isoOfNumber, numberOfIso } from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';
import { dated, fromNow, fromTold, movedDay } from '../offset.js';
import type { Unit } from '../words.js';

/** An amount with the bound before it, and what stands after it. */
interface Measured {
  line: Line;
  at: number;
  end: number;
  amounts: readonly Amount[];
  mod: string | null;
  /** "A week", "an hour": idle unless something makes it a length of time. */
  single: boolean;
  bound: boolean;
}

function measuredAt(line: Line, at: number): Measured | undefined {
  const bound = line.phrase(at, 'bound');
  const bounded = bound ? amountsAt(line, bound.end) : [];
  const amounts = bounded.length > 0 ? bounded : amountsAt(line, at);
  const [head, last] = [amounts[0], amounts.at(-1)];
  if (!head || !last || line.is(at - 1, line.words.aged) || line.is(last.end + 1, line.words.aged))
    return undefined;
  const start = bounded.length > 0 && bound ? bound.end : at;
  const mod = start > at && bound?.phrase.kind === 'bound' ? bound.phrase.mod : null;
  const single = line.words.numbers.articles.includes(line.lower(start)) && head.count === 1;
  return { line, at, end: last.end, amounts, mod, single, bound: start > at };
}

/** "a 25-year-old", "7 years old", "a decades-old feud": as long as somebody or something has been there. */
export const age: Parser = (line, at) => {
  const { unit } = line.entry(at);
  const many = unit !== undefined && line.lower(at).endsWith('s');
  const found = many ? plain(at + 1, unit, Number.NaN) : amountAt(line, at);
  if (!found || (found.count === 1 && line.is(at, line.words.numbers.articles))) return undefined;
  const old = line.skipHyphen(found.end);
  if (!line.is(old, line.words.old) || (many && old === found.end)) return undefined;
  return duration(at, old + 1, [found], null);
};

/** "a month-long strike", "years-long"; "a yearlong strike". */
export const length: Parser = (line, at) => {
  const { unit, length: value } = line.entry(at);
  if (value !== undefined) return { ...duration(at, at + 1, [], null), value };
  const long = line.skipHyphen(at + 1);
  if (unit === undefined || long === at + 1 || !line.is(long, line.words.long)) return undefined;
  return duration(at, long + 1, [plain(at + 1, unit, line.lower(at).endsWith('s') ? Number.NaN : 1)], null);
};

/** "two days before Christmas", "three weeks from tomorrow", "two years after May 2019". */
function fromDate({ line, at, end, amounts, mod }: Measured, inner: Parser): Mention | undefined {
  const { words } = line;
  if (line.is(at - 1, words.lasting) && line.lower(end) === words.startOf) return undefined;
  const sign = line.is(end, words.from) ? 1 : line.is(end, words.before) ? -1 : 0;
  if (sign === 0) return undefined;
  const now = line.is(end + 1, words.now) && line.entry(end + 1).day === undefined;
  if (now) return dated(at, end + 2, fromNow(line, amounts, sign), mod);
  const found = inner(line, end + 1) ?? (line.is(end + 1, words.the) ? inner(line, end + 2) : undefined);
  const day = numberOfIso(found?.value ?? '');
  if (!found || found.first > end + 2) return undefined;
  if (amounts.some(({ unit }) => secondsIn(unit) !== undefined))
    return day === line.anchor.day && day !== undefined
      ? dated(at, found.end, fromNow(line, amounts, sign), mod)
      : undefined;
  if (day !== undefined)
    return dated(
      at,
      found.end,
      { value: isoOfNumber(movedDay(day, amounts, sign)), basis: found.basis },
      mod,
    );
  const years =
    /^\d{4}$/.test(found.value) && amounts.every(({ unit }) => unit === 'year' || unit === 'decade');
  const start = numberOfIso(boundsOf(found.value)?.from ?? '');
  if (!years || start === undefined) return undefined;
  return dated(
    at,
    found.end,
    { value: isoOfNumber(movedDay(start, amounts, sign)).slice(0, 4), basis: found.basis },
    mod,
  );
}

const pastReference = (first: number, end: number): Mention => ({
  first,
  end,
  type: 'DATE',
  value: 'PAST_REF',
  mod: null,
  basis: 'text',
  kind: 'reference',
});

/** "three days ago"; "two weeks later" from the date told last, or from the publication where none was. */
function fromElsewhere({ line, at, end, amounts, mod }: Measured): Mention | undefined {
  const { words, anchor } = line;
  if (amounts.some(({ uncounted }) => uncounted)) {
    if (line.is(end, words.ago)) return pastReference(at, end + 1);
    const told = line.is(end, words.later) || line.is(end, words.earlier);
    return duration(at, told ? end + 1 : end, amounts, mod);
  }
  if (line.is(end, words.ago))
    return line.entry(end + 1).day === 0
      ? agoToday(line, at, end, amounts)
      : dated(at, end + 1, fromNow(line, amounts, -1), mod);
  const sign =
    line.is(end, words.later) || lastWord(line, end, words.after) ? 1 : isEarlier(line, end) ? -1 : 0;
  // "half an hour later this week" is a length within the week.
  const other = line.is(end, words.later) && line.entry(end + 1).shift !== undefined;
  if (sign === 0 || other || amounts[0]?.hyphen) return undefined;
  const told = dated(at, end + 1, fromTold(line, amounts, sign), mod);
  return told ?? (anchor.told ? undefined : dated(at, end + 1, fromNow(line, amounts, sign), mod));
}

/** "two years ago today": to the day. */
function agoToday(line: Line, at: number, end: number, amounts: readonly Amount[]): Mention | undefined {
  const { day, basis } = line.anchor;
  if (day === undefined) return undefined;
  return dated(at, end + 2, { value: isoOfNumber(movedDay(day, amounts, -1)), basis }, null);
}

/** "the coldest March in 50 years", "the first in a decade": a length that is over. */
function isRecord(line: Line, at: number): boolean {
  for (let i = at - 2; i >= at - 10 && line.atoms[i]?.kind !== 'mark'; i--)
    if (/^(JJS|RBS)$/.test(line.tag(i)) || line.is(i, line.words.records)) return true;
  return false;
}

/** "two years before." and "a day after," with no date behind them. */
const lastWord = (line: Line, at: number, words: readonly string[]): boolean =>
  line.is(at, words) && line.atoms[at + 1]?.kind !== 'word' && line.atoms[at + 1]?.kind !== 'number';

const isEarlier = (line: Line, at: number): boolean =>
  line.is(at, line.words.earlier) || lastWord(line, at, line.words.before);

/** "will open in two weeks"; "within 90 days" from the publication on. */
function ahead({ line, at, end, amounts, mod, single }: Measured): Mention | undefined {
  const { words, anchor } = line;
  if (amounts[0]?.hyphen || !line.is(at - 1, words.within)) return undefined;
  const timed = amounts.every(({ unit }) => secondsIn(unit) !== undefined);
  if (line.lower(at - 1) === words.deadline) {
    if (anchor.day === undefined || line.tense(at) === 'past' || timed) return undefined;
    const to = isoOfNumber(movedDay(anchor.day, amounts, 1));
    return { ...duration(at - 1, end, amounts, mod), from: isoOfNumber(anchor.day), to, basis: anchor.basis };
  }
  const tense = line.tense(at);
  if ((timed ? tense === 'past' : tense !== 'future') || isRecord(line, at)) return undefined;
  if (single && line.is(end, words.idle)) return undefined;
  return dated(at - 1, end, fromNow(line, amounts, 1), mod);
}

/** Ages are a rule of their own; "a month-long strike" begins at its unit. */
function isOld({ line, end, single, bound }: Measured): boolean {
  const next = line.skipHyphen(end);
  return line.is(next, line.words.old) || (single && !bound && next > end && line.is(next, line.words.long));
}

const duration = (first: number, end: number, amounts: readonly Amount[], mod: string | null): Mention => ({
  first,
  end,
  type: 'DURATION',
  value: isoOfAmounts(amounts),
  mod: mod ?? (amounts[0]?.vague ? 'APPROX' : null),
  basis: 'text',
  kind: 'duration',
});

/** "A day", "an hour" are lengths of time after "for", "in", "within" and the like; elsewhere rates or idle. */
function standsAlone({ line, at, end }: Measured): boolean {
  if (line.is(end - 1, line.words.numbers.articles)) return false;
  const half = line.lower(end - 1) === line.words.half;
  // "a day after the raid"; "$40 a month after that" is a rate.
  const rate = line.atoms[at - 1]?.kind === 'number' || line.is(at - 1, line.words.shares);
  return (
    (line.is(end, line.words.measuring) && !rate) ||
    half ||
    line.is(at - 1, line.words.durationCues) ||
    line.lower(end) === '-'
  );
}

/** Any count of time units, counted from something or plain. */
export const amountWith =
  (inner: Parser): Parser =>
  (line, at) => {
    const measured = measuredAt(line, at);
    if (!measured || isOld(measured)) return undefined;
    const found = fromElsewhere(measured) ?? fromDate(measured, inner) ?? ahead(measured);
    if (found) return found;
    if (measured.single && !measured.bound && !standsAlone(measured)) return undefined;
    return duration(at, measured.end, measured.amounts, measured.mod);
  };

const plain = (end: number, unit: Unit, count: number): Amount => ({
  end,
  count,
  unit,
  vague: count !== 1,
  uncounted: count !== 1,
  hyphen: false,
});

/** "for years", "weeks of talks", "hours after", "decades ago": units without a number. */
export const uncounted: Parser = (line, at) => {
  const { unit } = line.entry(at);
  if (unit === undefined || !line.lower(at).endsWith('s') || !stretches(line, at)) return undefined;
  if (line.is(at + 1, line.words.ago)) return pastReference(at, at + 2);
  const told = line.is(at + 1, line.words.later) || line.is(at + 1, line.words.earlier);
  return duration(at, told ? at + 2 : at + 1, [plain(at + 1, unit, Number.NaN)], null);
};

/** A plural that something makes a length of time: a preposition before it, or what happens "of" or "after" it. */
function stretches(line: Line, at: number): boolean {
  const { words } = line;
  if (line.is(at - 1, words.uncountedCues) || line.is(at - 1, words.durationCues)) return true;
  const tag = line.tag(at - 1);
  // "in the days after the vote", "in jail hours after the raid"; "office hours of" counts nothing.
  const { season, part, month } = line.entry(at - 1);
  const named = season ?? part ?? month;
  if (line.is(at + 1, words.measuring)) return named === undefined && !/^(JJ|VBG|CD|PRP\$|POS)/.test(tag);
  return line.is(at + 1, words.uncountedNext) && !/^(JJ|NN|VBG|CD|DT|PRP\$|POS)/.test(tag);
}

/** "all week", "another day": one unit. */
export const whole: Parser = (line, at) => {
  if (!line.is(at, line.words.wholes)) return undefined;
  const { unit } = line.entry(at + 1);
  if (unit === undefined || unit === 'second' || unit === 'quarter' || line.lower(at + 1).endsWith('s'))
    return undefined;
  return duration(at, at + 2, [plain(at + 2, unit, 1)], null);
};
