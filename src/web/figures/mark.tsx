import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { go } from '../route.js';

interface Props {
  /** The whole of what it says, for who does not see it. */
  label: string;
  to: string;
  first: boolean;
  onPoint: (label: string | null) => void;
  children: ReactNode;
}

/** One number of a chart: a link to its sentences. Of all marks one is in the order of tabs, arrows move among them. */
export function Mark({ label, to, first, onPoint, children }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a
      className="chart-mark"
      href={to}
      aria-label={label}
      tabIndex={first ? 0 : -1}
      data-mark=""
      onClick={follow}
      onPointerEnter={() => onPoint(label)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(label)}
      onBlur={() => onPoint(null)}
    >
      {children}
    </a>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Moves the focus among the marks of a drawing. */
export function moveAmongMarks(event: KeyboardEvent<Element>): void {
  const marks = [...event.currentTarget.querySelectorAll<SVGAElement>('[data-mark]')];
  const at = marks.indexOf(document.activeElement as SVGAElement);
  const jump = { Home: 0, End: marks.length - 1 }[event.key];
  const next = marks[jump ?? at + (steps[event.key] ?? Number.NaN)];
  if (at < 0 || !next) return;
  event.preventDefault();
  for (const mark of marks) mark.tabIndex = mark === next ? 0 : -1;
  next.focus();
}
