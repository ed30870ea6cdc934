import { useCallback, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { BookEntry, EntryFilter } from '../../../server/contract.js';
import { numberWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { Search } from '../../inbox/search.js';
import { useKeys } from '../../keys.js';
import { Empty } from '../../parts/empty.js';
import { Icon } from '../../parts/icon.js';
import { Link } from '../../parts/link.js';
import { ProblemBox } from '../../parts/problem.js';
import { Swatch } from '../../parts/register.js';
import { useSpot } from '../../parts/spot.js';
import { useMay } from '../../people/session.js';
import { go, registerPath } from '../../route.js';
import { useTitle } from '../../title.js';
import { filterOf, flipped, isNarrowed, narrow } from '../address.js';
import { books, type Filled } from '../api.js';
import { registerWords } from '../name.js';
import { useOutline, useRemove } from '../queries.js';
import { saidOf } from '../values.js';
import { ViewTabs } from '../views/head.js';
import { BookFilters } from './filters.js';
import { Jump } from './jump.js';
import { EntryList } from './list.js';
import { type Rows, useRows } from './rows.js';
import { Strip } from './strip.js';

interface HeadProps {
  filled: Filled;
  filter: EntryFilter;
  total: number;
  field: React.RefObject<HTMLInputElement | null>;
  onChange: (filter: EntryFilter) => void;
}

/** What is listed, as a file; on a phone the way in too. */
function Out({ name, filter }: { name: string; filter: EntryFilter }) {
  const { t } = useWords();
  const may = useMay();
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => box.current?.removeAttribute('open');
  return (
    <details
      ref={box}
      className="books-out"
      onBlur={({ relatedTarget }) => !box.current?.contains(relatedTarget) && close()}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <summary className="button">{t('books.takeOut')}</summary>
      <div className="books-formats">
        {(['csv', 'xlsx'] as const).map((format) => (
          <a key={format} className="button small" href={books.exported(name, filter, format)} download>
            <bdi>{format.toUpperCase()}</bdi>
          </a>
        ))}
        {may('books.write') && (
          <Link className="button small books-import-too" to={registerPath(name, 'import')}>
            {t('books.import')}
          </Link>
        )}
      </div>
    </details>
  );
}

function Head({ filled, filter, total, field, onChange }: HeadProps) {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const { name, book } = filled;
  return (
    <header className="books-head">
      <h1 id="book-title">
        <Swatch register={name} /> {registerWords(filled, words)}
      </h1>
      <ViewTabs filled={filled} filter={filter} view={null} />
      <span className="soft num" aria-live="polite">
        {total > 0 && t('books.entries', { count: total, n: numberWords(total, words) })}
      </span>
      <Search
        field={field}
        text={filter.text ?? ''}
        onChange={(text) => onChange({ ...filter, text })}
        label={t('books.search')}
      />
      <Out name={name} filter={filter} />
      {may('books.write') && (
        <>
          <Link className="button books-import" to={registerPath(name, 'import')}>
            {t('books.import')}
          </Link>
          <Link className="button primary" to={registerPath(name, 'new')}>
            <Icon name="plus" /> {t('books.newOf', { entry: saidOf(book.entry.one, words) })} <kbd>n</kbd>
          </Link>
        </>
      )}
    </header>
  );
}

function Nothing({ filled: { name, book }, narrowed }: { filled: Filled; narrowed: boolean }) {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  if (narrowed)
    return (
      <Empty title={t('books.noMatch')} says={t('empty.filteredSays')}>
        <Button className="button" onPress={() => go(registerPath(name), true)}>
          {t('books.showAll')}
        </Button>
      </Empty>
    );
  return (
    <Empty
      title={t('books.none', { entries: saidOf(book.entry.many, words) })}
      says={t(may('books.write') ? 'books.noneSays' : 'books.noneSaysViewer')}
    >
      {may('books.write') && (
        <Link className="button primary" to={registerPath(name, 'new')}>
          <Icon name="plus" /> {t('books.newOf', { entry: saidOf(book.entry.one, words) })}
        </Link>
      )}
    </Empty>
  );
}

/** Rows of which one does not see most at once. */
const longList = 50;

/** Where in the list somebody is, and which rows are chosen. */
function useCursor(rows: Rows, key: string) {
  const { spot, here, set, list, onFocus, onBlur } = useSpot(rows, () => ({ index: 0, id: undefined }));
  const at = spot.index;
  const [kept, setKept] = useState<{ key: string; chosen: ReadonlyMap<string, BookEntry> }>({
    key,
    chosen: new Map(),
  });
  // The entry with which a choice of several began.
  const anchor = useRef<string | undefined>(undefined);
  const chosen = kept.key === key ? kept.chosen : new Map<string, BookEntry>();
  const bound = (index: number) => Math.min(Math.max(index, 0), Math.max(0, rows.entries.length - 1));
  const { entries } = rows;
  const choose = useCallback(
    (index: number, toHere: boolean) => {
      const from = toHere ? entries.findIndex(({ id }) => id === anchor.current) : index;
      const [low, high] = [Math.min(Math.max(from, 0), index), Math.max(from, index)];
      setKept((old) => {
        const next = new Map(old.key === key ? old.chosen : []);
        for (const entry of entries.slice(low, high + 1)) {
          if (!toHere && next.has(entry.id)) next.delete(entry.id);
          else next.set(entry.id, entry);
        }
        return { key, chosen: next };
      });
      anchor.current = entries[index]?.id;
      set(index);
    },
    [entries, key, set],
  );
  const move = (by: number) => {
    const next = bound(document.activeElement?.closest('.grid-row') ? at + by : at);
    set(next);
    list.current?.focus(next);
    return next;
  };
  const show = useCallback(
    (index: number) => {
      set(index);
      list.current?.focus(index);
    },
    [set, list],
  );
  return {
    at: bound(at),
    /** The entry that one is at; undefined while it is on its way. */
    here: here === undefined ? undefined : entries[at],
    onFocus,
    onBlur,
    show,
    list,
    move,
    choose,
    chosen,
    clear: () => setKept({ key, chosen: new Map() }),
  };
}

interface ChosenProps {
  filled: Filled;
  chosen: ReadonlyMap<string, BookEntry>;
  clear: () => void;
  /** Goes back to the list once they are removed. */
  back: () => void;
}

/** What is done with the chosen entries, as long as some are. */
function Chosen({ filled: { name }, chosen, clear, back }: ChosenProps) {
  const words = useWords();
  const { t } = words;
  const remove = useRemove(name);
  const done = () => {
    back();
    clear();
  };
  return (
    <div className="books-chosen" role="toolbar" aria-label={t('books.chosenBar')}>
      <span className="num" aria-live="polite">
        {t('books.chosen', { count: chosen.size, n: numberWords(chosen.size, words) })}
      </span>
      <span className="spring" />
      <Button
        className="button small"
        isPending={remove.isPending}
        onPress={() => remove.mutate([...chosen.values()], { onSuccess: done })}
      >
        {t('books.remove')}
      </Button>
      <Button className="button bare small" aria-label={t('acts.clear')} onPress={clear}>
        <Icon name="cross" />
      </Button>
    </div>
  );
}

/** A register: its entries as a table, with what narrows them. */
export function BookPage({ filled, query }: { filled: Filled; query: URLSearchParams }) {
  const words = useWords();
  const { name, book } = filled;
  const filter = filterOf(book, query);
  const { status, sort: _sort, descending: _descending, ...whole } = filter;
  const rows = useRows(name, filter);
  const outline = useOutline(name, whole);
  const cursor = useCursor(rows, JSON.stringify(filter));
  const search = useRef<HTMLInputElement>(null);
  const may = useMay();
  const mayWrite = may('books.write');
  const statuses = outline.data?.statuses ?? {};
  const total = status
    ? status.reduce((sum, one) => sum + (statuses[one] ?? 0), 0)
    : (outline.data?.entries ?? rows.entries.length);
  const onChange = useCallback((next: EntryFilter) => narrow(name, next), [name]);
  const { here } = cursor;
  const title = registerWords(filled, words);
  useTitle(title);
  useKeys({
    j: () => cursor.move(1),
    k: () => cursor.move(-1),
    x: () => mayWrite && here && cursor.choose(cursor.at, false),
    o: () => here && go(registerPath(name, here.id)),
    n: () => mayWrite && go(registerPath(name, 'new')),
    '/': () => search.current?.focus(),
    Escape: cursor.clear,
  });
  return (
    <div className="books" data-register={name}>
      <BookFilters book={book} filter={filter} onChange={onChange} />
      <section className="books-list" aria-labelledby="book-title">
        <Head filled={filled} filter={filter} total={total} field={search} onChange={onChange} />
        {outline.data && (
          <Strip
            book={book}
            outline={outline.data}
            chosen={status ?? []}
            choose={(one) => onChange({ ...filter, status: flipped(status, one) ?? [] })}
          />
        )}
        {total > longList && <Jump book={book} filter={filter} rows={rows} show={cursor.show} />}
        {rows.isPending && <div className="report-blank" aria-busy="true" />}
        {rows.error !== null && rows.error !== undefined && (
          <ProblemBox error={rows.error} again={rows.again} />
        )}
        {!rows.isPending && !rows.error && rows.entries.length === 0 && (
          <Nothing filled={filled} narrowed={isNarrowed(filter)} />
        )}
        {rows.entries.length > 0 && (
          <EntryList
            ref={cursor.list}
            book={book}
            rows={rows}
            total={total}
            filter={filter}
            at={cursor.at}
            chosen={mayWrite ? new Set(cursor.chosen.keys()) : null}
            onAt={cursor.onFocus}
            onLeave={cursor.onBlur}
            onChoose={cursor.choose}
            onChange={onChange}
          />
        )}
        {cursor.chosen.size > 0 && (
          <Chosen
            filled={filled}
            chosen={cursor.chosen}
            clear={cursor.clear}
            back={() => cursor.show(cursor.at)}
          />
        )}
      </section>
    </div>
  );
}
