import type { ReportView } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Empty } from '../parts/empty.js';
import { EventGlance } from '../parts/eventcard.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { eventPath } from '../route.js';
import { useFocus } from './focus.js';

/** The events that this report tells of, with totals as ranges. */
export function ReportEvents({ view }: { view: ReportView }) {
  const { t } = useWords();
  const { point } = useFocus();
  const claimsOf = (event: string) =>
    view.claims.filter(({ eventId }) => eventId === event).map(({ claim }) => claim.id);
  if (view.events.length === 0) return <Empty title={t('report.noEvents')} />;
  return (
    <ul className="report-events">
      {view.events.map((event) => (
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
  );
}
