import { useMemo } from 'react';
import type { Claim } from '../../server/contract.js';
import { dayWords, type Words, whenWords } from '../format.js';
import { named, useWords } from '../i18n.js';
import { Num } from '../parts/num.js';
import { useWidth } from '../parts/width.js';
import { lingering, useFocus, useHot } from './focus.js';
import { foot, Ground, gutter, middle, row, top } from './ground.js';
import { type Axis, axisOf, dayMs, isRange, lanesOf, type Moment, momentsOf, stretches } from './moments.js';

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
          <Num of={claims.length} />
        </text>
      )}
    </>
  );
}

function Mark({ moment, axis, y }: { moment: Moment; axis: Axis; y: number }) {
  const words = useWords();
  const { point, choose } = useFocus();
  const hot = useHot(moment.claims);
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
      data-hot={hot || undefined}
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

interface DrawingProps {
  moments: Moment[];
  published: string | null;
  width: number;
}

/** Registers one under the other, each with as many lanes as it needs. */
function useLanes(moments: Moment[]) {
  return useMemo(() => {
    let lane = 0;
    const rows: { register: string; lane: number }[] = [];
    const placed: [Moment, number][] = [];
    for (const { register, lanes } of lanesOf(moments)) {
      rows.push({ register, lane });
      for (const own of lanes) {
        for (const moment of own) placed.push([moment, lane]);
        lane += 1;
      }
    }
    return { rows, placed, height: top + lane * row + foot };
  }, [moments]);
}

function Drawing({ moments, published, width }: DrawingProps) {
  const words = useWords();
  const { rows, placed, height } = useLanes(moments);
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
      <Ground axis={axis} rows={rows} width={width} height={height} published={published} />
      {placed.map(([moment, lane]) => (
        <Mark
          key={`${moment.register} ${moment.day} ${moment.last} ${moment.background} ${moment.deadline}`}
          moment={moment}
          axis={axis}
          y={middle(lane)}
        />
      ))}
    </svg>
  );
}

/** The report's claims by when: days as dots, windows as bars, deadlines as flags. */
export function Timeline({ claims, published }: { claims: readonly Claim[]; published: string | null }) {
  const { t } = useWords();
  const [box, width] = useWidth();
  const moments = useMemo(() => momentsOf(claims), [claims]);
  const { height } = useLanes(moments);
  const some = moments.length > 0;
  return (
    // The height is known before the width is: nothing on the page moves when the drawing comes.
    <div className="timeline-box" ref={box} style={{ blockSize: some ? height : 48 }}>
      {!some && <p className="soft timeline-none">{t('report.noTimes')}</p>}
      {some && width > 0 && <Drawing moments={moments} published={published} width={width} />}
    </div>
  );
}
