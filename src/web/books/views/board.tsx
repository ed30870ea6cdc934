import { useQuery } from '@tanstack/react-query';
import type { BookEntry, EntryFilter } from '../../../server/contract.js';
import { numberWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { Link } from '../../parts/link.js';
import { ProblemBox } from '../../parts/problem.js';
import { registerPath } from '../../route.js';
import { books, type Filled } from '../api.js';
import { type Shade, StatusMark, shadesOf } from '../mark.js';
import { useOutline } from '../queries.js';
import { cellWords, codeWords, timeWords, titleOf } from '../values.js';
import { ViewFrame } from './head.js';
import { type Looked, narrowedTo, tablePath } from './views.js';

const mostCards = 30;

function Card({ filled: { name, book }, entry }: { filled: Filled; entry: BookEntry }) {
  const words = useWords();
  const last = entry.stops.at(-1);
  const shown = book.columns
    .filter((column) => column !== 'status' && column !== book.day && column !== book.columns[0])
    .map((column) => cellWords(book, column, entry, words))
    .filter(Boolean)
    .slice(0, 3);
  const day = entry.values[book.day];
  return (
    <li className="board-card">
      <Link to={registerPath(name, entry.id)}>
        <bdi>{titleOf(book, entry, words)}</bdi>
      </Link>
      {shown.length > 0 && <span className="board-facts">{shown.join(' · ')}</span>}
      <span className="soft">
        {last?.at ? timeWords(last.at, words) : typeof day === 'string' && timeWords(day, words)}
        {last?.place && (
          <>
            {' '}
            · <bdi>{last.place}</bdi>
          </>
        )}
      </span>
    </li>
  );
}

interface ColumnProps {
  filled: Filled;
  shade: Shade;
  count: number;
  /** With the days. */
  filter: EntryFilter;
}

/** The entries that stand at one stop, the newest day first. */
function Column({ filled, shade, count, filter: whole }: ColumnProps) {
  const words = useWords();
  const { name, book } = filled;
  const filter = narrowedTo(whole, 'status', shade.code);
  const { data, error, refetch } = useQuery({
    queryKey: ['books', name, 'board', filter],
    queryFn: () => books.list(name, filter, null, mostCards),
    enabled: count > 0,
  });
  return (
    <section
      className="board-column"
      data-none={count === 0 || undefined}
      aria-labelledby={`board-${shade.code}`}
    >
      <h2 id={`board-${shade.code}`}>
        <StatusMark shade={shade} /> {codeWords(book.ladder?.says ?? {}, shade.code, words)}{' '}
        <span className="num soft">{numberWords(count, words)}</span>
      </h2>
      {error && <ProblemBox error={error} again={() => void refetch()} />}
      <ul>
        {data?.rows.map((entry) => (
          <Card key={entry.id} filled={filled} entry={entry} />
        ))}
      </ul>
      {count > mostCards && (
        <Link className="button small" to={tablePath(name, filter)}>
          {words.t('bookViews.all')}
        </Link>
      )}
    </section>
  );
}

/** A register by where its entries stand: those that are open first, in the order of the ladder. */
export function BoardView({ filled, filter, days }: Looked) {
  const within = { ...filter, ...days };
  const { data, error, refetch } = useOutline(filled.name, within);
  const all = shadesOf(filled.book);
  const shades = [...all.filter(({ open }) => open), ...all.filter(({ open }) => !open)];
  return (
    <ViewFrame filled={filled} view="board" filter={filter} days={days} narrows>
      {error && <ProblemBox error={error} again={() => void refetch()} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard */}
      <div className="board" tabIndex={0} role="group" aria-busy={!data || undefined}>
        {shades.map((shade) => (
          <Column
            key={shade.code}
            filled={filled}
            shade={shade}
            count={data?.statuses[shade.code] ?? 0}
            filter={within}
          />
        ))}
      </div>
    </ViewFrame>
  );
}
