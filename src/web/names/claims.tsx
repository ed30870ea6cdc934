import { Button } from 'react-aria-components';
import type { NamedClaim, What } from '../../server/contract.js';
import { dayWords } from '../format.js';
import { named, useWords } from '../i18n.js';
import { CertaintyBadge } from '../parts/certainty.js';
import { Chain, endsAtSource } from '../parts/chain.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { ProblemBox } from '../parts/problem.js';
import { Swatch } from '../parts/register.js';
import { rowsOf } from '../queries.js';
import { reportPath } from '../route.js';
import { useNamed } from './queries.js';

const roleKey = (role: string) =>
  role === 'speaker' || role === 'place' ? `names.role.${role}` : `role.${role}`;

/** A claim that names somebody: the sentence, who says it, and the words in which the name stands. */
export function Named({ row }: { row: NamedClaim }) {
  const words = useWords();
  const { claim, current } = row.claim;
  return (
    <li className="named-claim" data-register={current.register}>
      <p className="named-head">
        <Swatch register={current.register} />
        {named('kind', current.kind, words)}
        {row.as.map(({ role, words: said }) => (
          <span key={`${role} ${said}`} className="tag">
            {words.t(roleKey(role))}: <bdi>{said}</bdi>
          </span>
        ))}
        <CertaintyBadge certainty={current.certainty} />
      </p>
      <blockquote dir="auto">{claim.quote.exact}</blockquote>
      <Chain chain={row.claim.chain} ends={endsAtSource(row.claim)} />
      <Link className="card-event" to={reportPath(row.claim.reportId, claim.id)}>
        <bdi>{row.title ?? words.t('inbox.untitled')}</bdi>
        {row.publishedAt && <span className="num">{dayWords(row.publishedAt.slice(0, 10), words)}</span>}
        <Icon name="forward" />
      </Link>
    </li>
  );
}

/** Every claim that names the entry, newest report first. */
export function NamedClaims({ what, id }: { what: What; id: string }) {
  const { t } = useWords();
  const claims = useNamed(what, id);
  const rows = rowsOf(claims.data);
  return (
    <section>
      <h2>{t('names.claims')}</h2>
      {claims.isError && <ProblemBox error={claims.error} again={() => void claims.refetch()} />}
      {claims.isSuccess && rows.length === 0 && <p className="soft">{t('names.noClaims')}</p>}
      <ul className="named-claims">
        {rows.map((row) => (
          <Named key={row.claim.claim.id} row={row} />
        ))}
      </ul>
      {claims.hasNextPage && (
        <Button
          className="button"
          isPending={claims.isFetchingNextPage}
          onPress={() => void claims.fetchNextPage()}
        >
          {t('inbox.more')}
        </Button>
      )}
    </section>
  );
}
