import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';

export type Origin = 'text' | 'card' | 'timeline' | 'key';

/** What is pointed at and what is chosen; each mark and card hears only of what concerns it. */
class FocusStore {
  readonly #hearers = new Set<() => void>();
  #pointed: readonly string[] | null = null;
  chosen: string | null;
  turn = 0;

  constructor(first: string | null) {
    this.chosen = first;
  }

  hear = (hearer: () => void) => {
    this.#hearers.add(hearer);
    return () => this.#hearers.delete(hearer);
  };

  point = (claims: readonly string[] | null, _from?: Origin) => {
    if (claims === this.#pointed) return;
    this.#pointed = claims;
    this.#tell();
  };

  choose = (claim: string | null, from: Origin) => {
    this.chosen = claim;
    this.#pointed = null;
    this.turn += 1;
    this.#tell();
    if (claim) requestAnimationFrame(() => bring(claim, from));
  };

  /** Claims that are pointed at, or else the chosen one. */
  isHot = (claim: string) => (this.#pointed ? this.#pointed.includes(claim) : claim === this.chosen);

  #tell() {
    for (const hearer of this.#hearers) hearer();
  }
}

const Shared = createContext(new FocusStore(null));

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Brings an element into its pane, and leaves it where it is when it can be seen already. */
export function show(element: Element | null | undefined): void {
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: calm() ? 'auto' : 'smooth' });
}

export const cardOf = (claim: string) => document.getElementById(`claim-${claim}`);

export const quoteOf = (claim: string) => document.querySelector(`mark[data-claims~="${CSS.escape(claim)}"]`);

/** Pointing at a quote shows its card, pointing at a card shows its quote. */
function bring(claim: string, from: Origin) {
  if (from !== 'card') show(cardOf(claim));
  if (from !== 'text') show(quoteOf(claim));
}

export function FocusShared({ children, first }: { children: ReactNode; first: string | null }) {
  const [store] = useState(() => new FocusStore(first));
  return <Shared.Provider value={store}>{children}</Shared.Provider>;
}

/** What points and chooses; it never changes, so who uses it is not drawn again. */
export const useFocus = () => useContext(Shared);

export function useChosen(): string | null {
  const store = useFocus();
  return useSyncExternalStore(store.hear, () => store.chosen);
}

export const useIsChosen = (claim: string): boolean => {
  const store = useFocus();
  return useSyncExternalStore(store.hear, () => store.chosen === claim);
};

/** Whether any of these claims is pointed at or chosen. */
export function useHot(claims: readonly string[]): boolean {
  const store = useFocus();
  return useSyncExternalStore(store.hear, () => claims.some(store.isHot));
}

/** Which of some lists of claims is the first to be pointed at or chosen; -1 for none. */
export function useHotAmong(lists: readonly (readonly string[])[]): number {
  const store = useFocus();
  return useSyncExternalStore(store.hear, () => lists.findIndex((claims) => claims.some(store.isHot)));
}

/** Counts the choices: choosing the same claim again is news, too. */
export function useTurn(): number {
  const store = useFocus();
  return useSyncExternalStore(store.hear, () => store.turn);
}

/** Shows what a pointer rests on, once it rests: passing over must not move the other pane. */
export function lingering(act: () => void): { onPointerEnter: () => void; onPointerLeave: () => void } {
  return {
    onPointerEnter: () => {
      clearTimeout(resting);
      resting = setTimeout(act, 160);
    },
    onPointerLeave: () => clearTimeout(resting),
  };
}

let resting: ReturnType<typeof setTimeout> | undefined;
