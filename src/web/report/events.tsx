import { Button } from 'react-aria-components';
import type { KeptClaim } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Empty } from '../parts/empty.js';
import { EventGlance } from '../parts/eventcard.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { ProblemBox } from '../parts/problem.js';
import { rowsOf, useEvents } from '../queries.js';
import { eventPath } from '../route.js';
import { useFocus } from './focus.js';

/** The events that a report tells of, with totals as ranges. */
export function ReportEvents({ report, claims }: { report: string; claims: readonly KeptClaim[] }) {
  const { t } = useWords();
  const { point } = useFocus();
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useEvents({
    report,
  });
  const claimsOf = (event: string) =>
    claims.filter(({ eventId }) => eventId === event).map(({ claim }) => claim.id);
  if (error && !data) return <ProblemBox error={error} again={() => void refetch()} />;
  if (isPending) return <div aria-busy="true" />;
  const rows = rowsOf(data);
  if (rows.length === 0) return <Empty title={t('report.noEvents')} />;
  return (
    <>
      <ul className="report-events">
        {rows.map((event) => (
          <li
            key={event.id}
            onPointerEnter={() => point(claimsOf(event.id), 'timeline')}
            onPointerLeave={() => point(null, 'timeline')}
          >
            <EventGlance event={event}>
              <Link to={eventPath(event.id)} className="card-event">
                {t('event.open')} <Icon name="forward" />
              </Link>
            </EventGlance>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button
          className="button report-more"
          isPending={isFetchingNextPage}
          onPress={() => void fetchNextPage()}
        >
          {t('inbox.more')}
        </Button>
      )}
    </>
  );
}
