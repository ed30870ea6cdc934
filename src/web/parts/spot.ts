import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { focusRow } from './focusRow.js';

/** Where in a list somebody is: at a row, wherever news moves it, and at its place once it is gone. */
export interface Spot {
  index: number;
  /** Undefined until a row stands there. */
  id: string | undefined;
  /** Whether somebody went there: the first row of a list that nobody touched is the one that stands first now. */
  meant: boolean;
  /** Which list it is of. */
  list: string;
}

/** A list as it stands now. */
export interface Placed {
  /** Which list, so that another filter begins at its first row. */
  list: string;
  total: number;
  idAt(index: number): string | undefined;
  /** Whether all of it that is looked at has come: before that a row that is not found may still be there. */
  settled: boolean;
}

// As many rows as come in while somebody looks at one.
const far = 400;

function placeOf(id: string, around: number, rows: Placed): number | undefined {
  for (let away = 0; away <= far; away += 1)
    for (const index of [around + away, around - away])
      if (index >= 0 && index < rows.total && rows.idAt(index) === id) return index;
  return undefined;
}

/** Where somebody is in a list that has changed; the same object where nothing is different. */
export function follow(spot: Spot, rows: Placed): Spot {
  if (spot.list !== rows.list) {
    if (!rows.settled) return spot;
    return { index: 0, id: undefined, meant: false, list: rows.list };
  }
  if (!spot.meant) return spot;
  const found = spot.id === undefined ? undefined : placeOf(spot.id, spot.index, rows);
  if (found === spot.index || rows.total === 0) return spot;
  if (found !== undefined) return { ...spot, index: found };
  if (!rows.settled) return spot;
  const index = Math.min(Math.max(spot.index, 0), rows.total - 1);
  // What stands there now is what one is at, as far as it is known.
  const id = rows.idAt(index) ?? spot.id;
  return index === spot.index && id === spot.id ? spot : { ...spot, index, id };
}

/** What draws a list of which only the rows on screen exist. */
export interface ListHandle {
  focus: (index: number) => void;
  /** Whether the row at a place is on screen, or would be. */
  shows: (index: number) => boolean;
}

/** The handle of a virtual list; `link` is what takes the focus in a row. */
export const handleOf = (
  list: Virtualizer<HTMLDivElement, Element>,
  pane: RefObject<HTMLDivElement | null>,
  link: string,
): ListHandle => ({
  focus: (index) => {
    list.scrollToIndex(index, { align: 'auto' });
    focusRow(pane.current, `[data-index="${index}"] ${link}`);
  },
  shows: (index) => list.range !== null && index >= list.range.startIndex && index <= list.range.endIndex,
});

/** Where in a list somebody is; the focus goes on to the row that stands where the focused one went. */
export function useSpot(rows: Placed, start: () => Pick<Spot, 'index' | 'id'>) {
  const [kept, setKept] = useState<Spot>(() => {
    const first = start();
    return { ...first, meant: first.id !== undefined, list: rows.list };
  });
  const spot = follow(kept, rows);
  if (spot !== kept) setKept(spot);
  const latest = useRef(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  });
  const list = useRef<ListHandle>(null);
  const focused = useRef(false);
  const set = useCallback((index: number) => {
    const { list, idAt } = latest.current;
    setKept({ index, id: idAt(index), meant: true, list });
  }, []);
  const onFocus = useCallback(
    (index: number) => {
      focused.current = true;
      set(index);
    },
    [set],
  );
  const onBlur = useCallback(() => {
    focused.current = false;
  }, []);
  useEffect(() => {
    const isLost = focused.current && document.activeElement === document.body;
    if (isLost && list.current?.shows(spot.index)) list.current.focus(spot.index);
  }, [spot.id, spot.index]);
  const id = rows.idAt(spot.index);
  return {
    spot,
    /** The id of the row that one is at; undefined while that is on its way. */
    here: spot.id === undefined || spot.id === id ? id : undefined,
    set,
    list,
    onFocus,
    onBlur,
  };
}
