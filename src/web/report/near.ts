import { type RefObject, startTransition, useEffect, useState } from 'react';

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

/** Whether an element is on the screen or close to it. */
export function useNear(of: RefObject<Element | null>): boolean {
  const [near, set] = useState(false);
  useEffect(() => {
    const element = of.current;
    if (!element) return;
    told.set(element, set);
    observer.observe(element);
    return () => observer.unobserve(element);
  }, [of]);
  return near;
}
