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

const places: Record<string, string> = {
  '/': 'Slash',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  'Shift+?': 'Shift+Slash',
};
const placeOf = (key: string) => (/^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : places[key]);

interface Binding {
  pressed: string;
  /** Whether the key's place stands for what it has on a Latin keyboard. */
  byPlace: boolean;
}

/** What is pressed for a key or a sequence of them, on any keyboard. */
export function bindingsOf(key: string): Binding[] {
  const steps = key.split(' ').map(placeOf);
  return [
    { pressed: key, byPlace: false },
    // Some keyboards have it above a number.
    ...(key === '/' ? [{ pressed: 'Shift+/', byPlace: false }] : []),
    ...(steps.includes(undefined) ? [] : [{ pressed: steps.join(' '), byPlace: true }]),
  ];
}

const sequenceMs = 1000;
/** Sequences of any screen, and the key with which one may have begun. */
const sequences = new Set<string>();
let begun = { key: '', at: 0 };

/** Whether a key goes on with a sequence: then it does nothing by itself. */
const goesOn = (key: string, at: number) =>
  at - begun.at < sequenceMs && sequences.has(`${begun.key} ${key}`);

/** Single keys of a screen and sequences of two; silent while somebody types or a dialog is open. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  // Bound again only when the set of keys changes.
  const names = Object.keys(keys).join('\n');
  useEffect(() => {
    // None is not the key without a name, which keyboards on a screen have.
    if (names === '') return;
    const bound: Record<string, (event: KeyboardEvent) => void> = {};
    const bind = (key: string, act: (event: KeyboardEvent) => void) => {
      for (const { pressed, byPlace } of bindingsOf(key))
        bound[pressed] = (event) => {
          if (!isBusy(event) && !(byPlace && /^[ -~]$/.test(event.key))) act(event);
        };
    };
    for (const key of names.split('\n')) {
      const [first = '', second] = key.split(' ');
      if (second) {
        sequences.add(key);
        bind(first, ({ timeStamp }) => {
          begun = { key: first, at: timeStamp };
        });
      }
      bind(key, (event) => {
        if (!second && goesOn(key, event.timeStamp)) return;
        event.preventDefault();
        latest.current[key]?.();
      });
    }
    return tinykeys(window, bound);
  }, [names]);
}
