import { type RefObject, startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const told = new WeakMap<Element, (near: boolean) => void>();

// Some cards around what is seen; the panes of a wide window scroll, on a narrow one the page does.
const around = '800px 0px';
const observer = new IntersectionObserver(
  // Between what somebody does: what they look at is drawn already.
  (entries) =>
    startTransition(() => {
      for (const { target, isIntersecting } of entries) told.get(target)?.(isIntersecting);
    }),
  { rootMargin: around, scrollMargin: around } as IntersectionObserverInit,
);

let printing = false;
const hearers = new Set<() => void>();

function print(is: boolean) {
  printing = is;
  // The browser lays out for paper as soon as this is heard.
  flushSync(() => {
    for (const hearer of hearers) hearer();
  });
}

window.addEventListener('beforeprint', () => print(true));
window.addEventListener('afterprint', () => print(false));

/** Whether the page is being printed: then all of it is seen. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    (hearer) => {
      hearers.add(hearer);
      return () => hearers.delete(hearer);
    },
    () => printing,
  );

/** Whether an element is on the screen or close to it, or will be on paper. */
export function useNear(of: RefObject<Element | null>): boolean {
  const [near, set] = useState(false);
  const printed = usePrinting();
  useEffect(() => {
    const element = of.current;
    if (!element) return;
    told.set(element, set);
    observer.observe(element);
    return () => observer.unobserve(element);
  }, [of]);
  return near || printed;
}
