import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { Book, EntryFilter } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import { handleOf, type ListHandle } from '../../parts/spot.js';
import { Unanswered } from '../unanswered.js';
import { capital, columnWords, fieldIn, saidOf } from '../values.js';
import { columnsOf, GridRow } from './row.js';
import type { Rows } from './rows.js';

/** Where rows are cards, because columns have no room; books.css has the same. */
const narrow = matchMedia('(max-width: 1000px)');

function listen(told: () => void): () => void {
  narrow.addEventListener('change', told);
  return () => narrow.removeEventListener('change', told);
}

const useHeight = () => (useSyncExternalStore(listen, () => narrow.matches) ? 92 : 44);

interface HeadProps {
  book: Book;
  filter: EntryFilter;
  onChange: (filter: EntryFilter) => void;
}

/** The order that a list has where nobody asked for another: the newest day first. */
const orderOf = (book: Book, { sort, descending }: EntryFilter) =>
  sort ? { sort, descending: descending ?? false } : { sort: book.day, descending: true };

const sorted: ReadonlySet<string> = new Set([
  'text',
  'number',
  'day',
  'time',
  'code',
  'actor',
  'range',
  'duration',
  'flag',
  'place',
]);

function Head({ book, filter, onChange }: HeadProps) {
  const words = useWords();
  const now = orderOf(book, filter);
  return (
    <div role="row" tabIndex={-1} className="grid-head" aria-rowindex={1}>
      <div role="columnheader" tabIndex={-1}>
        <span className="hidden">{words.t('acts.chosen')}</span>
      </div>
      {book.columns.map((name) => {
        const way = now.sort === name ? (now.descending ? 'descending' : 'ascending') : 'none';
        const says = columnWords(book, name, words);
        const type = fieldIn(book, name)?.type;
        if (type && !sorted.has(type))
          return (
            <div key={name} role="columnheader" tabIndex={-1}>
              {says}
            </div>
          );
        const turn = () =>
          onChange({
            ...filter,
            sort: name,
            descending: now.sort === name ? !now.descending : name === book.day,
          });
        return (
          <div key={name} role="columnheader" tabIndex={-1} aria-sort={way}>
            <button type="button" onClick={turn}>
              {says}
              {way !== 'none' && <Icon name={way === 'ascending' ? 'up' : 'down'} />}
            </button>
          </div>
        );
      })}
    </div>
  );
}

interface Props extends HeadProps {
  ref: Ref<ListHandle>;
  rows: Rows;
  total: number;
  at: number;
  chosen: ReadonlySet<string> | null;
  onAt: (index: number) => void;
  onLeave: () => void;
  onChoose: (index: number, toHere: boolean) => void;
}

/** The rows that are on screen, of as many as there are. */
export function EntryList(props: Props) {
  const { ref, book, rows, total, filter, at, chosen, onAt, onLeave, onChoose, onChange } = props;
  const words = useWords();
  const { entries } = rows;
  const pane = useRef<HTMLDivElement>(null);
  const height = useHeight();
  const list = useVirtualizer({
    count: rows.places,
    getScrollElement: () => pane.current,
    estimateSize: () => height,
    overscan: 8,
    getItemKey: useCallback((index: number) => entries[index]?.id ?? index, [entries]),
  });
  useEffect(() => list.measure(), [height, list]);
  const shown = list.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { look } = rows;
  useEffect(() => look(last), [last, look]);
  const key = JSON.stringify(filter);
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    pane.current?.scrollTo({ top: 0 });
  }, [key]);
  useImperativeHandle(ref, () => handleOf(list, pane, '.grid-link'));
  return (
    <div
      className="grid-rows"
      role="table"
      aria-label={capital(saidOf(book.entry.many, words))}
      aria-rowcount={total + 1}
      style={{ '--columns': columnsOf(book) } as CSSProperties}
    >
      <Head book={book} filter={filter} onChange={onChange} />
      <div className="grid-pane" ref={pane} role="rowgroup" tabIndex={-1} onBlur={onLeave}>
        <div
          className="grid-all"
          role="presentation"
          style={{ '--whole': `${list.getTotalSize()}px` } as CSSProperties}
        >
          {shown.map(({ index, key, start, size }) => {
            const entry = entries[index];
            return (
              <div
                key={key}
                role="presentation"
                className="grid-place"
                data-index={index}
                style={{ '--start': `${start}px`, '--size': `${size}px` } as CSSProperties}
              >
                {entry ? (
                  <GridRow
                    book={book}
                    entry={entry}
                    index={index}
                    current={index === at}
                    chosen={chosen?.has(entry.id) ?? null}
                    onFocus={onAt}
                    onChoose={onChoose}
                  />
                ) : (
                  <div
                    role="row"
                    tabIndex={-1}
                    className="grid-row"
                    aria-rowindex={index + 2}
                    aria-busy={rows.missed === null}
                  >
                    <div role="cell">{rows.missed !== null && <Unanswered again={rows.again} />}</div>
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
