import { own } from '../../quantities/own.js';
import { isoYear, twoDigits } from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';

/** A year in digits or in words: "2024", "nineteen seventy-two", "two thousand and six". */
export function yearAt(line: Line, at: number, dated = false): { end: number; year: number } | undefined {
  const digits = line.digits(at, 4, 4);
  if (digits !== undefined) {
    const next = line.atoms[at + 1];
    if (next && !next.spaced && next.kind === 'word' && next.lower !== 's' && !lostSpace(line, at))
      return undefined;
    if (digits < 1000 || digits > 2200) return undefined;
    if (dated && line.is(at + 1, line.words.plurals)) return undefined;
    return { end: at + 1, year: digits };
  }
  return line.atoms[at]?.kind === 'word' ? spelledYear(line, at) : undefined;
}

/** "in 1892nine months", "30 May 2014appeared": a scraped page lost a space behind a year that its company tells. */
function lostSpace(line: Line, at: number): boolean {
  const { unit, part } = line.entry(at + 1);
  const word = line.lower(at + 1);
  if (word.length < 4 || word.endsWith('s') || unit !== undefined || part !== undefined) return false;
  if (line.is(at + 1, line.words.plurals)) return false;
  const before = line.lower(at - 1) === ',' ? at - 2 : at - 1;
  if (line.entry(before).month !== undefined || line.entry(before - 1).month !== undefined) return true;
  return (
    line.is(at - 1, line.words.dateIn) || line.is(at - 1, line.words.to) || line.is(at - 1, line.words.since)
  );
}

function belowHundred(line: Line, at: number): { end: number; value: number } | undefined {
  const { small, tens } = line.numbers.entry(line.atoms, at);
  if (small !== undefined) return { end: at + 1, value: small };
  if (tens === undefined) return undefined;
  const next = line.skipHyphen(at + 1);
  const unit = line.numbers.entry(line.atoms, next).small;
  return unit !== undefined && unit > 0 && unit < 10
    ? { end: next + 1, value: tens + unit }
    : { end: at + 1, value: tens };
}

function spelledYear(line: Line, at: number): { end: number; year: number } | undefined {
  const head = belowHundred(line, at);
  if (!head) return undefined;
  const scale = line.numbers.entry(line.atoms, head.end).scale;
  if (head.value === 2 && scale === 1000) {
    const and = line.is(head.end + 1, line.words.and) ? head.end + 2 : head.end + 1;
    const rest = belowHundred(line, and);
    return rest ? { end: rest.end, year: 2000 + rest.value } : { end: head.end + 1, year: 2000 };
  }
  if (head.value < 15 || head.value > 20) return undefined;
  const tail = belowHundred(line, scale === 100 ? head.end + 1 : head.end);
  return tail && tail.value >= 10 ? { end: tail.end, year: head.value * 100 + tail.value } : undefined;
}

