import { Button } from 'react-aria-components';
import { named, useWords } from '../i18n.js';
import { registers } from '../inbox/registers.js';
import { Empty } from '../parts/empty.js';
import { EventGlance } from '../parts/eventcard.js';
import { Link } from '../parts/link.js';
import { ProblemBox } from '../parts/problem.js';
import { Swatch } from '../parts/register.js';
import { rowsOf, useEvents } from '../queries.js';
import { eventPath, go } from '../route.js';

function Narrow({ chosen }: { chosen: string | undefined }) {
  const words = useWords();
  return (
    <ul className="legend" aria-label={words.t('inbox.register')}>
      {registers.map((register) => (
        <li key={register}>
          <button
            type="button"
            className="register"
            data-register={register}
            aria-pressed={chosen === register}
            onClick={() => go(chosen === register ? '/events' : `/events?register=${register}`, true)}
          >
            <Swatch register={register} />
            {named('register', register, words)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** All events of the desk. */
export function EventsPage({ query }: { query: URLSearchParams }) {
  const { t } = useWords();
  const register = query.get('register') ?? undefined;
  const events = useEvents(register);
  const rows = rowsOf(events.data);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('event.title')}</h1>
        <p className="soft">{t('event.says')}</p>
        <Narrow chosen={register} />
      </header>
      {events.isError && <ProblemBox error={events.error} again={() => void events.refetch()} />}
      {events.isSuccess && rows.length === 0 && <Empty title={t('event.none')} says={t('event.noneSays')} />}
      <ul className="event-list">
        {rows.map((event) => (
          <li key={event.id}>
            <Link to={eventPath(event.id)} className="event-row">
              <EventGlance event={event} />
            </Link>
          </li>
        ))}
      </ul>
      {events.hasNextPage && (
        <Button
          className="button"
          isPending={events.isFetchingNextPage}
          onPress={() => void events.fetchNextPage()}
        >
          {t('inbox.more')}
        </Button>
      )}
    </div>
  );
}
