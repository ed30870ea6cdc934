import { own } from '../../quantities/own.js';
import { twoDigits } from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';
import { zoneEnd } from '../zone.js';

/** The atoms of "am", "p.m.", "p . m ." after a number, and the hours that they add. */
export function meridiemAt(line: Line, at: number): { end: number; hours: number } | undefined {
  const { meridiem } = line.words;
  const word = line.lower(at) === '.' && line.glued(at) && line.glued(at + 1) ? at + 1 : at;
  const hours = own(meridiem, line.lower(word));
  if (hours === undefined) return undefined;
  if (line.lower(word).length === 2) return closes(line, word + 1) ? { end: word + 1, hours } : undefined;
  const dotted = line.lower(word + 1) === '.' && line.lower(word + 2) === 'm';
  if (!dotted)
    return line.glued(word) && line.atoms[word]?.kind === 'word' && closes(line, word + 1)
      ? { end: word + 1, hours }
      : undefined;
  return { end: line.lower(word + 3) === '.' ? word + 4 : word + 3, hours };
}

const closes = (line: Line, at: number): boolean => {
  const atom = line.atoms[at];
  return !atom || atom.spaced || atom.kind === 'mark';
};

const clockMention = (first: number, end: number, value: string, certain = true): Mention => ({
  first,
  end,
  type: 'TIME',
  value,
  mod: null,
  basis: 'text',
  kind: 'clock',
  certain,
});

/** Twelve o'clock in the morning is 00, in the afternoon 12. */
export const hourOf = (hour: number, meridiem: number | undefined): number =>
  meridiem === undefined ? hour : meridiem === 0 ? hour % 12 : (hour % 12) + 12;

/** "10:30", "7:56:30 pm", "8.30pm", "1140 a.m.", "3pm", "0730 hours", "5 o'clock". */
export const clock: Parser = (line, at) => {
  const found = clockAt(line, at);
  return found && { ...found, end: zoneEnd(line, found.end) };
};

/** "about 9 p.m.", "around noon": the bound is part of the time. */
export const boundClock: Parser = (line, at) => {
  const bound = line.phrase(at, 'bound');
  const found = bound && clock(line, bound.end);
  if (!found || bound.phrase.kind !== 'bound' || bound.phrase.mod !== 'APPROX') return undefined;
  return { ...found, first: at, mod: 'APPROX' };
};

function clockAt(line: Line, at: number): Mention | undefined {
  const word = line.entry(at).clock;
  if (word !== undefined) return clockMention(at, at + 1, word);
  const atom = line.atoms[at];
  const ofPart = hourOfPart(line, at);
  if (ofPart) return ofPart;
  if (atom?.kind !== 'number') return spelledClock(line, at);
  if (line.lower(at - 1) === ':' && line.glued(at)) return undefined;
  return colonClock(line, at) ?? decimalClock(line, at) ?? militaryClock(line, at) ?? hourClock(line, at);
}

function colonClock(line: Line, at: number): Mention | undefined {
  const hour = line.digits(at, 2);
  const minute = line.digits(at + 2, 2, 2);
  if (line.lower(at + 1) !== ':' || hour === undefined || minute === undefined) return undefined;
  // "3 : 33 a . m", as texts in tokens have it.
  const apart = !line.glued(at + 2);
  if (apart && !meridiemAt(line, at + 3) && zoneEnd(line, at + 3) === at + 3) return undefined;
  if (hour > 24 || minute > 59) return undefined;
  const second = line.lower(at + 3) === ':' && line.glued(at + 4) ? line.digits(at + 4, 2, 2) : undefined;
  const end = second === undefined ? at + 3 : at + 5;
  const meridiem = meridiemAt(line, end);
  const seconds = second === undefined ? '' : `:${twoDigits(second)}`;
  return clockMention(
    at,
    meridiem?.end ?? end,
    `T${twoDigits(hourOf(hour, meridiem?.hours))}:${twoDigits(minute)}${seconds}`,
  );
}

function decimalClock(line: Line, at: number): Mention | undefined {
  const match = /^(\d{1,2})\.([0-5]\d)$/.exec(line.lower(at));
  if (!match || Number(match[1]) > 24) return undefined;
  const meridiem = meridiemAt(line, at + 1);
  if (!meridiem && !line.is(at - 1, line.words.at)) return undefined;
  const next = line.atoms[at + 1];
  if (!meridiem && next?.kind === 'word' && !line.is(at + 1, line.words.joins)) return undefined;
  if (!meridiem && (next?.lower === '%' || (next && !next.spaced && next.kind === 'word'))) return undefined;
  const hour = hourOf(Number(match[1]), meridiem?.hours);
  return clockMention(at, meridiem?.end ?? at + 1, `T${twoDigits(hour)}:${match[2]}`);
}

function militaryClock(line: Line, at: number): Mention | undefined {
  const four = line.digits(at, 4, 3);
  if (four === undefined) return undefined;
  const [hour, minute] = [Math.floor(four / 100), four % 100];
  if (hour > 24 || minute > 59) return undefined;
  const meridiem = meridiemAt(line, at + 1);
  if (meridiem)
    return hour <= 12
      ? clockMention(at, meridiem.end, `T${twoDigits(hourOf(hour, meridiem.hours))}:${twoDigits(minute)}`)
      : undefined;
  if (line.lower(at).length !== 4) return undefined;
  const value = `T${twoDigits(hour)}:${twoDigits(minute)}`;
  if (zoneEnd(line, at + 1) > at + 1) return clockMention(at, at + 1, value);
  const hours =
    line.entry(at + 1).unit === 'hour' && (line.lower(at)[0] === '0' || line.is(at - 1, line.words.at));
  return hours ? clockMention(at, at + 2, value) : undefined;
}

