import { useQuery } from '@tanstack/react-query';
import { api } from '../api.js';
import { gathered } from '../gathered.js';
import { useWords } from '../i18n.js';
import { Link } from '../parts/link.js';
import { reportPath } from '../route.js';
import { Unanswered } from './unanswered.js';

const claim = gathered(api.claims, ({ id }) => id);

/** What a claim says in its own words; null where there is none. Those of one page are asked for together. */
export const useClaim = (id: string | null) =>
  useQuery({ queryKey: ['told', id], queryFn: () => claim(id ?? ''), enabled: id !== null });

interface Said {
  id: string;
  report: string;
  exact: string;
  chain: string[];
}

/** What a claim says, in its own words, with who says it. */
export function Quoted({ of: { id, report, exact, chain } }: { of: Said }) {
  return (
    <>
      <Link to={reportPath(report, id)}>
        <q dir="auto">{exact}</q>
      </Link>
      <bdi className="soft">{chain.join(' · ')}</bdi>
    </>
  );
}

/** A claim that tells of an entry. */
export function Telling({ id }: { id: string }) {
  const { t } = useWords();
  const { data, isPending, isError, refetch } = useClaim(id);
  if (data) return <Quoted of={data} />;
  if (isError) return <Unanswered again={() => void refetch()} />;
  return (
    <span className="soft" aria-busy={isPending || undefined}>
      {isPending ? '…' : t('books.claimGone')}
    </span>
  );
}
