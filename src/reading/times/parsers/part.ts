import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';

/** "the night of 3 May", "the morning of last Friday". */
function beginsDay(line: Line, at: number): boolean {
  const start = line.is(at, line.words.the) ? at + 1 : at;
  const { month, weekday, day, shift } = line.entry(start);
  if (line.atoms[start]?.kind === 'number') return true;
  return month !== undefined || weekday !== undefined || day !== undefined || shift !== undefined;
}

/** "at dawn", "in the morning": a part of a day that is not said; it joins with a day beside it. */
export const part: Parser = (line, at) => {
  const { part: code, barePart } = line.entry(at);
  // "the dawn of an era" is no time of day.
  if (code === undefined || (line.lower(at + 1) === line.words.numbers.of && !beginsDay(line, at + 2)))
    return undefined;
  const mention: Mention = {
    first: at,
    end: at + 1,
    type: 'TIME',
    value: `T${code}`,
    mod: null,
    basis: 'text',
    kind: 'part',
    certain: barePart === true,
  };
  const the = line.is(at - 1, line.words.the);
  const before = the ? at - 2 : at - 1;
  if (line.is(before, line.words.partCues) && (the || barePart)) mention.certain = true;
  return the && line.is(before, line.words.partCues) ? { ...mention, first: at - 1 } : mention;
};