function hourClock(line: Line, at: number): Mention | undefined {
  const hour = line.digits(at, 2);
  if (hour === undefined || hour > 24) return undefined;
  const meridiem = hour <= 12 ? meridiemAt(line, at + 1) : undefined;
  if (meridiem) return clockMention(at, meridiem.end, `T${twoDigits(hourOf(hour, meridiem.hours))}:00`);
  const oclock = oclockAt(line, at + 1);
  if (oclock) return clockMention(at, oclock, `T${twoDigits(hour)}:00`);
  if (isBareHour(line, at)) return clockMention(at, at + 1, `T${twoDigits(hour)}:00`, false);
  const noon = line.entry(at + 1).clock;
  if (hour === 12 && noon !== undefined) return clockMention(at, at + 2, noon);
  return spelledClock(line, at);
}

function oclockAt(line: Line, at: number): number | undefined {
  if (line.lower(at) === 'oclock') return at + 1;
  const apostrophe = line.lower(at + 1) === "'" || line.lower(at + 1) === '’';
  return line.lower(at) === 'o' && apostrophe && line.lower(at + 2) === 'clock' ? at + 3 : undefined;
}

/** "half past seven", "ten past 9", "quarter to six", "seven p.m.", "five o'clock". */
function spelledClock(line: Line, at: number): Mention | undefined {
  const { words } = line;
  const a = words.numbers.articles.includes(line.lower(at)) ? at + 1 : at;
  const quarter = line.lower(a) === words.quarter;
  const half = line.lower(at) === words.half;
  if (half || quarter) return pastHour(line, at, a + 1, half ? 30 : 15);
  const found = line.number(at);
  if (!found || !Number.isInteger(found.value) || found.value < 1 || found.value > 59) return undefined;
  if (!found.digits && found.value <= 12) {
    const meridiem = meridiemAt(line, found.end);
    if (meridiem)
      return clockMention(at, meridiem.end, `T${twoDigits(hourOf(found.value, meridiem.hours))}:00`);
    const oclock = oclockAt(line, found.end);
    if (oclock) return clockMention(at, oclock, `T${twoDigits(found.value)}:00`);
  }
  const minutes = line.entry(found.end).unit === 'minute' ? found.end + 1 : found.end;
  return pastHour(line, at, minutes, found.value);
}

const minutesSaid = (line: Line, at: number): boolean => line.entry(at - 1).unit === 'minute';

function pastHour(line: Line, first: number, at: number, minutes: number): Mention | undefined {
  const sign = own(line.words.pastHour, line.lower(at));
  if (sign === undefined) return undefined;
  // "12 before 5pm" is no time of day unless minutes are said.
  if (!line.is(at, line.words.hourPast) && !minutesSaid(line, at)) return undefined;
  // "5 to 6pm" are two hours; "five to six" is 5:55.
  if (sign === -1 && line.atoms[first]?.kind === 'number' && !minutesSaid(line, at)) return undefined;
  const hour = line.number(at + 1);
  if (!hour || !Number.isInteger(hour.value) || hour.value < 1 || hour.value > 12) return undefined;
  const meridiem = meridiemAt(line, hour.end);
  const oclock = oclockAt(line, hour.end);
  const part = line.is(hour.end, line.words.within) && line.is(hour.end + 1, line.words.the);
  const half = line.lower(first) === line.words.half || line.lower(at - 1) === line.words.quarter;
  if (
    !meridiem &&
    !oclock &&
    !part &&
    !(sign === 1 && (half || minutes % 5 === 0) && line.is(at, line.words.hourPast))
  )
    return undefined;
  const total = hourOf(hour.value, meridiem?.hours) * 60 + sign * minutes;
  const end = meridiem?.end ?? oclock ?? hour.end;
  return clockMention(first, end, `T${twoDigits(Math.floor(total / 60))}:${twoDigits(total % 60)}`);
}

/** "around 5 in the morning", "at five in the afternoon". */
function hourOfPart(line: Line, at: number): Mention | undefined {
  const { words } = line;
  if (!line.is(at - 1, words.hourCues)) return undefined;
  const hour = line.digits(at, 2) ?? line.numbers.entry(line.atoms, at).small;
  if (hour === undefined || hour < 1 || hour > 12) return undefined;
  const told =
    line.is(at + 1, words.dateIn) && line.is(at + 2, words.the) && line.entry(at + 3).part !== undefined;
  return told ? clockMention(at, at + 1, `T${twoDigits(hour)}:00`) : undefined;
}

/** "at 7", "around 3": an hour without am or pm, where nothing follows that it could count. */
function isBareHour(line: Line, at: number): boolean {
  if (!line.is(at - 1, line.words.at)) return false;
  const next = line.atoms[at + 1];
  if (!next || line.entry(at + 1).day !== undefined || line.entry(at + 1).weekday !== undefined) return true;
  if (next.kind === 'mark') return next.spaced || /^[.,;:!?)\n]$/.test(next.lower);
  return line.is(at + 1, line.words.joins);
}
