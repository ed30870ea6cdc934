import type { CountedCell, Question, Sum } from '../../server/contract.js';
import type { Words } from '../format.js';
import { LegendItem } from './hatch.js';
import { textWidth } from './scale.js';

type Sign = 'low' | 'high' | 'open' | 'silent';

/** The signs that a drawing needs. */
export function signsOf(cells: readonly (Sum | CountedCell)[], measure: Question['measure']): Sign[] {
  if (measure === 'events') return [];
  const signs: Sign[] = [];
  if (cells.some(({ low, high }) => low < high)) signs.push('low', 'high');
  if (cells.some(({ open }) => open > 0)) signs.push('open');
  if (cells.some(({ silent }) => silent > 0)) signs.push('silent');
  return signs;
}

export const legendRow = 20;

/** Where each sign stands; the rows that they take. */
export function legendPlaces(signs: readonly Sign[], width: number, { t }: Words) {
  let [x, row] = [0, 0];
  const items = signs.map((sign) => {
    const says = t(`figures.legend.${sign}`);
    const taken = 17 + textWidth(says) + 16;
    if (x > 0 && x + taken > width) [x, row] = [0, row + 1];
    const item = { sign, says, x, row };
    x += taken;
    return item;
  });
  return { items, height: items.length > 0 ? (row + 1) * legendRow + 14 : 0 };
}

interface Props {
  places: ReturnType<typeof legendPlaces>['items'];
  width: number;
  hatch: string;
  rtl: boolean;
}

export function Legend({ places, width, hatch, rtl }: Props) {
  return (
    <g className="chart-legend" aria-hidden="true" direction={rtl ? 'rtl' : 'ltr'}>
      {places.map(({ sign, says, x, row }) => (
        <g key={sign} transform={`translate(0 ${row * legendRow})`}>
          <LegendItem sign={sign} says={says} x={rtl ? width - x : x} hatch={hatch} rtl={rtl} />
        </g>
      ))}
    </g>
  );
}
