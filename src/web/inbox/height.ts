import { useSyncExternalStore } from 'react';

/** Where rows are cards, because columns have no room; inbox.css has the same. */
const narrow = matchMedia('(max-width: 1000px)');

function listen(told: () => void): () => void {
  narrow.addEventListener('change', told);
  return () => narrow.removeEventListener('change', told);
}

/** How high each row is: all alike, with room for the words that were found where there was a search. */
export function useRowHeight(searched: boolean): number {
  const isNarrow = useSyncExternalStore(listen, () => narrow.matches);
  return (isNarrow ? 116 : 72) + (searched ? 24 : 0);
}
