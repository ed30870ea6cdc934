import { useId } from 'react';
import type { ComparedFigure, Series } from '../../server/contract.js';
import { boundedWords, type Words, whenWords } from '../format.js';
import { useWords } from '../i18n.js';
import { useWidth } from '../parts/width.js';
import { Hatch } from './hatch.js';
import { Mark, moveAmongMarks } from './mark.js';
import { figuresPath } from './question.js';
import { textWidth } from './scale.js';

const day = 86_400_000;
const row = 24;
const foot = 24;

interface Dated {
  compared: ComparedFigure;
  from: number;
  /** The first moment after it. */
  end: number;
}

const lastOf = (iso: string) => {
  const [year = 0, month, date] = iso.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0);
  return date === undefined ? Date.UTC(year, month) : Date.parse(iso.slice(0, 10)) + day;
};

/** Windows with both ends, in the order of time. */
const datedOf = ({ figures }: Series): Dated[] =>
  figures.flatMap((compared) => {
    const { from, to } = compared.figure.when;
    if (!from || !to) return [];
    const [start, end] = [Date.parse(from.slice(0, 10)), lastOf(to)];
    return Number.isNaN(start + end) || end <= start ? [] : [{ compared, from: start, end }];
  });

const steps: readonly [days: number, next: (at: Date) => number][] = [
  [1, (at) => at.getTime() + day],
  [7, (at) => at.getTime() + 7 * day],
  [30, (at) => Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1)],
  [91, (at) => Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 3)],
  [365, (at) => Date.UTC(at.getUTCFullYear() + 1, 0)],
  [1826, (at) => Date.UTC(at.getUTCFullYear() + 5, 0)],
];

/** Days that are named under the lanes: as many as there is room for. */
function ticksOf(from: number, end: number, pixels: number): { ticks: number[]; long: number } {
  const most = Math.max(2, Math.floor(pixels / 76));
  const [long, next] = steps.find(([days]) => (end - from) / day / days <= most) ?? steps.at(-1)!;
  const first = new Date(from);
  let at =
    long >= 365
      ? Date.UTC(first.getUTCFullYear() + 1, 0)
      : long >= 30
        ? Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + (first.getUTCDate() > 1 ? 1 : 0))
        : from;
  const ticks: number[] = [];
  while (at < end && ticks.length < 60) {
    ticks.push(at);
    at = next(new Date(at));
  }
  return { ticks, long };
}

function tickWords(at: number, long: number, first: boolean, { locale }: Words): string {
  const isNew = first || new Date(at).getUTCMonth() === 0;
  const shape: Intl.DateTimeFormatOptions = {
    ...(long < 30 && { day: 'numeric' }),
    ...(long < 365 && { month: 'short' }),
    ...((long >= 365 || (long >= 30 && isNew)) && { year: 'numeric' }),
  };
  return new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' }).format(new Date(at));
}

interface LaneProps {
  dated: Dated;
  y: number;
  x: (at: number) => number;
  width: number;
  first: boolean;
  query: URLSearchParams;
}

function Lane({ dated, y, x, width, first, query }: LaneProps) {
  const words = useWords();
  const { compared, from, end } = dated;
  const { id, low, high, bound, when } = compared.figure;
  const number = boundedWords(low, high, bound, words);
  const [left, right] = [x(from), Math.max(x(end), x(from) + 4)];
  const room = textWidth(number) + 6;
  const place = right + room < width ? 'after' : left > room ? 'before' : 'inside';
  return (
    <g>
      <Mark
        label={`${whenWords(when, words)}: ${number}`}
        to={figuresPath(query, { open: 'reported', figure: id })}
        first={first}
        onPoint={() => {}}
      >
        <rect className="bar-room" x={0} y={y} width={width} height={row} />
        <rect className="lane" x={left} y={y + 6} width={right - left - 1} height={12} rx={2} />
      </Mark>
      <g className="mark-words" aria-hidden="true">
        <text
          className="lane-number"
          data-place={place}
          x={place === 'after' ? right + 5 : place === 'before' ? left - 5 : right - 6}
          y={y + 16}
        >
          {number}
        </text>
      </g>
    </g>
  );
}

/** The windows of a series as lanes under one another: days covered twice are shaded, days without a number are dotted. */
export function Lanes({ series, query }: { series: Series; query: URLSearchParams }) {
  const words = useWords();
  const [box, width] = useWidth();
  const hatch = useId().replace(/[^\w-]/g, '');
  const dated = datedOf(series);
  if (dated.length === 0) return null;
  const [from, end] = [Math.min(...dated.map((one) => one.from)), Math.max(...dated.map((one) => one.end))];
  const x = (at: number) => ((at - from) / (end - from)) * (width - 1);
  const floor = dated.length * row + 4;
  const { ticks, long } = ticksOf(from, end, width);
  return (
    <div className="lanes" ref={box} style={{ blockSize: floor + foot }}>
      {width > 0 && (
        <svg
          className="chart"
          width={width}
          height={floor + foot}
          role="group"
          aria-label={words.t('figures.lanes')}
          direction="ltr"
          onKeyDown={moveAmongMarks}
        >
          <Hatch id={hatch} />
          <g aria-hidden="true">
            {series.notes.map((note) => {
              const [left, right] = [x(Date.parse(note.from)), x(Date.parse(note.to) + day)];
              if (note.kind !== 'gap' && note.kind !== 'overlap') return null;
              return (
                <rect
                  key={`${note.kind} ${note.from}`}
                  className={`lane-${note.kind}`}
                  {...(note.kind === 'overlap' && { fill: `url(#${hatch})` })}
                  x={left}
                  y={0}
                  width={Math.max(1, right - left)}
                  height={floor}
                />
              );
            })}
            {ticks
              .filter((at) => x(at) < width - 36)
              .map((at, index) => (
                <g key={at}>
                  <line className="grid" x1={x(at)} x2={x(at)} y1={0} y2={floor + 4} />
                  <text className="lane-tick" x={x(at)} y={floor + 18}>
                    {tickWords(at, long, index === 0, words)}
                  </text>
                </g>
              ))}
            <line className="floor" x1={0} x2={width} y1={floor} y2={floor} />
          </g>
          {dated.map((one, index) => (
            <Lane
              key={one.compared.figure.id}
              dated={one}
              y={index * row}
              x={x}
              width={width}
              first={index === 0}
              query={query}
            />
          ))}
        </svg>
      )}
    </div>
  );
}
