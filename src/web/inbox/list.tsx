import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { ReportOrder, ReportSort } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { handleOf, type ListHandle } from '../parts/spot.js';
import { type Listed, nextOrder, orderOf } from './filter.js';
import { useRowHeight } from './height.js';
import { Row, RowBlank } from './row.js';
import type { Rows } from './rows.js';
import type { Selection } from './selection.js';

/** The keys of rows: a row keeps its own wherever it moves, and one that is at two places for a moment has it once. */
function keysOf(ids: readonly (string | undefined)[], from: number): (string | number)[] {
  const given = new Set<string>();
  return ids.map((id, k) => {
    if (id === undefined || given.has(id)) return from + k;
    given.add(id);
    return id;
  });
}

const columns: readonly [name: string, sort: ReportSort | null][] = [
  ['title', null],
  ['source', 'source'],
  ['published', 'published'],
  ['seen', 'seen'],
  ['checks', 'failed'],
  ['person', 'assignee'],
  ['judged', 'unjudged'],
];

function Header({ listed, onOrder }: { listed: Listed; onOrder: (order: ReportOrder) => void }) {
  const { t } = useWords();
  const now = orderOf(listed);
  return (
    <div role="row" tabIndex={-1} className="rows-head" aria-rowindex={1}>
      <div role="columnheader" tabIndex={-1}>
        <span className="hidden">{t('acts.chosen')}</span>
      </div>
      {columns.map(([name, sort]) => {
        if (!sort)
          return (
            <div key={name} role="columnheader" tabIndex={-1}>
              {t(`columns.${name}`)}
            </div>
          );
        const way = now.sort === sort ? now.order : null;
        const aria = way === 'asc' ? 'ascending' : way === 'desc' ? 'descending' : 'none';
        return (
          <div key={name} role="columnheader" tabIndex={-1} aria-sort={aria} className={`head-${name}`}>
            <button type="button" onClick={() => onOrder(nextOrder(listed, sort))}>
              {t(`columns.${name}`)}
              {way && <Icon name={way === 'asc' ? 'up' : 'down'} />}
            </button>
          </div>
        );
      })}
    </div>
  );
}

interface Props {
  ref: Ref<ListHandle>;
  rows: Rows;
  listed: Listed;
  at: number;
  selection: Selection;
  /** Whether there is anything to do with chosen rows. */
  mayChoose: boolean;
  onAt: (index: number) => void;
  onLeave: () => void;
  onChoose: (index: number, toHere: boolean) => void;
  onOrder: (order: ReportOrder) => void;
}

/** The rows that are on screen, of as many as there are. */
export function ReportList(props: Props) {
  const { ref, rows, listed, at, selection, mayChoose, onAt, onLeave, onChoose, onOrder } = props;
  const { t } = useWords();
  const pane = useRef<HTMLDivElement>(null);
  const height = useRowHeight(Boolean(listed.text));
  const list = useVirtualizer({
    count: rows.total,
    getScrollElement: () => pane.current,
    // All rows are equally high, so a place on the scroll bar is a place in the list before its rows are here.
    estimateSize: () => height,
    overscan: 8,
    // Coming back from a report, the list stands where it was left.
    initialOffset: Math.max(0, (at - 3) * height),
  });
  useEffect(() => list.measure(), [height, list]);
  const shown = list.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  const { look } = rows;
  useEffect(() => look(first, last), [first, last, look]);
  const key = JSON.stringify(listed);
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    pane.current?.scrollTo({ top: 0 });
  }, [key]);
  useImperativeHandle(ref, () => handleOf(list, pane, '.row-link'));
  const keys = keysOf(
    shown.map(({ index }) => rows.idAt(index)),
    first,
  );
  return (
    <div className="rows" role="table" aria-label={t('inbox.list')} aria-rowcount={rows.total + 1}>
      <Header listed={listed} onOrder={onOrder} />
      <div className="rows-pane" ref={pane} role="rowgroup" tabIndex={-1} onBlur={onLeave}>
        <div className="rows-all" role="presentation" style={{ blockSize: list.getTotalSize() }}>
          {shown.map(({ index, start, size }, k) => {
            const report = rows.at(index);
            return (
              <div
                key={keys[k]}
                role="presentation"
                className="row-place"
                data-index={index}
                style={{ transform: `translateY(${start}px)`, blockSize: size }}
              >
                {report ? (
                  <Row
                    report={report}
                    index={index}
                    current={index === at}
                    chosen={mayChoose ? selection.has(report.id) : null}
                    onFocus={onAt}
                    onChoose={onChoose}
                  />
                ) : (
                  <RowBlank index={index} />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
