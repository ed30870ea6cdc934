import { Suspense, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useWords } from './i18n.js';
import { DropAnywhere } from './inbox/drop.js';
import { InboxPage } from './inbox/inbox.js';
import { useKeys } from './keys.js';
import { later } from './parts/later.js';
import { Notices } from './parts/notices.js';
import { Upgraded } from './parts/upgraded.js';
import { useMay } from './people/session.js';
import { useStream } from './queries.js';
import { go, type Route, useRoute } from './route.js';
import { Nowhere, TopBar } from './shell.js';

// The inbox comes first; each other screen is loaded when it is opened, a report as soon as nothing else is to do.
const FiguresPage = later(async () => (await import('./figures/page.js')).FiguresPage);
const EventPage = later(async () => (await import('./events/page/event.js')).EventPage);
const EventsPage = later(async () => (await import('./events/list.js')).EventsPage);
const loadReport = () => import('./report/report.js');
const ReportPage = later(async () => (await loadReport()).ReportPage);
const AddDialog = later(async () => (await import('./inbox/add.js')).AddDialog, { over: true });
const PeoplePages = later(async () => (await import('./people/pages.js')).default);
const NoticesPage = later(async () => (await import('./saved/page.js')).NoticesPage);
const NamesPage = later(async () => (await import('./names/page.js')).NamesPage);
const KeySheet = later(async () => (await import('./parts/keysheet.js')).KeySheet, { over: true });

const idle = globalThis.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 500));

function Screen({ route, add }: { route: Route; add: (() => void) | null }) {
  switch (route.page) {
    case 'inbox':
      return <InboxPage query={route.query} add={add} />;
    case 'report':
      return <ReportPage key={route.id} id={route.id} claim={route.claim} />;
    case 'events':
      return <EventsPage query={route.query} />;
    case 'event':
      return <EventPage key={route.id} id={route.id} />;
    case 'figures':
      return <FiguresPage query={route.query} />;
    case 'actors':
    case 'places':
      return (
        <NamesPage what={route.page === 'actors' ? 'actor' : 'place'} id={route.id} query={route.query} />
      );
    case 'notices':
      return <NoticesPage />;
    case 'account':
    case 'people':
    case 'record':
      return <PeoplePages route={route} />;
    case 'nowhere':
      return <Nowhere />;
  }
}

function useTitle(route: Route) {
  const { t } = useWords();
  useEffect(() => {
    // A report and an event set their own title once they are known.
    const names = {
      inbox: 'nav.inbox',
      events: 'nav.events',
      figures: 'nav.figures',
      actors: 'nav.actors',
      places: 'nav.places',
      notices: 'told.title',
      account: 'account.title',
      people: 'people.title',
      record: 'record.title',
    } as const;
    const key = route.page in names ? names[route.page as keyof typeof names] : null;
    document.title = key ? `${t(key)} · ${t('desk.name')}` : t('desk.name');
  }, [route.page, t]);
}

/** The desk: its bar, the screen that the address names, and what may open over each. */
export function App() {
  const words = useWords();
  const route = useRoute();
  const [adding, setAdding] = useState(false);
  const may = useMay();
  const add = may('add') ? () => setAdding(true) : null;
  const [keysShown, showKeys] = useState(false);
  useStream();
  useTitle(route);
  useEffect(() => {
    // Without an answer now it is fetched, and told, when a report is opened.
    idle(() => void loadReport().catch(() => {}));
  }, []);
  useKeys({
    n: () => add?.(),
    'Shift+?': () => showKeys(true),
    'g i': () => go('/'),
    'g e': () => go('/events'),
  });
  return (
    <I18nProvider locale={words.locale}>
      <a className="skip" href="#content">
        {words.t('desk.skip')}
      </a>
      <TopBar page={route.page} showKeys={() => showKeys(true)} />
      <main id="content" data-page={route.page} tabIndex={-1}>
        <Suspense fallback={<div className="report-blank" aria-busy="true" />}>
          <Screen route={route} add={add} />
        </Suspense>
      </main>
      <Suspense>{adding && <AddDialog open onOpen={setAdding} />}</Suspense>
      <Suspense>{keysShown && <KeySheet open onOpen={showKeys} />}</Suspense>
      {add && <DropAnywhere />}
      <Upgraded />
      <Notices />
    </I18nProvider>
  );
}
