import { scaleLinear, scaleUtc } from 'd3-scale';
import { type PointerEvent, useId, useState } from 'react';
import type { EventTimeline, TimelineBar } from '../../server/contract.js';
import { dayWords, numberWords, whenWords } from '../format.js';
import { named, useWords } from '../i18n.js';
import { registers } from '../inbox/registers.js';
import { ProblemBox } from '../parts/problem.js';
import { useWidth } from '../parts/width.js';
import { useEventTimeline } from '../queries.js';
import { go } from '../route.js';
import { addressOf, type Filter } from './address.js';
import { dayOf, periodOf, piecesOf, totalOf } from './bars.js';
import { TimelineTable } from './timelineTable.js';

const height = 200;
const foot = 24;
const gutter = 44;
const dayMs = 86_400_000;
const widest = 48;

interface PlotProps {
  timeline: EventTimeline;
  width: number;
  onPeriod: (period: { from: string; to: string }) => void;
}

function Bar({ bar, x, y }: { bar: TimelineBar; x: (day: number) => number; y: (count: number) => number }) {
  const words = useWords();
  const [start, end] = [x(dayOf(bar.from)), x(dayOf(bar.to) + 1)];
  // A few days alone would be walls.
  const width = Math.max(1.5, Math.min(end - start - 1, widest));
  const when = whenWords({ from: bar.from, to: bar.to, value: null, basis: 'none' }, words);
  const parts = piecesOf(bar, registers);
  const says = parts.map(
    ({ register, count }) => `${named('register', register, words)} ${numberWords(count, words)}`,
  );
  return (
    <g className="bar">
      <title>{`${when}: ${says.join(', ')}`}</title>
      {parts.map(({ register, under, count }) => (
        <rect
          key={register}
          data-register={register}
          x={(start + end - width) / 2}
          width={width}
          y={y(under + count)}
          height={Math.max(1, y(under) - y(under + count) - (under > 0 ? 0.5 : 0))}
        />
      ))}
    </g>
  );
}

/** Draws the bars; a drag over them chooses a period. Time runs to the right in every language. */
function Plot({ timeline, width, onPeriod }: PlotProps) {
  const words = useWords();
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const first = dayOf(timeline.bars[0]!.from);
  const last = dayOf(timeline.bars.at(-1)!.to) + 1;
  const time = scaleUtc([new Date(first * dayMs), new Date(last * dayMs)], [gutter, width - 8]);
  const x = (day: number) => time(new Date(day * dayMs));
  const y = scaleLinear([0, Math.max(...timeline.bars.map(totalOf))], [height - foot, 10]).nice(4);
  const dayAt = (event: PointerEvent<SVGSVGElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const at = Math.min(Math.max(event.clientX - left, gutter), width - 8);
    return time.invert(at).getTime() / dayMs;
  };
  const finish = () => {
    if (drag) onPeriod(periodOf(timeline.bars, ...drag));
    setDrag(null);
  };
  return (
    <svg
      className="bars"
      width={width}
      height={height}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag([dayAt(event), dayAt(event)]);
      }}
      onPointerMove={(event) => drag && setDrag([drag[0], dayAt(event)])}
      onPointerUp={finish}
      onPointerCancel={() => setDrag(null)}
    >
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((count) => (
          <g key={count} className="rule">
            <line x1={gutter} x2={width} y1={y(count)} y2={y(count)} />
            <text x={gutter - 8} y={y(count) + 4} textAnchor="end">
              {numberWords(count, words)}
            </text>
          </g>
        ))}
      {timeline.bars.map((bar) => (
        <Bar key={bar.from} bar={bar} x={x} y={y} />
      ))}
      {time
        .ticks(Math.max(2, Math.floor(width / 110)))
        .filter((tick) => tick.getTime() % dayMs === 0 && time(tick) <= width - 32)
        .map((tick) => (
          <text
            key={tick.getTime()}
            className="tick"
            x={x(tick.getTime() / dayMs + (timeline.step === 'day' ? 0.5 : 0))}
            y={height - 6}
          >
            {tickWords(tick, timeline, words.locale)}
          </text>
        ))}
      {drag && (
        <rect
          className="brush"
          x={Math.min(x(drag[0]), x(drag[1]))}
          width={Math.abs(x(drag[1]) - x(drag[0]))}
          y={0}
          height={height - foot}
        />
      )}
    </svg>
  );
}

function tickWords(tick: Date, { step }: EventTimeline, locale: string): string {
  const shape: Intl.DateTimeFormatOptions =
    step === 'year'
      ? { year: 'numeric' }
      : step === 'month' || (step === 'week' && tick.getUTCDate() === 1)
        ? { month: 'short', year: 'numeric' }
        : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' }).format(tick);
}

interface Props {
  query: URLSearchParams;
  filter: Filter;
}

/** How many events began when, by register; the table beneath has the same numbers. */
export function EventsTimeline({ query, filter }: Props) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const [box, width] = useWidth();
  const { data, error, isError, refetch } = useEventTimeline(filter);
  const choose = ({ from, to }: { from: string; to: string }) => go(addressOf(query, { from, to }));
  const period = filter.from !== undefined || filter.to !== undefined;
  return (
    <section
      className="timeline-pane"
      aria-labelledby={id}
      // The list beneath says that there is none.
      hidden={data?.total === 0 && !period}
    >
      <header>
        <h2 id={id}>{t(`events.by.${data?.step ?? 'day'}`)}</h2>
        {data && data.total > 0 && (
          <p className="soft num" aria-live="polite">
            {t('events.total', { count: data.total, n: numberWords(data.total, words) })}
            {data.from && data.to && ` · ${dayWords(data.from, words)} – ${dayWords(data.to, words)}`}
            {data.undated > 0 &&
              ` · ${t('events.undated', { count: data.undated, n: numberWords(data.undated, words) })}`}
          </p>
        )}
        {period && (
          <button
            type="button"
            className="button small"
            onClick={() => go(addressOf(query, { from: '', to: '' }))}
          >
            {t('events.wholeTime')}
          </button>
        )}
      </header>
      {isError && <ProblemBox error={error} again={() => void refetch()} />}
      <div className="bars-box" ref={box}>
        {data && data.bars.length > 0 && width > 0 && (
          <Plot timeline={data} width={width} onPeriod={choose} />
        )}
      </div>
      {data && data.bars.length > 0 && <TimelineTable timeline={data} onPeriod={choose} />}
    </section>
  );
}
