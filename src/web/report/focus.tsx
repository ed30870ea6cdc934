import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

const none: ReadonlySet<string> = new Set();

export type Origin = 'text' | 'card' | 'timeline' | 'key';

interface Focus {
  /** Claims that are pointed at, or else the chosen one. */
  hot: ReadonlySet<string>;
  chosen: string | null;
  /** Counts the choices: choosing the same claim again is news, too. */
  turn: number;
  point: (claims: readonly string[] | null, from: Origin) => void;
  choose: (claim: string | null, from: Origin) => void;
}

const Shared = createContext<Focus>({ hot: none, chosen: null, turn: 0, point: () => {}, choose: () => {} });

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
  const [pointed, setPointed] = useState<readonly string[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(first);
  const [turn, setTurn] = useState(0);
  const point = useCallback((claims: readonly string[] | null) => setPointed(claims), []);
  const choose = useCallback((claim: string | null, from: Origin) => {
    setChosen(claim);
    setPointed(null);
    setTurn((before) => before + 1);
    if (claim) requestAnimationFrame(() => bring(claim, from));
  }, []);
  const shared = useMemo(() => {
    const hot = pointed ? new Set(pointed) : chosen ? new Set([chosen]) : none;
    return { hot, chosen, turn, point, choose };
  }, [pointed, chosen, turn, point, choose]);
  return <Shared.Provider value={shared}>{children}</Shared.Provider>;
}

export const useFocus = () => useContext(Shared);

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
