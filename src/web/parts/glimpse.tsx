import type { Candidate } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { reportPath } from '../route.js';
import { Link } from './link.js';

/** Sentences that tell of an event, each leading to its place in its report. */
export function Glimpse({ of }: { of: Candidate['glimpse'] }) {
  const { t } = useWords();
  return (
    <ul className="glimpse">
      {of.map(({ claim, report, source, chain, exact }) => (
        <li key={claim}>
          <Link to={reportPath(report, claim)}>
            <q dir="auto">{exact}</q>
          </Link>{' '}
          <bdi className="soft">{chain[0] ?? source ?? t('event.unsourced')}</bdi>
        </li>
      ))}
    </ul>
  );
}
