import type { MouseEvent } from 'react';
import type { Book, BookOutline } from '../../../server/contract.js';
import { numberWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { type Shade, StatusMark, shadesOf } from '../mark.js';
import { codeWords } from '../values.js';

interface Props {
  book: Book;
  outline: BookOutline;
  chosen: readonly string[];
  choose: (status: string) => void;
}

/** The whole and its parts as a bar, each as long as it has entries. */
export function Bar({
  shades,
  statuses,
}: {
  shades: readonly Shade[];
  statuses: Readonly<Record<string, number>>;
}) {
  return shades.map(({ code, open, strength }) => (
    <span
      key={code}
      data-status={code}
      data-open={open || undefined}
      style={
        {
          flexGrow: statuses[code] ?? 0,
          '--strength': `${Math.round(25 + strength * 75)}%`,
        } as React.CSSProperties
      }
    />
  ));
}

/** Where the entries of a list stand, as a bar; a part that is pressed narrows the list to it. */
export function Strip({ book, outline: { statuses }, chosen, choose }: Props) {
  const words = useWords();
  const shades = shadesOf(book).filter(({ code }) => (statuses[code] ?? 0) > 0 || chosen.includes(code));
  if (!book.ladder || shades.length === 0) return null;
  const { says } = book.ladder;
  const press = ({ target }: MouseEvent) => {
    const code = target instanceof HTMLElement ? target.dataset.status : undefined;
    if (code) choose(code);
  };
  return (
    <section className="strip" aria-label={words.t('books.status')}>
      {/* The buttons beneath it do the same by keys. */}
      <div
        className="strip-bar"
        aria-hidden="true"
        onClick={press}
        data-narrowed={chosen.length > 0 || undefined}
      >
        <Bar shades={shades} statuses={statuses} />
      </div>
      <ul className="strip-parts">
        {shades.map((shade) => (
          <li key={shade.code}>
            <button
              type="button"
              aria-pressed={chosen.includes(shade.code)}
              onClick={() => choose(shade.code)}
            >
              <StatusMark shade={shade} />
              {codeWords(says, shade.code, words)}{' '}
              <b className="num">{numberWords(statuses[shade.code] ?? 0, words)}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
