import { useQuery } from '@tanstack/react-query';
import type { BookEntry } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import { Link } from '../../parts/link.js';
import { ProblemBox } from '../../parts/problem.js';
import { reportPath } from '../../route.js';
import { books, type Filled } from '../api.js';
import { codeWords, columnWords, fieldIn, valueWords } from '../values.js';

/** Where claims that tell of an entry say another thing than it does, with their words. */
export function Challenges({ filled: { name, book }, entry }: { filled: Filled; entry: BookEntry }) {
  const words = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['books', name, 'challenges', entry.id, entry.version],
    queryFn: () => books.challenges(name, entry.id),
    enabled: entry.claims.length > 0 && !entry.removed,
  });
  if (error && !data) return <ProblemBox error={error} again={() => void refetch()} />;
  if (!data || data.length === 0) return null;
  return (
    <section className="challenges" role="note">
      <h2>
        <Icon name="differ" /> {words.t('books.challenged')}
      </h2>
      <ul>
        {data.map(({ field, says, claim, report, words: quoted }) => {
          const known = fieldIn(book, field);
          const told =
            field === 'status' && typeof says === 'string'
              ? codeWords(book.ladder?.says ?? {}, says, words)
              : known && valueWords(known, says, words);
          return (
            <li key={`${claim} ${field}`}>
              <b>{columnWords(book, field, words)}:</b> <bdi>{told}</bdi>{' '}
              <Link to={reportPath(report, claim)}>
                <q dir="auto">{quoted}</q>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
