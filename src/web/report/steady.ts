import { useMemo, useRef } from 'react';

/** The same lists as before where nothing in them changed: who draws them one by one draws only what is new. */
export function useSteady<Item>(
  lists: readonly Item[][],
  alike: (a: Item, b: Item) => boolean,
): readonly Item[][] {
  const before = useRef<readonly Item[][]>([]);
  return useMemo(() => {
    before.current = lists.map((list, at) => {
      const old = before.current[at];
      return old?.length === list.length && list.every((item, index) => alike(old[index]!, item))
        ? old
        : list;
    });
    return before.current;
  }, [lists, alike]);
}
