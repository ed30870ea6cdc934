import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';

type Keys = Record<string, () => void>;

const dialog = '[role="dialog"]';
const typing = 'input, textarea, select, [contenteditable="true"]';

/** Whether a dialog is open: they open over the page, beside it. To look through the page itself takes a key's time. */
const isOver = () =>
  [...document.body.children].some(
    (one) => one.id !== 'desk' && (one.matches(dialog) || one.querySelector(dialog) !== null),
  );

const isBusy = (event: KeyboardEvent) =>
  event.defaultPrevented ||
  (event.target instanceof Element && event.target.closest(typing) !== null) ||
  isOver();

/** On a keyboard of another script the key's place stands for the Latin letter. */
function alsoByPlace(keys: Keys): [string, () => void, boolean][] {
  return Object.entries(keys).flatMap(([key, act]): [string, () => void, boolean][] =>
    /^[a-z]$/.test(key)
      ? [
          [key, act, false],
          [`Key${key.toUpperCase()}`, act, true],
        ]
      : [[key, act, false]],
  );
}

/** Single keys of a screen; silent while somebody types or a dialog is open. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  // Bound again only when the set of keys changes.
  const names = Object.keys(keys).join(' ');
  useEffect(() => {
    const bound: Record<string, (event: KeyboardEvent) => void> = {};
    for (const [key, , byPlace] of alsoByPlace(latest.current)) {
      const name = byPlace ? key.slice(3).toLowerCase() : key;
      bound[key] = (event) => {
        if (isBusy(event) || (byPlace && /^[a-z]$/i.test(event.key))) return;
        event.preventDefault();
        latest.current[name]?.();
      };
    }
    return tinykeys(window, bound);
  }, [names]);
}
