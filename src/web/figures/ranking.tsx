import type { Counted } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Mark } from './mark.js';
import { groupName } from './names.js';
import { openPath } from './question.js';
import { fitted, scaleTo, textWidth } from './scale.js';
import { shortNumber, sumSentence } from './sums.js';

// On a narrow screen the name stands over its bar.
const isNarrow = (width: number) => width < 560;
const rowHeight = (width: number) => (isNarrow(width) ? 44 : 32);

export const rankingHeight = (rows: number, width: number) => rows * rowHeight(width) + 8;

interface Props {
  answer: Counted;
  query: URLSearchParams;
  width: number;
  top: number;
  hatch: string;
  rtl: boolean;
  onPoint: (label: string | null) => void;
}

/** Groups one under the other, the largest first; the bars begin where a line of text does. */
export function Ranking({ answer, query, width, top, hatch, rtl, onPoint }: Props) {
  const words = useWords();
  const { groups, group, measure } = answer;
  const [narrow, row] = [isNarrow(width), rowHeight(width)];
  const names = narrow ? 0 : Math.min(240, width * 0.3);
  const numbers = Math.max(...groups.map((one) => textWidth(shortNumber(one, words), 14)), 0) + 40;
  const scale = scaleTo(Math.max(0, ...groups.map(({ high }) => high)), width - names - numbers, 4);
  /** From the side where reading begins; `length` is what stands there. */
  const at = (start: number, length = 0) => (rtl ? width - start - length : start);
  return groups.map((one, index) => {
    const y = top + index * row;
    const [bar, middle] = [narrow ? y + 22 : y + 7, narrow ? y + 31 : y + 16];
    const [low, high] = [scale.length(one.low), scale.length(one.high)];
    const name = groupName(one, group, words);
    const end = names + high + (one.open > 0 ? 16 : 8);
    const number = shortNumber(one, words);
    return (
      <g key={one.key ?? '-'}>
        <Mark
          label={`${name}: ${sumSentence(one, measure, words)}`}
          to={openPath(query, { group: one.key })}
          first={index === 0}
          onPoint={onPoint}
        >
          <rect className="bar-room" x={0} y={y} width={width} height={row} />
          {high > low && (
            <rect
              className="bar-high"
              fill={`url(#${hatch})`}
              x={at(names + low, high - low)}
              y={bar}
              width={high - low}
              height={18}
            />
          )}
          <rect className="bar-low" x={at(names, low)} y={bar} width={low} height={18} />
          {one.open > 0 && (
            <path
              className="bar-open"
              d={`M${at(names + high + 4)} ${middle - 4}l${rtl ? -5 : 5} 4 ${rtl ? 5 : -5} 4`}
            />
          )}
          {one.silent > 0 && (
            <circle className="bar-silent" cx={at(end + textWidth(number, 14) + 12)} cy={middle} r={3.5} />
          )}
        </Mark>
        <g className="mark-words" aria-hidden="true">
          <text className="row-name" x={at(0)} y={narrow ? y + 15 : middle + 5}>
            {fitted(name, narrow ? width : names - 12, 14)}
          </text>
          <text className="row-number" x={at(end)} y={middle + 5}>
            {number}
          </text>
        </g>
      </g>
    );
  });
}
