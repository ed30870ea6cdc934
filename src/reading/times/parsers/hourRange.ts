import { twoDigits } from '../calendar.js';
import type { Line } from '../line.js';
import type { Parser } from '../mention.js';
import { clock, hourOf, meridiemAt } from './clock.js';

/** An hour, its minutes and what am or pm adds to it, where that is said. */
interface Hour {
  end: number;
  hour: number;
  minutes: string;
  meridiem: number | undefined;
}

function hourAt(line: Line, at: number): Hour | undefined {
  const said = line.atoms[at]?.kind === 'number' ? clock(line, at) : undefined;
  const match = /^T(\d\d)((?::\d\d)*)$/.exec(said?.value ?? '');
  if (said && match) {
    const written = Number(/^\d{1,2}/.exec(line.lower(at))?.[0] ?? 0);
    const meridiem =
      line.lower(said.end - 1).startsWith('p') ||
      line.lower(said.end - 2) === 'm' ||
      hasMeridiem(line, at, said.end);
    return {
      end: said.end,
      hour: written,
      minutes: match[2] === ':00' && line.lower(at + 1) !== ':' ? '' : (match[2] ?? ''),
      meridiem: meridiem ? (Number(match[1]) >= 12 ? 12 : 0) : undefined,
    };
  }
  const hour = line.digits(at, 2);
  return hour === undefined || hour > 24
    ? undefined
    : { end: at + 1, hour, minutes: '', meridiem: undefined };
}

const hasMeridiem = (line: Line, from: number, end: number): boolean => {
  for (let i = from; i < end; i++) if (meridiemAt(line, i)?.end === end) return true;
  return false;
};

const told = ({ hour, minutes }: Hour, meridiem: number | undefined): string =>
  `T${twoDigits(hourOf(hour, meridiem))}${minutes || ':00'}`;

/** "3-8pm", "5 to 6 p.m.", "10:30 to 3": hours that share am or pm, or minutes; one time with both ends. */
export const hourRange: Parser = (line, at) => {
  const first = hourAt(line, at);
  if (!first || !line.is(first.end, line.words.hourJoins)) return undefined;
  const last = hourAt(line, first.end + 1);
  if (!last || first.hour > 24 || last.hour > 24) return undefined;
  // Two whole clocks are two times; so are two plain numbers.
  const whole = (one: Hour) => one.meridiem !== undefined || one.minutes !== '';
  if (whole(first) === whole(last)) return undefined;
  const shared =
    last.meridiem ??
    (first.meridiem === undefined ? undefined : last.hour < first.hour ? 12 : first.meridiem);
  const start = first.meridiem ?? (shared === 12 && first.hour > last.hour ? 0 : shared);
  const value = `${told(first, start)}/${told(last, shared)}`;
  return {
    first: at,
    end: last.end,
    type: 'TIME',
    value,
    mod: null,
    basis: 'text',
    kind: 'clock',
    certain: true,
  };
};
