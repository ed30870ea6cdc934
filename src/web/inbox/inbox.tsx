import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ReportChange, ReportChoice } from '../../server/contract.js';
import { numberWords } from '../format.js';
import { useWords } from '../i18n.js';
import { useKeys } from '../keys.js';
import { takeBack } from '../notices.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icon.js';
import { later } from '../parts/later.js';
import { ProblemBox } from '../parts/problem.js';
import { follow, useSpot } from '../parts/spot.js';
import { useMay } from '../people/session.js';
import { go, reportPath } from '../route.js';
import { useActs } from './acts.js';
import { SelectionBar } from './bar.js';
import { isFiltered, type Listed, listedOf, narrow } from './filter.js';
import { Filters } from './filters.js';
import { ReportList } from './list.js';
import { keepOrder, lastPlace } from './neighbours.js';
import { type Rows, useRows } from './rows.js';
import { Search } from './search.js';
import { type Selection, useSelection } from './selection.js';

const SavedFilters = later(async () => (await import('../saved/menu.js')).SavedFilters, { over: true });
// Palettes are opened by choice: their widgets need not come with the first page.
const loadPalettes = () => import('./palette.js');
const StatePalette = later(async () => (await loadPalettes()).StatePalette, { over: true });
const SharingPalette = later(async () => (await loadPalettes()).SharingPalette, { over: true });
const AssignPalette = later(async () => (await loadPalettes()).AssignPalette, { over: true });

function NoReports({ filtered, add }: { filtered: boolean; add: (() => void) | null }) {
  const { t } = useWords();
  if (filtered) {
    return (
      <Empty title={t('empty.filtered')} says={t('empty.filteredSays')}>
        <Button className="button" onPress={() => go('/', true)}>
          {t('empty.clear')}
        </Button>
      </Empty>
    );
  }
  return (
    <Empty title={t('empty.title')} says={t('empty.says')}>
      <p>{t('empty.after')}</p>
      {add && (
        <Button className="button primary" onPress={add}>
          <Icon name="plus" /> {t('inbox.add')} <kbd>n</kbd>
        </Button>
      )}
    </Empty>
  );
}

const blanks = [0, 1, 2, 3, 4, 5];

const Loading = () => (
  <div className="rows-loading" aria-busy="true">
    {blanks.map((n) => (
      <div key={n} className="row-blank" />
    ))}
  </div>
);

interface HeadProps {
  query: URLSearchParams;
  rows: Rows;
  listed: Listed;
  field: React.RefObject<HTMLInputElement | null>;
  onChange: (change: Listed) => void;
  add: (() => void) | null;
}

function Head({ query, rows, listed, field, onChange, add }: HeadProps) {
  const words = useWords();
  const { t } = words;
  const count = { count: rows.total, n: numberWords(rows.total, words) };
  return (
    <header className="inbox-head">
      <h1 id="inbox-title">{t('inbox.title')}</h1>
      <span className="soft num" aria-live="polite">
        {rows.total > 0 && t(rows.more ? 'inbox.shownMore' : 'inbox.shown', count)}
      </span>
      <Search field={field} text={listed.text ?? ''} onChange={(text) => onChange({ text })} />
      <Suspense>
        <SavedFilters page="inbox" query={query} />
      </Suspense>
      {add && (
        <Button className="button primary" onPress={add}>
          <Icon name="plus" /> {t('inbox.add')} <kbd>n</kbd>
        </Button>
      )}
    </header>
  );
}

/** Where in the list somebody is, and how it is moved and stretched. */
function useCursor(rows: Rows, selection: Selection) {
  const { spot, here, set, list, onFocus, onBlur } = useSpot(rows, lastPlace);
  const [at, last] = [spot.index, Math.max(0, rows.total - 1)];
  // Where a choice of several began.
  const anchor = useRef(spot);
  const move = (by: number) => {
    const next = document.activeElement?.closest('.row') ? at + by : at;
    const index = Math.min(Math.max(next, 0), last);
    set(index);
    list.current?.focus(index);
    return index;
  };
  const stretch = (to: number) => {
    void rows.idsBetween(follow(anchor.current, rows).index, to).then(selection.add);
  };
  const choose = (index: number, toHere: boolean) => {
    const id = rows.idAt(index);
    if (toHere) stretch(index);
    else if (id !== undefined) {
      selection.flip(id);
      anchor.current = { ...spot, index, id, meant: true };
    }
    set(index);
  };
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  return {
    at,
    /** The report that one is at; undefined while it is on its way. */
    here: here === undefined ? undefined : rows.at(at),
    list,
    onFocus,
    onBlur,
    move,
    // One for as long as the list stands: rows that stay the same are not drawn again.
    choose: useCallback((index: number, toHere: boolean) => latest.current(index, toHere), []),
    reach: (by: number) => {
      if (selection.count === 0) anchor.current = spot;
      stretch(move(by));
    },
  };
}

