import { type RefObject, useId, useState } from 'react';
import type { Counted, CountedCell } from '../../server/contract.js';
import type { Words } from '../format.js';
import { useWords } from '../i18n.js';
import { useWidth } from '../parts/width.js';
import { Bars, type Frame, TimeAxis, ValueAxis } from './bars.js';
import { Hatch } from './hatch.js';
import { Legend, legendPlaces, signsOf } from './legend.js';
import { moveAmongMarks } from './mark.js';
import { groupName } from './names.js';
import { openPath } from './question.js';
import { Ranking, rankingHeight } from './ranking.js';
import { fitted, scaleTo, textWidth } from './scale.js';
import { periodWords, type Slot, slotsOf } from './slots.js';
import { shortNumber, sumSentence } from './sums.js';

interface Props {
  answer: Counted;
  query: URLSearchParams;
  picture: RefObject<SVGSVGElement | null>;
}

interface Panel {
  key: string;
  title: string | null;
  number: string;
  slots: Slot[];
}

const narrowest = 4;

/** A panel a group, or one of all. */
function panelsOf(answer: Counted, width: number, words: Words): { panels: Panel[]; left: number } {
  const { by, group, groups, cells, periods } = answer;
  if (by === 'all') return { panels: [], left: 0 };
  const columns = group === 'none' ? 1 : columnsOf(width, groups.length);
  const most = Math.max(12, Math.floor((width / columns - 56) / narrowest));
  const { slots, left } = slotsOf(periods, by, most);
  if (group === 'none') return { panels: [{ key: '', title: null, number: '', slots }], left };
  const byKey = new Map(cells.map((cell) => [JSON.stringify([cell.group, cell.period]), cell]));
  const panels = groups.map((one) => ({
    key: one.key ?? '-',
    title: groupName(one, group, words),
    number: shortNumber(one, words),
    slots: slots.map(({ from, cell }) => ({
      from,
      cell: byKey.get(JSON.stringify([one.key, cell?.period ?? ''])) ?? null,
    })),
  }));
  return { panels, left };
}

const columnsOf = (width: number, panels: number) =>
  Math.max(1, Math.min(panels, Math.floor((width + 24) / 300)));

function Panels({ answer, query, panels, width, top, hatch, onPoint }: PanelsProps) {
  const words = useWords();
  const { by, group, measure } = answer;
  if (by === 'all') return null;
  const rtl = words.language === 'ar';
  const one = group === 'none';
  const columns = one ? 1 : columnsOf(width, panels.length);
  const { gap, head, bars, panelHeight } = measuresOf(one);
  const cells = panels.flatMap(({ slots }) => slots.flatMap(({ cell }) => cell ?? []));
  const scale = scaleTo(Math.max(0, ...cells.map(({ high }) => high)), bars - 18, one ? 5 : 3);
  const silentRow = measure !== 'events' && cells.some(({ silent }) => silent > 0);
  const gutter = 10 + Math.max(...scale.ticks.map((tick) => textWidth(String(tick)))) + 4;
  const panelWidth = (width - gap * (columns - 1)) / columns;
  const firstPanel = panels.findIndex(({ slots }) => slots.some(({ cell }) => cell));
  const days = new Map(answer.periods.map((cell) => [cell.period, cell]));
  return panels.map(({ key, title, number, slots }, at) => {
    const left = (at % columns) * (panelWidth + gap);
    const y = top + Math.floor(at / columns) * panelHeight;
    const frame: Frame = {
      x: left + gutter,
      floor: y + head + bars,
      width: panelWidth - gutter,
      height: bars,
    };
    const under = silentRow ? { ...frame, floor: frame.floor + 16 } : frame;
    const labelOf = (cell: CountedCell) =>
      [title, periodWords(days.get(cell.period) ?? { from: null, to: null }, by, words)]
        .filter(Boolean)
        .join(' · ')
        .concat(`: ${sumSentence(cell, measure, words)}`);
    return (
      <g key={key} className="panel">
        {title !== null && (
          <text className="panel-title" x={rtl ? left + panelWidth : left} y={y + 14}>
            {fitted(title, panelWidth - textWidth(number, 14) - 16, 14)}
            <title>{title}</title>
          </text>
        )}
        {title !== null && (
          <text className="panel-number" x={rtl ? left : left + panelWidth} y={y + 14}>
            {number}
          </text>
        )}
        <ValueAxis scale={scale} frame={frame} words={words} />
        <Bars
          slots={slots}
          frame={frame}
          scale={scale}
          hatch={hatch}
          first={at === firstPanel}
          silentRow={silentRow}
          words={words}
          labelOf={labelOf}
          pathOf={(cell) => openPath(query, group === 'none' ? { period: cell.period } : cell)}
          onPoint={onPoint}
        />
        <TimeAxis slots={slots} by={by} frame={under} words={words} />
      </g>
    );
  });
}

