import { type MouseEvent, memo } from 'react';
import type { Book, BookEntry, BookField } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { Link } from '../../parts/link.js';
import { registerPath } from '../../route.js';
import { Status } from '../mark.js';
import { cellWords, columnWords, fieldIn, isOwnWords, titleOf } from '../values.js';

const widths: Partial<Record<BookField['type'], string>> = {
  day: '104px',
  time: '148px',
  number: 'minmax(56px, 84px)',
  range: 'minmax(64px, 96px)',
  duration: 'minmax(64px, 96px)',
  flag: '64px',
  code: 'minmax(80px, 1fr)',
  codes: 'minmax(88px, 1.2fr)',
};

/** Types whose values say by themselves what they are, where a table has no heads. */
const plain: ReadonlySet<string> = new Set(['text', 'day', 'time', 'code', 'codes', 'actor']);

/** How wide each column is: words take what room there is. */
export function columnsOf(book: Book): string {
  const each = book.columns.map((name, at) => {
    if (name === 'status' || name === 'kind') return 'minmax(104px, 0.9fr)';
    const type = fieldIn(book, name)?.type;
    const wide = at === 0 ? 'minmax(150px, 2fr)' : 'minmax(72px, 1fr)';
    return (type && widths[type]) ?? wide;
  });
  return ['36px', ...each].join(' ');
}

function Cell({
  book,
  name,
  entry,
  first,
  onFocus,
}: {
  book: Book;
  name: string;
  entry: BookEntry;
  first: boolean;
  onFocus: () => void;
}) {
  const words = useWords();
  const says = cellWords(book, name, entry, words);
  const field = fieldIn(book, name);
  const own = field !== undefined && isOwnWords(field);
  if (first)
    return (
      <div role="cell" className="grid-cell grid-title">
        <Link
          className="grid-link"
          to={registerPath(entry.register, entry.id)}
          onFocus={onFocus}
          dir={own ? 'auto' : undefined}
        >
          {says || titleOf(book, entry, words)}
        </Link>
      </div>
    );
  return (
    <div
      role="cell"
      className="grid-cell"
      dir={own ? 'auto' : undefined}
      data-labelled={(field && !plain.has(field.type)) || undefined}
      title={says.length > 24 ? says : undefined}
    >
      {says && (
        <>
          <bdi className="grid-label">{columnWords(book, name, words)}</bdi>{' '}
        </>
      )}
      {name === 'status' && entry.status ? (
        <Status book={book} status={entry.status} />
      ) : own ? (
        says
      ) : (
        <span className="num">{says}</span>
      )}
    </div>
  );
}

interface Props {
  book: Book;
  entry: BookEntry;
  index: number;
  current: boolean;
  /** Null where rows are not chosen. */
  chosen: boolean | null;
  onFocus: (index: number) => void;
  onChoose: (index: number, toHere: boolean) => void;
}

/** One entry of a register. */
export const GridRow = memo(function GridRow({
  book,
  entry,
  index,
  current,
  chosen,
  onFocus,
  onChoose,
}: Props) {
  const words = useWords();
  const choose = (event: MouseEvent) => onChoose(index, event.shiftKey);
  return (
    <div
      role="row"
      tabIndex={-1}
      className="grid-row"
      aria-rowindex={index + 2}
      data-current={current || undefined}
      data-removed={entry.removed || undefined}
    >
      <div role="cell" className="grid-choose">
        {chosen !== null && (
          <input
            type="checkbox"
            aria-label={words.t('acts.choose', { title: titleOf(book, entry, words) })}
            checked={chosen}
            onClick={choose}
            onChange={() => {}}
          />
        )}
      </div>
      {book.columns.map((name, at) => (
        <Cell
          key={name}
          book={book}
          name={name}
          entry={entry}
          first={at === 0}
          onFocus={() => onFocus(index)}
        />
      ))}
    </div>
  );
});
