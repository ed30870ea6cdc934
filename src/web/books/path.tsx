import type { Ladder, Stop } from '../../server/contract.js';
import { numberWords } from '../format.js';
import { useWords } from '../i18n.js';
import { between, heldHours } from './ladder.js';
import { codeWords, timeWords } from './values.js';

/** To a tenth, as they are shown; they are added up as they are. */
const tenth = (hours: number) => Math.round(hours * 10) / 10;

/** Time between two stops, in words. */
export function Gap({ from, to }: { from: Stop; to: Stop }) {
  const words = useWords();
  const known = between(from, to);
  if (!known) return null;
  const says =
    'hours' in known
      ? words.t('books.hours', { count: tenth(known.hours), n: numberWords(tenth(known.hours), words) })
      : words.t('common.days', { count: known.days });
  return <span className="path-gap num">{says}</span>;
}

/** The stops of an entry as a path, with the time and the place of each. */
export function Path({ ladder, stops }: { ladder: Ladder; stops: readonly Stop[] }) {
  const words = useWords();
  const { t } = words;
  const held = heldHours(ladder, stops);
  return (
    <div className="path-box">
      <ol className="path" aria-label={t('books.path')}>
        {stops.map((stop, at) => {
          const next = stops[at + 1];
          return (
            // The same stop may be reached twice.
            <li
              key={at}
              data-counted={ladder.hours?.includes(stop.to) || undefined}
              data-last={at === stops.length - 1 || undefined}
            >
              {next && <Gap from={stop} to={next} />}
              <span className="path-name">{codeWords(ladder.says, stop.to, words)}</span>
              <span className="path-at num">{stop.at ? timeWords(stop.at, words) : t('books.noTime')}</span>
              {stop.place && (
                <span className="path-place">
                  <bdi>{stop.place}</bdi>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {held !== null && (
        <p className="soft num">
          {t('books.held', { count: tenth(held), n: numberWords(tenth(held), words) })}
        </p>
      )}
    </div>
  );
}
