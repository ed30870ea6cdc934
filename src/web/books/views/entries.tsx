import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { gathered } from '../../gathered.js';
import { useWords } from '../../i18n.js';
import { Link } from '../../parts/link.js';
import { registerPath } from '../../route.js';
import { books, type Filled } from '../api.js';
import { Unanswered } from '../unanswered.js';
import { titleOf } from '../values.js';

const mostShown = 12;

const askers = new Map<string, ReturnType<typeof askerOf>>();

const askerOf = (register: string) =>
  gathered(
    (ids) => books.entries(register, ids),
    ({ id }) => id,
  );

/** An entry by its id; all that a page names are asked for together. */
function useNamed(register: string, id: string) {
  const ask = askers.get(register) ?? askerOf(register);
  askers.set(register, ask);
  return useQuery({ queryKey: ['books', register, 'named', id], queryFn: () => ask(id) });
}

function EntryLink({ filled: { name, book }, id }: { filled: Filled; id: string }) {
  const words = useWords();
  const { data, isError, refetch } = useNamed(name, id);
  if (isError) return <Unanswered again={() => void refetch()} />;
  const none = data === null ? words.t('books.wrong.unknownEntry.says') : '…';
  return (
    <Link to={registerPath(name, id)}>
      <bdi>{data ? titleOf(book, data, words) : none}</bdi>
    </Link>
  );
}

interface Props {
  filled: Filled;
  ids: readonly string[];
  note?: (id: string) => ReactNode;
}

/** Entries by name, each a link; of many the first, with how many more there are. */
export function EntryLinks({ filled, ids, note }: Props) {
  const { t } = useWords();
  const more = ids.length - mostShown;
  return (
    <ul className="entry-links">
      {ids.slice(0, mostShown).map((id) => (
        <li key={id}>
          <EntryLink filled={filled} id={id} />
          {note && <span className="soft"> {note(id)}</span>}
        </li>
      ))}
      {more > 0 && <li className="soft">{t('bookViews.more', { count: more })}</li>}
    </ul>
  );
}
