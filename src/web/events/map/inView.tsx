import type { EventMap, MapArea, MapCell } from '../../../server/contract.js';
import { numberWords, type Words } from '../../format.js';
import { useWords } from '../../i18n.js';
import { Swatch } from '../../parts/register.js';
import { areaWords } from '../words.js';

interface Props {
  map: EventMap;
  onCell: (cell: MapCell) => void;
  onArea: (area: MapArea) => void;
  /** Whether an area is drawn; one without an outline is only in this list. */
  isDrawn: (area: string) => boolean;
}

/** "15.2° North": a place in the middle of several, to about ten kilometres. */
const degrees = (value: number, side: string, words: Words) =>
  `${numberWords(Math.round(Math.abs(value) * 10) / 10, words)}° ${words.t(`events.${side}`)}`;

const registersIn = (registers: Record<string, number>) =>
  Object.keys(registers).map((register) => <Swatch key={register} register={register} />);

/** What the map shows, in words: for those who do not see it, or do not use a mouse. */
export function InView({ map, onCell, onArea, isDrawn }: Props) {
  const words = useWords();
  const { t } = words;
  const rest = [
    map.outside > 0 && t('events.outside', { count: map.outside, n: numberWords(map.outside, words) }),
    map.unplaced > 0 && t('events.unplaced', { count: map.unplaced, n: numberWords(map.unplaced, words) }),
  ].filter(Boolean);
  return (
    <details className="in-view">
      <summary>{t('events.inView', { count: map.cells.length + map.areas.length })}</summary>
      <ul>
        {map.cells.map((cell) => (
          <li key={`${cell.lon} ${cell.lat}`}>
            <button type="button" className="link" onClick={() => onCell(cell)}>
              <bdi>
                {cell.place ??
                  t('events.near', {
                    at: [
                      degrees(cell.lat, cell.lat < 0 ? 'south' : 'north', words),
                      degrees(cell.lon, cell.lon < 0 ? 'west' : 'east', words),
                    ].join(' · '),
                  })}
              </bdi>
            </button>
            <span className="num">{numberWords(cell.count, words)}</span> {registersIn(cell.registers)}
          </li>
        ))}
        {map.areas.map((area) => (
          <li key={area.area}>
            <button type="button" className="link" onClick={() => onArea(area)}>
              <bdi>{areaWords(area.area, words)}</bdi>
            </button>
            <span className="soft">{t(isDrawn(area.area) ? 'events.noMore' : 'events.noOutline')}</span>{' '}
            <span className="num">{numberWords(area.count, words)}</span> {registersIn(area.registers)}
          </li>
        ))}
      </ul>
      {rest.length > 0 && <p className="soft num">{rest.join(' · ')}</p>}
    </details>
  );
}