/** What is asked for some reports: those that were meant when it was, whatever comes in meanwhile. */
interface Asked {
  what: 'state' | 'person' | 'sharing';
  choice: ReportChoice;
  count: number;
}

/** What came in: the list of reports, with what narrows it. */
export function InboxPage({ query, add }: { query: URLSearchParams; add: (() => void) | null }) {
  const words = useWords();
  const { t } = words;
  const listed = listedOf(query);
  const rows = useRows(listed, lastPlace().index);
  const selection = useSelection(listed, rows);
  const cursor = useCursor(rows, selection);
  const { change, undo } = useActs();
  const [asked, setAsked] = useState<Asked | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const onChange = (next: Listed) => narrow(query, next);
  const { here } = cursor;
  const chosen = selection.count > 0;
  useEffect(() => {
    // Here before they are asked for, even where the desk goes away in between.
    if (chosen) void loadPalettes().catch(() => {});
  }, [chosen]);
  useEffect(() => keepOrder(rows, location.pathname + location.search));
  const mayChange = useMay()('inbox.change');
  const ask = (what: Asked['what']) => {
    // Without a selection the row that one is at is meant.
    const choice = selection.choice() ?? (here && { reports: [here.id] });
    if (mayChange && choice) setAsked({ what, choice, count: selection.count || 1 });
  };
  const act = async (what: ReportChange) => {
    setAsked(null);
    if (asked && (await change(asked.choice, what))) selection.clear();
  };
  useKeys({
    j: () => cursor.move(1),
    k: () => cursor.move(-1),
    'Shift+KeyJ': () => mayChange && cursor.reach(1),
    'Shift+KeyK': () => mayChange && cursor.reach(-1),
    x: () => mayChange && here && cursor.choose(cursor.at, false),
    s: () => ask('state'),
    e: () => ask('person'),
    t: () => ask('sharing'),
    z: () => void takeBack(() => mayChange && void undo()),
    o: () => here && go(reportPath(here.id)),
    '/': () => search.current?.focus(),
    Escape: () => selection.clear(),
  });
  const count = asked?.count ?? 0;
  const palette = { count, n: numberWords(count, words), choose: act, close: () => setAsked(null) };
  return (
    <div className="inbox">
      <Filters listed={listed} outline={rows.outline} onChange={onChange} />
      <section className="inbox-list" aria-labelledby="inbox-title">
        <Head {...{ query, rows, listed, onChange, add }} field={search} />
        {rows.isPending && <Loading />}
        {rows.error !== undefined && rows.error !== null && (
          <ProblemBox error={rows.error} again={rows.again} />
        )}
        {!rows.isPending && !rows.error && rows.total === 0 && (
          <NoReports filtered={isFiltered(listed)} add={add} />
        )}
        {rows.total > 0 && (
          <ReportList
            ref={cursor.list}
            {...{ rows, listed, selection }}
            mayChoose={mayChange}
            at={cursor.at}
            onAt={cursor.onFocus}
            onLeave={cursor.onBlur}
            onChoose={cursor.choose}
            onOrder={onChange}
          />
        )}
        {mayChange && selection.count > 0 && (
          <SelectionBar selection={selection} total={rows.total} ask={ask} />
        )}
      </section>
      <Suspense fallback={<span className="hidden">{t('inbox.more')}</span>}>
        {asked?.what === 'state' && <StatePalette {...palette} />}
        {asked?.what === 'sharing' && <SharingPalette {...palette} />}
        {asked?.what === 'person' && <AssignPalette {...palette} />}
      </Suspense>
    </div>
  );
}
