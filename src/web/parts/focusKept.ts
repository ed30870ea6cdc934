const mayHave =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]';

const content = () => document.getElementById('content');

const isShown = (one: HTMLElement) => one.checkVisibility({ checkVisibilityCSS: true });

/** What in an element, itself included, can have the focus. */
function within(node: Node | null): HTMLElement[] {
  if (!(node instanceof HTMLElement) || !node.isConnected || node.closest('[inert], [aria-hidden="true"]'))
    return [];
  return [...(node.matches(mayHave) ? [node] : []), ...node.querySelectorAll<HTMLElement>(mayHave)].filter(
    isShown,
  );
}

/** What stands where an element was taken away: what came instead, what follows, what is before. */
function beside(gone: MutationRecord, records: readonly MutationRecord[]): HTMLElement | undefined {
  const instead = records
    .filter(({ target }) => gone.target.contains(target))
    .flatMap(({ addedNodes }) => [...addedNodes].flatMap(within));
  if (instead[0]) return instead[0];
  for (let next = gone.nextSibling; next; next = next.nextSibling) {
    const [first] = within(next);
    if (first) return first;
  }
  for (let back = gone.previousSibling; back; back = back.previousSibling) {
    const last = within(back).at(-1);
    if (last) return last;
  }
  return undefined;
}

/** What is in the closest of what an element was in that still stands. */
function around(gone: MutationRecord): HTMLElement | undefined {
  for (
    let outer = gone.target as Element | null;
    outer && !outer.contains(content());
    outer = outer.parentElement
  ) {
    const [first] = within(outer);
    if (first) return first;
  }
  return undefined;
}

const over = '[role="dialog"], [role="menu"], [role="listbox"]';

/**
 * Keeps the focus on the page: where what had it is taken away, as a button that did its work, what stands there now gets it,
 * or the page as a whole. A row that was scrolled away is let go. Returns what ends it.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  // Where one was before one came to a notice.
  let before: HTMLElement | null = null;
  const note = ({ target }: FocusEvent) => {
    last = target as Element;
    if (!last.closest('.notices')) before = last as HTMLElement;
  };
  const look = (records: MutationRecord[]) => {
    if (!last || last.isConnected) return;
    const lost = last;
    last = null;
    if (lost.closest('[data-index]')) return;
    const gone = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
    const next = lost.closest('.notice')
      ? before
      : gone && !lost.closest(over)
        ? beside(gone, records)
        : null;
    // Whoever takes something away may know better where one goes on, and does so by the next frame.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const near = next?.isConnected ? next : gone && !lost.closest(over) ? around(gone) : null;
        (near ?? content())?.focus({ preventScroll: true });
      }),
    );
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', note);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', note);
  };
}
