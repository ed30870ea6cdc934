import type { Book, Imported } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { fieldIn } from '../values.js';
import { targetWords } from './columns.js';

interface Props {
  book: Book;
  seen: Imported;
  by: readonly string[];
  busy: boolean;
  choose: (by: string[]) => void;
}

/** By which columns an entry that the register has is known again; a file with ids says it itself. */
export function Known({ book, seen: { columns }, by, busy, choose }: Props) {
  const words = useWords();
  const { t } = words;
  const given = columns.flatMap(({ to }) => to ?? []);
  if (given.includes('id')) return <p className="soft">{t('books.imports.knownById')}</p>;
  const fields = [...new Set(given.map((to) => to.split('.')[0]!))];
  const offered = fields.filter((name) => {
    const field = fieldIn(book, name);
    return name === 'kind' || (field !== undefined && !field.sealed);
  });
  return (
    <fieldset className="import-known" aria-busy={busy}>
      <legend>{t('books.imports.known')}</legend>
      <p className="soft">{t(by.length > 0 ? 'books.imports.knownBy' : 'books.imports.knownWhole')}</p>
      <div className="import-ticks">
        {offered.map((name) => (
          <label key={name} className="import-skip">
            <input
              type="checkbox"
              checked={by.includes(name)}
              onChange={({ target }) =>
                !busy && choose(target.checked ? [...by, name] : by.filter((one) => one !== name))
              }
            />
            {targetWords(book, name, words)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
