import type { CalendarDay, PlaceCalendar } from '../../../server/contract.js';
import { dayWords, numberWords, spanOf } from '../../format.js';
import { useWords } from '../../i18n.js';
import { dateFormat } from '../../intl.js';
import { Empty } from '../../parts/empty.js';
import { Link } from '../../parts/link.js';
import { ProblemBox } from '../../parts/problem.js';
import { registerPath } from '../../route.js';
import type { Filled } from '../api.js';
import { codeWords, columnWords, fieldIn, saidOf } from '../values.js';
import { useCalendar } from './api.js';
import { ViewFrame } from './head.js';
import { type Looked, narrowedTo, tablePath } from './views.js';

interface CellProps {
  filled: Filled;
  place: string;
  day: CalendarDay;
}

/** What is known of a day, in words. */
function useDayWords({ book }: Filled) {
  const words = useWords();
  const { t } = words;
  const field = fieldIn(book, book.calendar?.state ?? '');
  const codes = field && 'codes' in field ? field.codes : {};
  const stateWords = ({ state, by, differ }: CalendarDay) => {
    if (differ.length > 0)
      return t('bookViews.differ', { states: differ.map((one) => codeWords(codes, one, words)).join(' / ') });
    if (state === null) return t('bookViews.notKnown');
    const known = codeWords(codes, state, words);
    return by === 'recurring' ? t('bookViews.recurring', { state: known }) : known;
  };
  const tell = (day: CalendarDay) =>
    [
      stateWords(day),
      day.exceptional && t('bookViews.exceptional'),
      day.row !== null && t('bookViews.row', { count: day.row, n: numberWords(day.row, words) }),
      ...Object.entries(day.numbers).map(
        ([name, { least, most }]) => `${columnWords(book, name, words)} ${spanOf(least, most, words)}`,
      ),
    ]
      .filter(Boolean)
      .join(' · ');
  return { tell, stateWords, words };
}

function Cell({ filled, place, day }: CellProps) {
  const { tell, words } = useDayWords(filled);
  const { name, book } = filled;
  const [only] = day.entries;
  const narrowed = narrowedTo({ from: day.day, to: day.day }, book.calendar?.place ?? '', place);
  const to = day.entries.length === 1 && only ? registerPath(name, only) : tablePath(name, narrowed);
  const says = `${dayWords(day.day, words)}: ${tell(day)}`;
  const shown = day.row !== null && day.state !== null ? numberWords(day.row, words) : '';
  return (
    <td
      className="calendar-day"
      data-state={day.differ.length > 0 ? 'differ' : (day.state ?? 'unknown')}
      data-by={day.by ?? undefined}
      data-exceptional={day.exceptional || undefined}
      title={says}
    >
      {day.entries.length > 0 ? (
        <Link to={to} aria-label={says}>
          <span aria-hidden="true">{shown}</span>
        </Link>
      ) : (
        <span className="hidden">{says}</span>
      )}
    </td>
  );
}

/** A number over the days, with how many of them tell none. */
function Sum({ name, days }: { name: string; days: readonly CalendarDay[] }) {
  const words = useWords();
  const given = days.flatMap(({ numbers }) => numbers[name] ?? []);
  if (given.length === 0) return <td className="num soft">–</td>;
  const least = given.reduce((sum, one) => sum + one.least, 0);
  const most = given.reduce((sum, one) => sum + one.most, 0);
  return (
    <td
      className="num"
      title={words.t('bookViews.daysGiving', { count: given.length, n: numberWords(given.length, words) })}
    >
      {spanOf(least, most, words)}
    </td>
  );
}

function Row({ filled, calendar }: { filled: Filled; calendar: PlaceCalendar }) {
  const numbers = filled.book.calendar?.numbers ?? [];
  return (
    <tr>
      <th scope="row">
        <bdi>{calendar.place}</bdi>
      </th>
      {calendar.days.map((day) => (
        <Cell key={day.day} filled={filled} place={calendar.place} day={day} />
      ))}
      {numbers.map((name) => (
        <Sum key={name} name={name} days={calendar.days} />
      ))}
    </tr>
  );
}

function Legend({ filled }: { filled: Filled }) {
  const words = useWords();
  const field = fieldIn(filled.book, filled.book.calendar?.state ?? '');
  const codes = field && 'codes' in field ? Object.keys(field.codes) : [];
  const say = (code: string) =>
    field && 'codes' in field && field.codes[code]
      ? saidOf(field.codes[code], words)
      : words.t(`bookViews.${code}`);
  return (
    <ul className="calendar-legend">
      {[...codes, 'notKnown', 'differing', 'exceptional'].map((code) => (
        <li key={code}>
          <span
            className="calendar-day"
            aria-hidden="true"
            data-state={
              code === 'notKnown'
                ? 'unknown'
                : code === 'differing'
                  ? 'differ'
                  : code === 'exceptional'
                    ? codes[0]
                    : code
            }
            data-exceptional={code === 'exceptional' || undefined}
          />{' '}
          {say(code)}
        </li>
      ))}
    </ul>
  );
}

/** The days of each place side by side: a colour a state, the number which day in a row it is. */
export function CalendarView({ filled, filter, days, most }: Looked & { most: number }) {
  const words = useWords();
  const { t } = words;
  const { data, error, isPending, refetch } = useCalendar(filled.name, days);
  const { book } = filled;
  const shown = data?.[0]?.days ?? [];
  const weekday = dateFormat(words.locale, { weekday: 'narrow', timeZone: 'UTC' });
  const date = dateFormat(words.locale, { day: 'numeric', timeZone: 'UTC' });
  return (
    <ViewFrame filled={filled} view="calendar" filter={filter} days={days} most={most}>
      {isPending && <div className="report-blank" aria-busy="true" />}
      {error && <ProblemBox error={error} again={() => void refetch()} />}
      {data?.length === 0 && <Empty title={t('bookViews.noDays')} says={t('bookViews.noDaysSays')} />}
      {data && data.length > 0 && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard */}
          <div className="calendar-pane" tabIndex={0} role="group" aria-label={t('bookViews.calendar')}>
            <table className="calendar">
              <thead>
                <tr>
                  <th scope="col">{columnWords(book, book.calendar?.place ?? '', words)}</th>
                  {shown.map(({ day }) => (
                    <th key={day} scope="col" className="calendar-date" title={dayWords(day, words)}>
                      <span className="soft">{weekday.format(new Date(`${day}T00:00:00Z`))}</span>
                      <span className="num">{date.format(new Date(`${day}T00:00:00Z`))}</span>
                    </th>
                  ))}
                  {(book.calendar?.numbers ?? []).map((name) => (
                    <th key={name} scope="col" className="calendar-sum">
                      {columnWords(book, name, words)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.map((calendar) => (
                  <Row key={calendar.geonameId ?? calendar.place} filled={filled} calendar={calendar} />
                ))}
              </tbody>
            </table>
          </div>
          <Legend filled={filled} />
        </>
      )}
    </ViewFrame>
  );
}
