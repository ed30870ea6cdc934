import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useImperativeHandle, useRef } from 'react';
import { useWords } from '../i18n.js';
import { useKeys } from '../keys.js';
import { Empty } from '../parts/empty.js';
import { ProblemBox } from '../parts/problem.js';
import { handleOf, useSpot } from '../parts/spot.js';
import { rowsOf, useEvents } from '../queries.js';
import { eventPath, go } from '../route.js';
import { clearedOf, type Filter } from './address.js';
import { EventRow } from './row.js';

const rowHeight = 73;

function useShown(filter: Filter) {
  const events = useEvents(filter);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = events;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  return { events, rows: rowsOf(events.data), more };
}

/** The events that a filter lets through, latest first: the rows on screen of as many as there are. */
export function EventRows({ query, filter }: { query: URLSearchParams; filter: Filter }) {
  const { t } = useWords();
  const { events, rows, more } = useShown(filter);
  const { spot, here, set, list, onFocus, onBlur } = useSpot(
    {
      list: JSON.stringify(filter),
      total: rows.length,
      idAt: (index) => rows[index]?.id,
      settled: !events.isFetching && !events.isPlaceholderData,
    },
    () => ({ index: 0, id: undefined }),
  );
  const at = spot.index;
  const pane = useRef<HTMLDivElement>(null);
  const drawn = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pane.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const shown = drawn.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 8) more();
  }, [last, rows.length, more]);
  useImperativeHandle(list, () => handleOf(drawn, pane, '.event-line'));
  const move = (by: number) => {
    const inList = document.activeElement?.closest('.event-line') !== null;
    const next = Math.min(Math.max(inList ? at + by : at, 0), rows.length - 1);
    set(next);
    list.current?.focus(next);
  };
  useKeys({ j: () => move(1), k: () => move(-1), o: () => here && go(eventPath(here)) });
  if (events.isError && !events.data)
    return <ProblemBox error={events.error} again={() => void events.refetch()} />;
  if (events.isSuccess && rows.length === 0) return <NoEvents query={query} filter={filter} />;
  return (
    <div className="event-rows" ref={pane} tabIndex={-1} aria-busy={events.isPending}>
      <ul aria-label={t('event.title')} style={{ blockSize: drawn.getTotalSize() }}>
        {shown.map(({ index, key, start }) => (
          <li
            key={key}
            ref={drawn.measureElement}
            data-index={index}
            aria-setsize={events.hasNextPage ? -1 : rows.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            <EventRow
              event={rows[index]!}
              current={index === at}
              onFocus={() => onFocus(index)}
              onBlur={onBlur}
            />
          </li>
        ))}
      </ul>
      {events.isFetchNextPageError && (
        <ProblemBox error={events.error} again={() => void events.fetchNextPage()} />
      )}
    </div>
  );
}

function NoEvents({ query, filter }: { query: URLSearchParams; filter: Filter }) {
  const { t } = useWords();
  const filtered = Object.keys(filter).length > 0;
  if (!filtered) return <Empty title={t('event.none')} says={t('event.noneSays')} />;
  return (
    <Empty title={t('events.noneFound')} says={t('events.noneFoundSays')}>
      <button type="button" className="button" onClick={() => go(clearedOf(query), true)}>
        {t('events.clear')}
      </button>
    </Empty>
  );
}
