import type { Book, Imported } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { Choice } from '../../parts/choice.js';
import { columnWords, fieldIn, type Speech, saidOf } from '../values.js';

/** What a column can go into, in words: a field, a part of one, or what every entry has. */
export function targetWords(book: Book, target: string, speech: Speech): string {
  const { t } = speech;
  const [name = '', ...parts] = target.split('.');
  const field = fieldIn(book, name);
  if (!field) {
    const own = ['id', 'version', 'ladder'].includes(target)
      ? `books.imports.${target}`
      : `books.part.${target}`;
    return t(own, { defaultValue: columnWords(book, target, speech) });
  }
  const part = parts.map((one) => (one === 'least' || one === 'most' ? t(`books.${one}`) : one)).join('.');
  return part ? `${saidOf(field.label, speech)} (${part})` : saidOf(field.label, speech);
}

interface Props {
  book: Book;
  seen: Imported;
  busy: boolean;
  choose: (at: number, to: string) => void;
}

/** The columns of a file, each with what it goes into. */
export function Columns({ book, seen: { columns, targets }, busy, choose }: Props) {
  const words = useWords();
  const { t } = words;
  const options = [
    ['', t('books.imports.leftOut')] as const,
    ...targets.map((target) => [target, targetWords(book, target, words)] as const),
  ];
  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title">{t('books.imports.columns')}</h2>
      <p className="soft">{t('books.imports.columnsSay')}</p>
      <ul className="import-columns" aria-busy={busy}>
        {columns.map(({ at, header, tag, to }) => (
          <li key={at} data-left={to === null || undefined}>
            <span className="import-header">
              <bdi className="strong">{header}</bdi>
              {tag && <code dir="ltr">{tag}</code>}
            </span>
            <Choice
              quiet
              label={t('books.imports.goesTo', { column: header })}
              value={to ?? ''}
              options={options}
              // The focus stays where it is meanwhile.
              onChange={(target) => !busy && choose(at, target)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
