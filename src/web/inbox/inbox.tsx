import { useCallback, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ReportFilter, ReportState } from '../../server/contract.js';
import { numberWords } from '../format.js';
import { useWords } from '../i18n.js';
import { useKeys } from '../keys.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icon.js';
import { ProblemBox } from '../parts/problem.js';
import { rowsOf, useReports } from '../queries.js';
import { go, reportPath } from '../route.js';
import { Filters } from './filters.js';
import { type ListHandle, ReportList } from './list.js';
import { keepOrder, lastOpened } from './neighbours.js';
import { Search } from './search.js';

const states: readonly string[] = ['new', 'inReview', 'done'] satisfies ReportState[];
const isState = (name: string | null): name is ReportState => name !== null && states.includes(name);

function filterOf(query: URLSearchParams): ReportFilter {
  const state = query.get('state');
  return {
    state: isState(state) ? state : undefined,
    register: query.get('register') ?? undefined,
    source: query.get('source') ?? undefined,
    text: query.get('text') ?? undefined,
  };
}

/** Writes a filter into the address, so that a filtered inbox can be linked and come back to. */
function narrow(query: URLSearchParams, change: ReportFilter) {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  const written = next.toString();
  go(written ? `/?${written}` : '/', true);
}

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

function useShown(filter: ReportFilter) {
  const reports = useReports(filter);
  const rows = rowsOf(reports.data);
  keepOrder(rows, location.pathname + location.search);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = reports;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { reports, rows, more };
}

/** What came in: the list of reports, with what narrows it. */
export function InboxPage({ query, add }: { query: URLSearchParams; add: (() => void) | null }) {
  const words = useWords();
  const { t } = words;
  const filter = filterOf(query);
  const { reports, rows, more } = useShown(filter);
  const [at, setAt] = useState(() => lastOpened(rows));
  const list = useRef<ListHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const move = (by: number) => {
    const next = Math.min(
      Math.max(document.activeElement?.closest('.row') ? at + by : at, 0),
      rows.length - 1,
    );
    setAt(next);
    list.current?.focus(next);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    o: () => rows[at] && go(reportPath(rows[at].id)),
    '/': () => search.current?.focus(),
  });
  const count = { count: rows.length, n: numberWords(rows.length, words) };
  const filtered = Object.values(filter).some(Boolean);
  return (
    <div className="inbox">
      <Filters filter={filter} rows={rows} onChange={(change) => narrow(query, change)} />
      <section className="inbox-list" aria-labelledby="inbox-title">
        <header className="inbox-head">
          <h1 id="inbox-title">{t('inbox.title')}</h1>
          <span className="soft num" aria-live="polite">
            {reports.isSuccess &&
              rows.length > 0 &&
              t(reports.hasNextPage ? 'inbox.shownMore' : 'inbox.shown', count)}
          </span>
          <Search field={search} text={filter.text ?? ''} onChange={(text) => narrow(query, { text })} />
          {add && (
            <Button className="button primary" onPress={add}>
              <Icon name="plus" /> {t('inbox.add')} <kbd>n</kbd>
            </Button>
          )}
        </header>
        {reports.isPending && <Loading />}
        {reports.isError && <ProblemBox error={reports.error} again={() => void reports.refetch()} />}
        {reports.isSuccess && rows.length === 0 && <NoReports filtered={filtered} add={add} />}
        {rows.length > 0 && <ReportList ref={list} rows={rows} at={at} onAt={setAt} more={more} />}
      </section>
    </div>
  );
}
