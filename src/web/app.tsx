import { type ComponentType, Suspense, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useWords } from './i18n.js';
import { DropAnywhere } from './inbox/drop.js';
import { InboxPage } from './inbox/inbox.js';
import { useKeys } from './keys.js';
import { hasUnsent } from './memory.js';
import { keepFocus } from './parts/focusKept.js';
import { later } from './parts/later.js';
import { Notices } from './parts/notices.js';
import { Upgraded } from './parts/upgraded.js';
import { useMay, useMe } from './people/session.js';
import { useStream } from './queries.js';
import { go, type Route, useRoute } from './route.js';
import { Nowhere, TopBar } from './shell.js';
import { useRouteTitle } from './title.js';

// The inbox comes first; each other screen is loaded when it is opened, a report as soon as nothing else is to do.
const FiguresPage = later(async () => (await import('./figures/page.js')).FiguresPage);
const EventPage = later(async () => (await import('./events/page/event.js')).EventPage);
const EventsPage = later(async () => (await import('./events/list.js')).EventsPage);
const loadReport = () => import('./report/report.js');
const ReportPage = later(async () => (await loadReport()).ReportPage);
const AddDialog = later(async () => (await import('./inbox/add.js')).AddDialog, { over: true });
const PeoplePages = later(async () => (await import('./people/pages.js')).default);
const NoticesPage = later(async () => (await import('./saved/page.js')).NoticesPage);
const RegisterPages = later(async () => (await import('./books/pages.js')).RegisterPages);
const NamesPage = later(async () => (await import('./names/page.js')).NamesPage);
const KeySheet = later(async () => (await import('./parts/keysheet.js')).KeySheet, { over: true });

const idle = globalThis.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 500));

function Screen({ route, add }: { route: Route; add: (() => void) | null }) {
  switch (route.page) {
    case 'inbox':
      return <InboxPage query={route.query} add={add} />;
    case 'report':
      return <ReportPage key={route.id} id={route.id} claim={route.claim} part={route.part} />;
    case 'events':
      return <EventsPage query={route.query} />;
    case 'event':
      return <EventPage key={route.id} id={route.id} />;
    case 'registers':
      return <RegisterPages route={route} />;
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
    case 'sealing':
    case 'record':
      return <PeoplePages route={route} />;
    case 'nowhere':
      return <Nowhere />;
  }
}

/** Sends what was filled in and left unsent, whichever page is opened first. */
function useUnsent() {
  const me = useMe();
  useEffect(() => {
    if (me && hasUnsent())
      idle(
        () =>
          void import('./books/sending.js').then(
            ({ openBox }) => openBox(me),
            () => {},
          ),
      );
  }, [me]);
}

/** The sign of judgements that wait, once there is time for it. */
function useUnsentSign(): ComponentType | null {
  const [sign, set] = useState<ComponentType | null>(null);
  useEffect(() => {
    idle(
      () =>
        void import('./report/unsent.js').then(
          ({ Unsent }) => set(() => Unsent),
          () => {},
        ),
    );
  }, []);
  return sign;
}

const titles: Partial<Record<Route['page'], string>> = {
  inbox: 'nav.inbox',
  events: 'nav.events',
  registers: 'nav.registers',
  figures: 'nav.figures',
  actors: 'nav.actors',
  places: 'nav.places',
  notices: 'told.title',
  account: 'account.title',
  people: 'people.title',
  sealing: 'people.sealing',
  record: 'record.title',
};

/** The desk: its bar, the screen that the address names, and what may open over each. */
export function App() {
  const words = useWords();
  const route = useRoute();
  const [adding, setAdding] = useState(false);
  const may = useMay();
  const add = may('add') ? () => setAdding(true) : null;
  const [keysShown, showKeys] = useState(false);
  // What is dropped there is no report.
  const importing = route.page === 'registers' && route.entry === 'import';
  useStream();
  useUnsent();
  const Unsent = useUnsentSign();
  useEffect(keepFocus, []);
  const title = titles[route.page];
  useRouteTitle(title ? words.t(title) : '');
  useEffect(() => {
    // Without an answer now it is fetched, and told, when a report is opened.
    idle(() => void loadReport().catch(() => {}));
  }, []);
  useKeys({
    // Within a register it begins an entry of that one.
    n: () => route.page !== 'registers' && add?.(),
    'Shift+?': () => showKeys(true),
    'g i': () => go('/'),
    'g e': () => go('/events'),
    'g r': () => go('/registers'),
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
      {add && !importing && <DropAnywhere />}
      <Upgraded />
      <Notices>{Unsent && <Unsent />}</Notices>
    </I18nProvider>
  );
}
