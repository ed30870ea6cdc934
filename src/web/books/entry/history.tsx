import type { Book, EntryVersion } from '../../../server/contract.js';
import { instantWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import { ProblemBox } from '../../parts/problem.js';
import { useMay, useMe } from '../../people/session.js';
import { partWords } from '../changes.js';
import { useHistory } from '../queries.js';
import { columnWords } from '../values.js';
import { TakeBack } from './takeBack.js';

function Changed({
  book,
  change: { field, from, to },
}: {
  book: Book;
  change: EntryVersion['changes'][number];
}) {
  const words = useWords();
  const [before, after] = [partWords(book, field, from, words), partWords(book, field, to, words)];
  return (
    <li>
      <span className="soft">{columnWords(book, field, words)}</span>{' '}
      {before && (
        <>
          <s dir="auto">{before}</s> <Icon name="forward" />{' '}
        </>
      )}
      <span dir="auto">{after || words.t('books.emptied')}</span>
    </li>
  );
}

interface VersionProps {
  book: Book;
  version: EntryVersion;
  latest: boolean;
}

function Version({ book, version, latest }: VersionProps) {
  const words = useWords();
  const { t } = words;
  const me = useMe();
  const may = useMay();
  const { by, at, why, changes, removed } = version;
  const first = version.version === 1;
  return (
    <li>
      <p>
        <bdi className="strong">{by}</bdi>{' '}
        {t(removed ? 'books.did.removed' : first ? 'books.did.wrote' : 'books.did.changed')}{' '}
        <span className="soft num">{instantWords(at, words)}</span>
      </p>
      {why && (
        <p className="soft" dir="auto">
          {why}
        </p>
      )}
      {!first && changes.length > 0 && (
        <ul className="changes">
          {changes.map((change) => (
            <Changed key={change.field} book={book} change={change} />
          ))}
        </ul>
      )}
      {latest && may('books.undo') && (by === me || may('books/undoOthers')) && (
        <TakeBack version={version} />
      )}
    </li>
  );
}

/** Every version of an entry with what it changed, the latest first. */
export function History({ register, book, id }: { register: string; book: Book; id: string }) {
  const { t } = useWords();
  const { data, error, isPending, refetch } = useHistory(register, id);
  return (
    <section className="entry-history" aria-busy={isPending}>
      <h2>{t('books.history')}</h2>
      {error && !data && <ProblemBox error={error} again={() => void refetch()} />}
      <ol>
        {data?.map((version, at) => (
          <Version key={version.version} book={book} version={version} latest={at === 0} />
        ))}
      </ol>
    </section>
  );
}
