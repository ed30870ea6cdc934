import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { ReportSummary } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Row } from './row.js';

export interface ListHandle {
  focus: (index: number) => void;
}

const rowHeight = 80;

interface Props {
  ref: Ref<ListHandle>;
  rows: ReportSummary[];
  at: number;
  onAt: (index: number) => void;
  more: () => void;
}

/** The rows that are on screen, of as many as there are. */
export function ReportList({ ref, rows, at, onAt, more }: Props) {
  const { t } = useWords();
  const pane = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pane.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // Coming back from a report, the list stands where it was left.
    initialOffset: Math.max(0, (at - 3) * rowHeight),
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const shown = list.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown >= rows.length - 8) more();
  }, [lastShown, rows.length, more]);
  useImperativeHandle(ref, () => ({
    focus: (index) => {
      list.scrollToIndex(index, { align: 'auto' });
      // The row may only now come into being.
      requestAnimationFrame(() =>
        pane.current
          ?.querySelector<HTMLElement>(`[data-index="${index}"] .row`)
          ?.focus({ preventScroll: true }),
      );
    },
  }));
  return (
    <div className="rows" ref={pane} tabIndex={-1}>
      <ul aria-label={t('inbox.list')} style={{ blockSize: list.getTotalSize() }}>
        {shown.map(({ index, key, start }) => (
          <li
            key={key}
            ref={list.measureElement}
            data-index={index}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Row report={rows[index]!} current={index === at} onFocus={() => onAt(index)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
