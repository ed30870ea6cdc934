import { scaleUtc } from 'd3-scale';
import type { Claim } from '../../server/contract.js';

/** Claims of one register over one window: one mark of the timeline. */
export interface Moment {
  register: string;
  from: number;
  /** End of the last day. */
  to: number;
  /** First and last day as the claim has them. */
  day: string;
  last: string;
  claims: string[];
  background: boolean;
  deadline: boolean;
}

export const dayMs = 86_400_000;

/** First instant of a year, month or day and the instant after its last. */
function bounds(iso: string): [number, number] | null {
  const from = Date.parse(iso);
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
  if (Number.isNaN(from) || !match) return null;
  const [, year = '', month, day] = match;
  if (day) return [from, from + dayMs];
  return [from, month ? Date.UTC(+year, +month, 1) : Date.UTC(+year + 1, 0, 1)];
}

function windowOf(from: string, to: string): [number, number] | null {
  const first = bounds(from);
  const last = bounds(to);
  return first && last && last[1] > first[0] ? [first[0], last[1]] : null;
}

function expiries(fields: Claim['fields']): string[] {
  const { expires } = fields;
  return (Array.isArray(expires) ? expires : [expires]).filter(
    (day): day is string => typeof day === 'string',
  );
}

/** What of the claims can stand on a timeline: their windows, and the days on which something expires. */
export function momentsOf(claims: readonly Claim[]): Moment[] {
  const moments = new Map<string, Moment>();
  const put = (id: string, rest: Omit<Moment, 'claims'>) => {
    const key = JSON.stringify(rest);
    const moment = moments.get(key) ?? { ...rest, claims: [] };
    moment.claims.push(id);
    moments.set(key, moment);
  };
  for (const { id, register, background, when, fields } of claims) {
    const day = when.from ?? when.to ?? '';
    const last = when.to ?? day;
    const span = windowOf(day, last);
    if (span) put(id, { register, background, from: span[0], to: span[1], day, last, deadline: false });
    for (const end of expiries(fields)) {
      const at = windowOf(end, end);
      if (at) put(id, { register, background, from: at[0], to: at[1], day: end, last: end, deadline: true });
    }
  }
  return [...moments.values()].sort((a, b) => a.from - b.from || b.to - a.to);
}

const meets = (a: Moment, b: Moment) => a.from < b.to && b.from < a.to;

/** Each register's moments in lanes: days share the first, a window goes where it hides none of them. */
export function lanesOf(moments: Moment[]): { register: string; lanes: Moment[][] }[] {
  const registers = [...new Set(moments.map(({ register }) => register))];
  return registers.map((register) => {
    const own = moments.filter((moment) => moment.register === register);
    const days = own.filter((moment) => !isRange(moment));
    const lanes = days.length > 0 ? [days] : [];
    for (const bar of own.filter(isRange)) {
      const lane = lanes.find((placed) => !placed.some((other) => meets(bar, other)));
      if (lane) lane.push(bar);
      else lanes.push([bar]);
    }
    return { register, lanes };
  });
}

export const isRange = ({ from, to }: Moment) => to - from > dayMs;

/** Stretches of time that have something in them; what lies between is cut out of the axis. */
export function stretches(moments: Pick<Moment, 'from' | 'to'>[]): [number, number][] {
  const edges = moments.flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b);
  const first = edges[0];
  const last = edges.at(-1);
  if (first === undefined || last === undefined) return [];
  const gap = Math.max(45 * dayMs, (last - first) * 0.12);
  const out: [number, number][] = [[first, first]];
  for (const edge of edges) {
    const open = out.at(-1)!;
    if (edge - open[1] > gap) out.push([edge, edge]);
    else open[1] = edge;
  }
  return out.map(([from, to]) => (to - from < 4 * dayMs ? [from - 2 * dayMs, to + 2 * dayMs] : [from, to]));
}

export interface Axis {
  x: (time: number) => number;
  ticks: { x: number; time: number; grain: 'day' | 'month' | 'year'; first: boolean }[];
  /** Middles of the places where time was cut out. */
  breaks: number[];
}

const cut = 28;

type Scale = (time: Date) => number;

const isDayStart = (time: Date) => time.getTime() % dayMs === 0;

/** Days under a short stretch, months under a longer one; the first of each names its year. */
function ticksOf([from, to]: [number, number], x: Scale, width: number): Axis['ticks'] {
  const days = (to - from) / dayMs;
  const grain = days < 120 ? 'day' : days < 1200 ? 'month' : 'year';
  const middle = new Date(Math.floor((from + to) / 2 / dayMs) * dayMs);
  const few = Math.max(2, Math.floor(width / 120));
  const times =
    width < 120 || days < 8 ? [middle] : scaleUtc([from, to], [0, 1]).ticks(few).filter(isDayStart);
  return times.map((time, index) => ({ x: x(time), time: time.getTime(), grain, first: index === 0 }));
}

/** Widths grow with the root of a stretch's length and with what lies in it: a year beside a week leaves the week legible. */
export function axisOf(parts: [number, number][], moments: Moment[], left: number, right: number): Axis {
  const within = ([from, to]: [number, number]) =>
    moments.filter((one) => one.from >= from && one.from <= to).length;
  const weights = parts.map((part) => Math.sqrt((part[1] - part[0]) / dayMs) + 2 + 3 * within(part));
  const sum = weights.reduce((a, b) => a + b, 0);
  const room = right - left - cut * (parts.length - 1);
  const widths = weights.map((weight) => (room * weight) / sum);
  const starts = widths.map((_, index) => left + widths.slice(0, index).reduce((a, b) => a + b + cut, 0));
  const range = starts.flatMap((start, index) => [start, start + widths[index]!]);
  const scale = scaleUtc(parts.flat(), range).clamp(true);
  const ticks = parts.flatMap((part, index) => ticksOf(part, scale, widths[index]!));
  const breaks = starts.slice(1).map((start) => start - cut / 2);
  return { x: (time) => scale(time), ticks, breaks };
}
