import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeptClaim } from '../../server/contract.js';
import { dayWords, type Words, whenWords } from '../format.js';
import { named, useWords } from '../i18n.js';
import { lingering, useFocus } from './focus.js';
import { type Axis, axisOf, isRange, type Moment, momentsOf, stretches } from './moments.js';

const row = 18;
const top = 16;
const foot = 24;
const gutter = 92;

function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!box.current) return;
    setWidth(Math.floor(box.current.clientWidth));
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return [box, width];
}

function tickWords({ time, grain, first }: Axis['ticks'][number], { locale }: Words): string {
  const at = new Date(time);
  const newYear = at.getUTCMonth() === 0 && at.getUTCDate() === 1;
  const shape: Intl.DateTimeFormatOptions = {
    ...(grain === 'day' && { day: 'numeric' }),
    ...(grain !== 'year' && { month: 'short' }),
    ...((first || newYear || grain === 'year') && { year: 'numeric' }),
  };
  return new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' }).format(at);
}

function momentWords(moment: Moment, words: Words): string {
  const count = moment.claims.length;
  if (moment.deadline) return words.t('report.expires', { when: dayWords(moment.day, words) });
  const when = whenWords({ from: moment.day, to: moment.last, value: null, basis: 'none' }, words);
  return words.t('report.marks', { count, when });
}

function Shape({ moment, axis, y }: { moment: Moment; axis: Axis; y: number }) {
  const { claims, deadline, from, to } = moment;
  const x = axis.x(from);
  if (deadline) return <path className="deadline" d={`M${x} ${y - 7}v14M${x} ${y - 7}l8 3.5-8 3.5`} />;
  if (isRange(moment)) {
    return <rect x={x} y={y - 4.5} width={Math.max(6, axis.x(to) - x)} height={9} rx={3} />;
  }
  const centre = (x + axis.x(to)) / 2;
  return (
    <>
      <circle cx={centre} cy={y} r={claims.length > 1 ? 8 : 5} />
      {claims.length > 1 && (
        <text x={centre} y={y + 4} className="moment-count" aria-hidden="true">
          {claims.length}
        </text>
      )}
    </>
  );
}

function Mark({ moment, axis, y }: { moment: Moment; axis: Axis; y: number }) {
  const words = useWords();
  const { hot, point, choose } = useFocus();
  const first = moment.claims[0]!;
  const rest = lingering(() => point(moment.claims, 'timeline'));
  const says = `${named('register', moment.register, words)}: ${momentWords(moment, words)}`;
  const pick = () => choose(first, 'timeline');
  return (
    <g
      className="moment"
      role="button"
      tabIndex={0}
      data-register={moment.register}
      data-background={moment.background || undefined}
      data-hot={moment.claims.some((claim) => hot.has(claim)) || undefined}
      onPointerEnter={rest.onPointerEnter}
      onPointerLeave={() => {
        rest.onPointerLeave();
        point(null, 'timeline');
      }}
      onFocus={() => point(moment.claims, 'timeline')}
      onBlur={() => point(null, 'timeline')}
      onClick={pick}
      onKeyDown={(event) => event.key === 'Enter' && pick()}
    >
      <title>{says}</title>
      <Shape moment={moment} axis={axis} y={y} />
    </g>
  );
}

interface GroundProps {
  axis: Axis;
  registers: string[];
  width: number;
  height: number;
  published: string | null;
}

function Ground({ axis, registers, width, height, published }: GroundProps) {
  const words = useWords();
  const floor = height - foot;
  const day = published === null ? null : axis.x(Date.parse(published.slice(0, 10)) + 43_200_000);
  return (
    <g className="ground" aria-hidden="true">
      {axis.ticks.map((tick) => (
        <g key={`${tick.time} ${tick.x}`}>
          <line className="grid" x1={tick.x} x2={tick.x} y1={0} y2={floor + 4} />
          <text x={tick.x} y={floor + 18} className="tick">
            {tickWords(tick, words)}
          </text>
        </g>
      ))}
      {registers.map((register, index) => (
        <text
          key={register}
          x={0}
          y={top + index * row + row / 2 + 4}
          className="row-name"
          data-register={register}
        >
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
      {day !== null && (
        <>
          <line className="published" x1={day} x2={day} y1={4} y2={floor} />
          <text className="published-name" x={day + 5} y={11}>
            {words.t('report.publicationDay')}
          </text>
        </>
      )}
    </g>
  );
}

interface DrawingProps {
  moments: Moment[];
  registers: string[];
  published: string | null;
  width: number;
  height: number;
}

const dayMs = 86_400_000;

function Drawing({ moments, registers, published, width, height }: DrawingProps) {
  const words = useWords();
  const axis = useMemo(() => {
    const day = published ? Date.parse(published.slice(0, 10)) : Number.NaN;
    const own = Number.isNaN(day) ? [] : [{ from: day, to: day + dayMs }];
    return axisOf(stretches([...moments, ...own]), moments, gutter + 16, width - 48);
  }, [moments, published, width]);
  return (
    <svg
      className="timeline"
      width={width}
      height={height}
      role="group"
      aria-label={words.t('report.timeline')}
      direction="ltr"
    >
      <Ground axis={axis} registers={registers} width={width} height={height} published={published} />
      {moments.map((moment) => (
        <Mark
          key={`${moment.register} ${moment.from} ${moment.to} ${moment.background} ${moment.deadline}`}
          moment={moment}
          axis={axis}
          y={top + registers.indexOf(moment.register) * row + row / 2}
        />
      ))}
    </svg>
  );
}

/** The report's claims by when: days as dots, windows as bars, deadlines as flags. */
export function Timeline({ claims, published }: { claims: KeptClaim[]; published: string | null }) {
  const { t } = useWords();
  const [box, width] = useWidth();
  const moments = useMemo(() => momentsOf(claims), [claims]);
  const registers = [...new Set(moments.map(({ register }) => register))];
  // Known before the width is: nothing on the page moves when the drawing comes.
  const height = moments.length > 0 ? top + registers.length * row + foot : 48;
  return (
    <div className="timeline-box" ref={box} style={{ blockSize: height }}>
      {moments.length === 0 && <p className="soft timeline-none">{t('report.noTimes')}</p>}
      {moments.length > 0 && width > 0 && (
        <Drawing
          moments={moments}
          registers={registers}
          published={published}
          width={width}
          height={height}
        />
      )}
    </div>
  );
}
