import { Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../i18n.js';
import { useKeys } from '../keys.js';
import { useListAddress } from '../listAddress.js';
import { later } from '../parts/later.js';
import { Link } from '../parts/link.js';
import { go } from '../route.js';
import { SavedFilters } from '../saved/menu.js';
import { addressOf, filterOf, partsOf, type View, viewOf, views } from './address.js';
import { EventFilters, FilterParts, RegisterChips } from './filter.js';
import { EventRows } from './rows.js';
import { EventsTimeline } from './timeline.js';

// The map brings a library larger than the rest of the desk: only who looks at it loads it.
const EventsMap = later(async () => (await import('./map/map.js')).default);

function Views({ query, view }: { query: URLSearchParams; view: View }) {
  const { t } = useWords();
  return (
    <nav className="views" aria-label={t('events.views')}>
      {views.map((one) => (
        <Link key={one} to={addressOf(query, { view: one })} aria-current={view === one ? 'page' : undefined}>
          {t(`events.${one}`)}
        </Link>
      ))}
    </nav>
  );
}

/** The events of the desk as a list, a timeline and a map, over one filter, which is the address. */
export function EventsPage({ query }: { query: URLSearchParams }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [filter, view] = [filterOf(query), viewOf(query)];
  useListAddress('/events');
  const show = (one: View) => () => go(addressOf(query, { view: one }));
  useKeys({ l: show('list'), t: show('timeline'), m: show('map') });
  const parts = partsOf(filter).length;
  return (
    <div className="events" data-view={view}>
      <aside className="filters" aria-label={t('events.filter')} data-open={open} id="event-filters">
        <EventFilters query={query} filter={filter} />
      </aside>
      <section className="events-main" aria-labelledby="events-title">
        <header className="events-head">
          <h1 id="events-title">{t('event.title')}</h1>
          <Views query={query} view={view} />
          <SavedFilters page="events" query={query} />
          <Button
            className="button small filter-toggle"
            aria-expanded={open}
            aria-controls="event-filters"
            onPress={() => setOpen(!open)}
          >
            {parts > 0 ? t('events.filterOf', { n: parts }) : t('events.filter')}
          </Button>
          <RegisterChips query={query} filter={filter} />
          <FilterParts query={query} filter={filter} />
        </header>
        <div className="events-panes">
          {view === 'timeline' && <EventsTimeline query={query} filter={filter} />}
          <EventRows query={query} filter={filter} />
          {view === 'map' && (
            <Suspense fallback={<div className="map-pane" aria-busy="true" />}>
              <EventsMap query={query} filter={filter} />
            </Suspense>
          )}
        </div>
      </section>
    </div>
  );
}
