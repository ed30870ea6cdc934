import type { Words } from '../format.js';
import { named, useWords } from '../i18n.js';
import { dateFormat } from '../intl.js';
import { type Axis, dayMs } from './moments.js';

export const row = 18;
export const top = 16;
export const foot = 24;
export const gutter = 92;

/** Height of the middle of a lane, counted from the first. */
export const middle = (lane: number) => top + lane * row + row / 2;

function tickWords({ time, grain, first }: Axis['ticks'][number], { locale }: Words): string {
  const at = new Date(time);
  const newYear = at.getUTCMonth() === 0 && at.getUTCDate() === 1;
  const shape: Intl.DateTimeFormatOptions = {
    ...(grain === 'day' && { day: 'numeric' }),
    ...(grain !== 'year' && { month: 'short' }),
    ...((first || newYear || grain === 'year') && { year: 'numeric' }),
  };
  return dateFormat(locale, { ...shape, timeZone: 'UTC' }).format(at);
}

function Published({ x, width, floor }: { x: number; width: number; floor: number }) {
  const { t } = useWords();
  const ends = x > width - 130;
  return (
    <>
      <line className="published" x1={x} x2={x} y1={4} y2={floor} />
      <text className="published-name" data-ends={ends || undefined} x={ends ? x - 5 : x + 5} y={11}>
        {t('report.publicationDay')}
      </text>
    </>
  );
}

interface Props {
  axis: Axis;
  rows: { register: string; lane: number }[];
  width: number;
  height: number;
  published: string | null;
}

/** What the marks stand on: days, registers, cuts in the axis, the day of publication. */
export function Ground({ axis, rows, width, height, published }: Props) {
  const words = useWords();
  const floor = height - foot;
  return (
    <g className="ground" aria-hidden="true">
      {axis.ticks.map((tick) => (
        <g key={`${tick.time} ${tick.x}`}>
          <line className="grid" x1={tick.x} x2={tick.x} y1={4} y2={floor + 4} />
          <text x={tick.x} y={floor + 18} className="tick">
            {tickWords(tick, words)}
          </text>
        </g>
      ))}
      {rows.map(({ register, lane }) => (
        <text key={register} x={0} y={middle(lane) + 4} className="row-name" data-register={register}>
          {named('register', register, words)}
        </text>
      ))}
      <line className="floor" x1={gutter} x2={width} y1={floor} y2={floor} />
      {axis.breaks.map((x) => (
        <g key={x} className="break">
          <rect x={x - 6} y={floor - 5} width={12} height={10} />
          <path d={`M${x - 6} ${floor + 5}l5 -10M${x + 1} ${floor + 5}l5 -10`} />
        </g>
      ))}
      {published && (
        <Published x={axis.x(Date.parse(published.slice(0, 10)) + dayMs / 2)} width={width} floor={floor} />
      )}
    </g>
  );
}
