import type { CountedCell, Question } from '../../server/contract.js';
import { numberWords, type Words } from '../format.js';
import { Mark } from './mark.js';
import { type Scale, textWidth } from './scale.js';
import { type Slot, tickWords } from './slots.js';
import { shortNumber } from './sums.js';

/** Where the bars of one panel stand. */
export interface Frame {
  x: number;
  /** The line that all bars stand on. */
  floor: number;
  width: number;
  height: number;
}

interface BarProps {
  cell: CountedCell;
  x: number;
  width: number;
  floor: number;
  scale: Scale;
  hatch: string;
}

function Bar({ cell, x, width, floor, scale, hatch }: BarProps) {
  const [low, high] = [scale.length(cell.low), scale.length(cell.high)];
  const middle = x + width / 2;
  return (
    <>
      {high > low && (
        <rect
          className="bar-high"
          fill={`url(#${hatch})`}
          x={x}
          y={floor - high}
          width={width}
          height={high - low}
        />
      )}
      <rect className="bar-low" x={x} y={floor - low} width={width} height={low} />
      {cell.open > 0 && <path className="bar-open" d={`M${middle - 4} ${floor - high - 3}l4 -5 4 5`} />}
    </>
  );
}

/** Which bars have their number beside them: all where they fit, else the highest and the last. */
function labelled(slots: readonly Slot[], step: number, words: Words): Set<string> {
  const said = slots.filter(({ cell }) => cell && cell.stated > 0);
  const fits = said.every(({ cell }) => textWidth(shortNumber(cell!, words)) <= Math.max(step + 2, 10));
  if (fits) return new Set(said.map(({ from }) => from));
  const highest = said.reduce<Slot | undefined>(
    (best, slot) => (best && best.cell!.high >= slot.cell!.high ? best : slot),
    undefined,
  );
  const last = said.at(-1);
  const apart = highest && last && (slots.indexOf(last) - slots.indexOf(highest)) * step;
  const both = apart !== undefined && apart > textWidth(shortNumber(last!.cell!, words)) + 24;
  return new Set([highest?.from, both ? last?.from : undefined].filter((from) => from !== undefined));
}

/** A middle at which a text does not leave its panel. */
function within(x: number, text: string, frame: Frame): number {
  const half = textWidth(text) / 2;
  return Math.max(frame.x + half, Math.min(frame.x + frame.width - half, x));
}

interface BarsProps {
  slots: readonly Slot[];
  frame: Frame;
  scale: Scale;
  hatch: string;
  first: boolean;
  silentRow: boolean;
  labelOf: (cell: CountedCell) => string;
  pathOf: (cell: CountedCell) => string;
  onPoint: (label: string | null) => void;
  words: Words;
}

/** The bars of one panel: solid up to the lowest claim, hatched up to the highest. */
export function Bars({ slots, frame, scale, hatch, first, silentRow, words, ...of }: BarsProps) {
  const { x, floor, width, height } = frame;
  const step = width / Math.max(1, slots.length);
  const thick = Math.max(1, Math.min(44, step * 0.74));
  const shown = labelled(slots, step, words);
  const firstCell = slots.findIndex(({ cell }) => cell);
  return slots.map((slot, at) => {
    const { cell, from } = slot;
    if (!cell) return null;
    const left = x + at * step;
    const lift = scale.length(cell.high) + (cell.open > 0 ? 12 : 5);
    return (
      <g key={from}>
        <Mark
          label={of.labelOf(cell)}
          to={of.pathOf(cell)}
          first={first && at === firstCell}
          onPoint={of.onPoint}
        >
          <rect
            className="bar-room"
            x={left}
            y={floor - height}
            width={step}
            height={height + (silentRow ? 18 : 4)}
          />
          <Bar
            cell={cell}
            x={left + (step - thick) / 2}
            width={thick}
            floor={floor}
            scale={scale}
            hatch={hatch}
          />
        </Mark>
        <g className="mark-words" aria-hidden="true">
          {shown.has(from) && (
            <text
              className="bar-number"
              x={within(left + step / 2, shortNumber(cell, words), frame)}
              y={floor - lift}
            >
              {shortNumber(cell, words)}
            </text>
          )}
          {cell.silent > 0 && (
            <Silent count={cell.silent} x={left + step / 2} y={floor + 10} step={step} words={words} />
          )}
        </g>
      </g>
    );
  });
}

function Silent({
  count,
  x,
  y,
  step,
  words,
}: {
  count: number;
  x: number;
  y: number;
  step: number;
  words: Words;
}) {
  const n = numberWords(count, words);
  const withNumber = count > 1 && step > textWidth(n, 11) + 16;
  const cx = withNumber ? x - textWidth(n, 11) / 2 - 1 : x;
  return (
    <>
      <circle className="bar-silent" cx={cx} cy={y} r={Math.min(3.5, Math.max(1, step / 2 - 0.5))} />
      {withNumber && (
        <text className="silent-number" x={cx + 6} y={y + 4}>
          {n}
        </text>
      )}
    </>
  );
}

interface AxisProps {
  slots: readonly Slot[];
  by: Exclude<Question['by'], 'all'>;
  frame: Frame;
  words: Words;
}

/** Names of periods under the bars, as many as there is room for; a year where it begins. */
export function TimeAxis({ slots, by, frame, words }: AxisProps) {
  const step = frame.width / Math.max(1, slots.length);
  const widest = Math.max(...slots.slice(0, 12).map(({ from }) => textWidth(tickWords(from, by, words))), 0);
  const every = Math.max(1, Math.ceil((widest + 10) / step));
  let year = '';
  let lastYear = Number.NEGATIVE_INFINITY;
  return (
    <g aria-hidden="true">
      {slots.map(({ from }, at) => {
        if (at % every !== 0) return null;
        const x = frame.x + (at + 0.5) * step;
        const isNew = by !== 'year' && from.slice(0, 4) !== year && x - lastYear > 40;
        if (isNew) [year, lastYear] = [from.slice(0, 4), x];
        return (
          <g key={from}>
            <text className="tick" x={x} y={frame.floor + 14}>
              {tickWords(from, by, words)}
            </text>
            {isNew && (
              <text className="tick year" x={x} y={frame.floor + 28}>
                {tickWords(from, 'year', words)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Lines at whole numbers, each with its number. */
export function ValueAxis({ scale, frame, words }: { scale: Scale; frame: Frame; words: Words }) {
  return (
    <g aria-hidden="true">
      {scale.ticks.map((tick) => {
        const y = frame.floor - scale.length(tick);
        return (
          <g key={tick}>
            <line
              className={tick === 0 ? 'floor' : 'grid'}
              x1={frame.x}
              x2={frame.x + frame.width}
              y1={y}
              y2={y}
            />
            <text className="tick value" x={frame.x - 6} y={y + 4}>
              {numberWords(tick, words)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