/** Does a number of four digits stand as a year: by its company, or for want of anything that it could count? */
function standsAsYear(line: Line, at: number, year: number): boolean {
  const next = line.atoms[at + 1];
  const before = line.lower(at - 1);
  if (inCode(line, at)) return false;
  if (/^[$€£¥#№+*@_]$/.test(before) || (before === '/' && line.glued(at))) return false;
  if (before === '-' && line.glued(at) && line.glued(at - 1))
    return rangeStart(line, at - 2) || line.entry(at - 2).edge !== undefined;
  if (next && !next.spaced && (next.lower === '/' || next.lower === ':' || next.lower === '%'))
    return next.lower === '/' && year > 1700;
  if (line.atoms[at - 1]?.capital && !line.entry(at - 1).preposition && line.is(at - 1, line.words.labels))
    return false;
  if (next?.kind === 'word' && line.words.plurals.includes(next.lower)) return false;
  if (next?.kind === 'word' && (line.entry(at + 1).unit !== undefined || line.entry(at + 1).part))
    return false;
  const asked =
    line.entry(at - 1).preposition ||
    before === '(' ||
    before === ',' ||
    before === '–' ||
    before === '-' ||
    line.is(at - 1, line.words.the);
  // "1904, 1909 and 1910", "1699 or 1700": beside another year.
  if (rangeStart(line, at - 2) && (line.atoms[at - 1]?.kind === 'word' || before === ',')) return true;
  if (before === '(' && /^[),]$/.test(line.lower(at + 1))) return true;
  if (year < 1500)
    return (
      line.entry(at - 1).preposition === true &&
      line.is(at - 1, line.words.yearCues) &&
      !countsAhead(line, at)
    );
  if (asked || line.lower(at + 1) === ')' || line.is(at - 1, line.words.and))
    return year >= 1700 || !countsAhead(line, at);
  return (
    year >= 1800 &&
    year <= 2100 &&
    (year % 100 !== 0 || !countsAhead(line, at)) &&
    !(countsAhead(line, at) && !line.atoms[at + 1]?.capital && year % 10 === 0)
  );
}

/** "86-2010-2015-3": three numbers and more in hyphens that are no date. */
export function inCode(line: Line, at: number): boolean {
  const joins = (k: number) => line.lower(k) === '-' && line.glued(k) && line.glued(k + 1);
  let numbers = 1;
  for (let i = at; joins(i - 1) && line.atoms[i - 2]?.kind === 'number'; i -= 2) numbers++;
  for (let i = at; joins(i + 1) && line.atoms[i + 2]?.kind === 'number'; i += 2) numbers++;
  return numbers > 2;
}

const rangeStart = (line: Line, at: number): boolean => {
  const year = line.digits(at, 4, 4);
  return year !== undefined && year >= 1000 && year <= 2200;
};

/** A lower-case plural follows: "1600 soldiers". */
function countsAhead(line: Line, at: number): boolean {
  const next = line.atoms[at + 1];
  return (
    next?.kind === 'word' &&
    next.spaced &&
    !next.capital &&
    next.lower.length > 3 &&
    /[^s]s$/.test(next.lower)
  );
}

const dateOf = (first: number, end: number, value: string, kind: Mention['kind']): Mention => ({
  first,
  end,
  type: 'DATE',
  value,
  mod: null,
  basis: 'text',
  kind,
});

/** "2024", and the second of "2015-17". */
export const year: Parser = (line, at) => {
  const found = yearAt(line, at);
  if (found && line.atoms[at]?.kind === 'word') {
    if (!line.entry(at - 1).preposition && !line.is(at - 1, line.words.of)) return undefined;
    line.state(found.year, at, false);
    return dateOf(at, found.end, isoYear(found.year), 'year');
  }
  if (found && standsAsYear(line, at, found.year)) {
    line.state(found.year, at, false);
    return dateOf(at, at + 1, isoYear(found.year), 'year');
  }
  return shortYear(line, at);
};

/** "15" in "2011-15" and "1894 – 96", "08" in "'08". */
function shortYear(line: Line, at: number): Mention | undefined {
  const short = line.digits(at, 2, 2);
  if (short === undefined) return undefined;
  const dash = line.lower(at - 1);
  if (dash === '-' || dash === '–' || dash === '/') {
    const head = line.digits(at - 2, 4, 4);
    if (head === undefined || inCode(line, at) || head < 1500 || head > 2100 || head % 100 >= short)
      return undefined;
    const next = line.atoms[at + 1];
    if (
      next &&
      ((!next.spaced && (next.kind !== 'mark' || next.lower === '-')) || line.is(at + 1, line.words.plurals))
    )
      return undefined;
    return dateOf(at, at + 1, isoYear(head - (head % 100) + short), 'year');
  }
  if ((dash === "'" || dash === '’') && line.atoms[at - 1]?.spaced && !line.glued(at + 1)) {
    const year = short + (short > 50 ? 1900 : 2000);
    return dateOf(at - 1, at + 1, isoYear(year), 'year');
  }
  return undefined;
}

/** "the 1990s", "1990's", "the 90s", "the nineties": a decade is three digits. */
export const decade: Parser = (line, at) => {
  const spelled = own(line.words.decadeWords, line.lower(at));
  if (spelled !== undefined)
    return line.is(at - 1, line.words.the) ? dateOf(at, at + 1, `19${spelled}`, 'year') : undefined;
  const long = line.digits(at, 4, 4);
  const short = line.digits(at, 2, 2);
  const apostrophe = line.lower(at + 1) === "'" || line.lower(at + 1) === '’';
  const s = apostrophe ? at + 2 : at + 1;
  if (line.lower(s) !== 's') return undefined;
  const owner = apostrophe && !line.is(at - 1, line.words.the) && line.tag(s + 1).startsWith('N');
  // "2030's targets" are that year's, "the 1990's" and "late 1990's" a decade.
  if (owner && line.entry(line.skipBackHyphen(at - 1)).edge === undefined) return undefined;
  if (long !== undefined && long >= 1000 && long <= 2100 && long % 10 === 0)
    return dateOf(at, s + 1, isoYear(long).slice(0, 3), 'year');
  const quoted = line.lower(at - 1) === "'" || line.lower(at - 1) === '’';
  if (short === undefined || short % 10 !== 0 || !line.glued(s)) return undefined;
  const edged = line.entry(line.skipBackHyphen(at - 1)).edge !== undefined;
  if (!quoted && !line.is(at - 1, line.words.the) && !edged) return undefined;
  if (isMeasured(line, at)) return undefined;
  // A decade that has not begun by the publication is one of the last century.
  const begun = 2000 + short <= (line.anchor.year ?? 2029);
  const century = !begun || short >= 30 || (short === 0 && !quoted) ? 19 : 20;
  return dateOf(quoted ? at - 1 : at, s + 1, `${century}${short / 10}`, 'year');
};

/** "highs in the mid-70s", "in her early 20s": degrees, and years of age. */
function isMeasured(line: Line, at: number): boolean {
  for (let i = at - 1; i >= at - 9 && !/^[.;\n]$/.test(line.lower(i)); i--)
    if (line.is(i, line.words.tensOf) || (i >= at - 3 && line.tag(i) === 'PRP$')) return true;
  return false;
}

/** "the 20th century", "the nineteenth century": 19 is the twentieth, as TIMEX3 writes it. */
export const century: Parser = (line, at) => {
  const digits = line.digits(at, 2);
  let end = at + 1;
  let number: number | undefined;
  if (digits !== undefined) {
    if (!line.words.numbers.ordinalEndings.includes(line.lower(at + 1)) || !line.glued(at + 1))
      return undefined;
    number = digits;
    end = at + 2;
  } else {
    const { ordinal, tens } = line.numbers.entry(line.atoms, at);
    const more =
      tens === undefined ? undefined : line.numbers.entry(line.atoms, line.skipHyphen(at + 1)).ordinal;
    if (tens !== undefined && more !== undefined && more < 10) {
      number = tens + more;
      end = line.skipHyphen(at + 1) + 1;
    } else number = ordinal;
  }
  if (number === undefined || number < 1 || number > 22) return undefined;
  const unit = line.skipHyphen(end);
  if (!line.is(unit, line.words.centuries)) return undefined;
  return dateOf(at, unit + 1, twoDigits(number - 1), 'year');
};

/** "fiscal year 2024", "FY2024": read as the year of its number. */
export const fiscal: Parser = (line, at) => {
  if (!line.is(at, line.words.fiscal)) return undefined;
  const after = line.is(at + 1, line.words.fiscal) ? at + 2 : at + 1;
  const found = yearAt(line, after);
  if (!found || line.atoms[after]?.kind !== 'number') return undefined;
  return dateOf(at, found.end, isoYear(found.year), 'year');
};

/** "347 AD", "AD 347", "50 BC", "c. 347": years that nothing else would tell from counts; `BC0050` as TIMEX3 writes it. */
export const era: Parser = (line, at) => {
  const year = line.digits(at, 4);
  if (year === undefined || year < 1) return undefined;
  const { eras, erasBefore, circa } = line.words;
  const digits = String(year).padStart(4, '0');
  const named = (k: number) =>
    line.atoms[k]?.capital === true && (line.is(k, eras) || line.is(k, erasBefore));
  if (named(at + 1)) {
    const value = line.is(at + 1, erasBefore) ? `BC${digits}` : digits;
    return dateOf(at, at + 2, value, 'year');
  }
  if (line.is(at - 1, eras) && named(at - 1)) return dateOf(at - 1, at + 1, digits, 'year');
  const point = line.lower(at - 1) === '.' ? at - 2 : at - 1;
  if (year < 100 || !(line.is(point, circa) || isOldYear(line, at, year))) return undefined;
  if (year < 1000) line.anchor.old = true;
  return dateOf(at, at + 1, digits, 'year');
};

/** "In 348 he died", "(c. 314 – 368)", where the text told such a year before and nothing is counted. */
function isOldYear(line: Line, at: number, year: number): boolean {
  if (!line.anchor.old || year > 999) return false;
  const next = line.atoms[at + 1];
  if (next?.kind === 'word' && !next.capital && !line.is(at + 1, line.words.pronouns)) return false;
  if (next?.kind === 'mark' && !/^[.,;:)\n]$/.test(next.lower)) return false;
  if (/^[–-]$/.test(line.lower(at - 1))) return line.lower(at + 1) === ')';
  return line.is(at - 1, line.words.yearCues) && line.lower(at - 1) !== line.words.numbers.of;
}
