/** Puts the focus on what `selector` finds in a list of which only the rows on screen exist. */
export function focusRow(pane: HTMLElement | null, selector: string): void {
  const row = () => pane?.querySelector<HTMLElement>(selector);
  const focus = () => row()?.focus({ preventScroll: true });
  // At once where it can be: the next key asks where the focus is. A row that was scrolled to comes with the next frame.
  if (row()) focus();
  else requestAnimationFrame(focus);
}
