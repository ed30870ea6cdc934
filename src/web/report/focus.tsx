import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';

export type Origin = 'text' | 'card' | 'timeline' | 'key';

type Hearer = () => void;

const none: readonly string[] = [];

/** What is pointed at and what is chosen; each mark and card hears only of what concerns it. */
class FocusStore {
  /** By claim, so that a choice among a thousand asks only those whom it concerns. */
  readonly #ofClaim = new Map<string, Set<Hearer>>();
  readonly #ofAny = new Set<Hearer>();
  #pointed: readonly string[] | null = null;
  chosen: string | null;
  turn = 0;
  /** Has the cards seen, before a key acts on one: its field must take the next letter. */
  front: () => void = () => {};

  constructor(first: string | null) {
    this.chosen = first;
  }

  /** Hears of each choice. */
  hear = (hearer: Hearer) => {
    this.#ofAny.add(hearer);
    return () => this.#ofAny.delete(hearer);
  };

  /** Hears of what is pointed at and chosen where it concerns one of these claims. */
  hearOf(claims: readonly string[], hearer: Hearer) {
    for (const claim of claims) {
      const own = this.#ofClaim.get(claim) ?? new Set();
      this.#ofClaim.set(claim, own.add(hearer));
    }
    return () => {
      for (const claim of claims) this.#ofClaim.get(claim)?.delete(hearer);
    };
  }

  point = (claims: readonly string[] | null, _from?: Origin) => {
    if (claims === this.#pointed) return;
    const before = this.#hot;
    this.#pointed = claims;
    this.#tell(before);
  };

  choose = (claim: string | null, from: Origin) => {
    const before = [...this.#hot, ...(this.chosen ? [this.chosen] : none)];
    this.chosen = claim;
    this.#pointed = null;
    this.turn += 1;
    this.#tell(before);
    for (const told of this.#ofAny) told();
    if (claim) requestAnimationFrame(() => bring(claim, from));
  };

  /** Claims that are pointed at, or else the chosen one. */
  isHot = (claim: string) => (this.#pointed ? this.#pointed.includes(claim) : claim === this.chosen);

  get #hot(): readonly string[] {
    return this.#pointed ?? (this.chosen ? [this.chosen] : none);
  }

  #tell(before: readonly string[]) {
    const concerned = [...before, ...this.#hot].flatMap((claim) => [...(this.#ofClaim.get(claim) ?? [])]);
    for (const told of new Set(concerned)) told();
  }
}

const Shared = createContext(new FocusStore(null));

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Brings an element into its pane, and leaves it where it is when it can be seen already. */
export function show(element: Element | null | undefined, atOnce = calm()): void {
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: atOnce ? 'instant' : 'smooth' });
}

export const cardOf = (claim: string) => document.getElementById(`claim-${claim}`);

/** The marks in the text under which each claim's line lies. */
const quotes = new Map<string, Set<Element>>();

/** Notes a mark as one of the words of some claims, for as long as it is there. */
export function noteQuote(claims: readonly string[], mark: Element): () => void {
  for (const claim of claims) quotes.set(claim, (quotes.get(claim) ?? new Set()).add(mark));
  return () => {
    for (const claim of claims) quotes.get(claim)?.delete(mark);
  };
}

const inText = (one: Element, other: Element) =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** Where the words of a claim begin in the text. */
export const quoteOf = (claim: string) => [...(quotes.get(claim) ?? [])].sort(inText)[0];

// As wide as report.css has text and cards beneath each other.
const inOnePane = () => matchMedia('(max-width: 960px)').matches;

/** Pointing at a quote shows its card, pointing at a card shows its quote. */
function bring(claim: string, from: Origin) {
  // Keys are pressed faster than a pane glides.
  const atOnce = from === 'key' || calm();
  if (from !== 'card') show(cardOf(claim), atOnce);
  // In one pane the quote would take the card, which has the focus, out of sight again.
  if (from !== 'text' && !inOnePane()) show(quoteOf(claim), atOnce);
}

export function FocusShared({ children, first }: { children: ReactNode; first: string | null }) {
  const [store] = useState(() => new FocusStore(first));
  useEffect(() => {
    // Once its card is there.
    if (store.chosen) bring(store.chosen, 'key');
  }, [store]);
  return <Shared.Provider value={store}>{children}</Shared.Provider>;
}

/** What points and chooses; it never changes, so who uses it is not drawn again. */
export const useFocus = () => useContext(Shared);

export function useChosen(): string | null {
  const store = useFocus();
  return useSyncExternalStore(store.hear, () => store.chosen);
}

/** Subscribes to what concerns some claims; the list has to be the same one from drawing to drawing. */
function useHearing(claims: readonly string[]) {
  const store = useFocus();
  return useCallback((told: Hearer) => store.hearOf(claims, told), [store, claims]);
}

/** Whether a claim is pointed at, and whether it is chosen. */
export function useOne(claim: string): { hot: boolean; chosen: boolean } {
  const store = useFocus();
  const hearing = useHearing(useMemo(() => [claim], [claim]));
  const hot = useSyncExternalStore(hearing, () => store.isHot(claim));
  const chosen = useSyncExternalStore(hearing, () => store.chosen === claim);
  return { hot, chosen };
}

/** Whether any of these claims is pointed at or chosen. */
export function useHot(claims: readonly string[]): boolean {
  const store = useFocus();
  return useSyncExternalStore(useHearing(claims), () => claims.some(store.isHot));
}

/** Which of some lists of claims is the first to be pointed at or chosen; -1 for none. */
export function useHotAmong(lists: readonly (readonly string[])[]): number {
  const store = useFocus();
  const hearing = useHearing(useMemo(() => lists.flat(), [lists]));
  return useSyncExternalStore(hearing, () => lists.findIndex((claims) => claims.some(store.isHot)));
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
