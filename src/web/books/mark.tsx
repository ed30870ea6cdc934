import type { Book } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { codeWords } from './values.js';

/** How strongly a status is drawn: those that are decided in the order of the book, those that are open hollow. */
export interface Shade {
  code: string;
  open: boolean;
  /** From 1, the strongest, to 0. */
  strength: number;
}

/** The statuses of a book in the order in which a bar shows them. */
export function shadesOf({ ladder, partition }: Book): Shade[] {
  const codes = Object.keys(ladder?.says ?? {});
  const parted = partition?.by === 'status' ? Object.values(partition.parts).flat() : [];
  const decided = [
    ...parted,
    ...codes.filter((code) => !parted.includes(code) && !partition?.open.includes(code)),
  ];
  const open = codes.filter((code) => !decided.includes(code));
  return [
    ...decided.map((code, at) => ({ code, open: false, strength: 1 - at / Math.max(decided.length, 2) })),
    ...open.map((code, at) => ({ code, open: true, strength: 1 - at / Math.max(open.length, 2) })),
  ];
}

/** Where an entry stands: a mark as in the bar over the list, and its word. */
export function Status({ book, status }: { book: Book; status: string }) {
  const words = useWords();
  const shade = shadesOf(book).find(({ code }) => code === status);
  return (
    <span className="status">
      <StatusMark shade={shade} />
      {codeWords(book.ladder?.says ?? {}, status, words)}
    </span>
  );
}

export function StatusMark({ shade }: { shade: Shade | undefined }) {
  const { open = true, strength = 1 } = shade ?? {};
  return (
    <span
      className="status-mark"
      aria-hidden="true"
      data-open={open || undefined}
      style={{ '--strength': `${Math.round(25 + strength * 75)}%` } as React.CSSProperties}
    />
  );
}