interface PanelsProps {
  answer: Counted;
  query: URLSearchParams;
  panels: Panel[];
  width: number;
  top: number;
  hatch: string;
  onPoint: (label: string | null) => void;
}

function measuresOf(one: boolean) {
  const [head, bars, foot, gap] = one ? [4, 240, 52, 0] : [24, 96, 56, 24];
  return { head, bars, gap, panelHeight: head + bars + foot };
}

function Drawing({
  answer,
  query,
  picture,
  width,
  onPoint,
}: Props & { width: number; onPoint: PanelsProps['onPoint'] }) {
  const words = useWords();
  const hatch = useId().replace(/[^\w-]/g, '');
  const { by, group, measure, groups } = answer;
  const rtl = words.language === 'ar';
  const ranked = by === 'all';
  const { panels } = panelsOf(answer, width, words);
  const drawn = ranked ? groups : panels.flatMap(({ slots }) => slots.flatMap(({ cell }) => cell ?? []));
  const legend = legendPlaces(signsOf(drawn, measure), width, words);
  const { panelHeight } = measuresOf(group === 'none');
  const rows = Math.ceil(panels.length / (group === 'none' ? 1 : columnsOf(width, panels.length)));
  const height = legend.height + (ranked ? rankingHeight(groups.length, width) : rows * panelHeight);
  return (
    <svg
      ref={picture}
      className="chart"
      width={width}
      height={height}
      role="group"
      aria-label={words.t('figures.chart')}
      data-rtl={rtl || undefined}
      direction={ranked && rtl ? 'rtl' : 'ltr'}
      onKeyDown={moveAmongMarks}
    >
      <Hatch id={hatch} />
      <Legend places={legend.items} width={width} hatch={hatch} rtl={rtl} />
      {ranked ? (
        <Ranking
          answer={answer}
          query={query}
          width={width}
          top={legend.height}
          hatch={hatch}
          rtl={rtl}
          onPoint={onPoint}
        />
      ) : (
        <Panels
          answer={answer}
          query={query}
          panels={panels}
          width={width}
          top={legend.height}
          hatch={hatch}
          onPoint={onPoint}
        />
      )}
    </svg>
  );
}

/** The answer drawn: bars over time, small ones a group; or the groups one under the other. */
export function Chart({ answer, query, picture }: Props) {
  const words = useWords();
  const [box, width] = useWidth();
  const [pointed, onPoint] = useState<string | null>(null);
  const { left } = panelsOf(answer, Math.max(width, 1), words);
  const { by, measure, total } = answer;
  return (
    <div className="chart-box" ref={box}>
      <p className="readout num" data-pointed={pointed !== null || undefined}>
        {pointed ?? sumSentence(total, measure, words)}
      </p>
      {width > 0 && (
        <Drawing answer={answer} query={query} picture={picture} width={width} onPoint={onPoint} />
      )}
      {left > 0 && <p className="soft">{words.t(`figures.cut.${by}`, { count: left })}</p>}
    </div>
  );
}
