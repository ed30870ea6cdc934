import { Suspense, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from './i18n.js';
import { Empty } from './parts/empty.js';
import { Icon } from './parts/icon.js';
import { later } from './parts/later.js';
import { Link } from './parts/link.js';
import { Mark } from './parts/mark.js';
import type { Route } from './route.js';

// Menus open by choice: what they are made of comes behind the first page.
const PersonMenu = later(async () => (await import('./people/menu.js')).PersonMenu, { over: true });
const Bell = later(async () => (await import('./saved/bell.js')).Bell, { over: true });
const Settings = later(async () => (await import('./settings/settings.js')).Settings, { over: true });

const books = [
  ['inbox', '/'],
  ['events', '/events'],
  ['registers', '/registers'],
  ['figures', '/figures'],
  ['actors', '/actors'],
  ['places', '/places'],
] as const;

const bookOf: Record<Route['page'], string> = {
  inbox: 'inbox',
  report: 'inbox',
  events: 'events',
  event: 'events',
  registers: 'registers',
  figures: 'figures',
  actors: 'actors',
  places: 'places',
  notices: '',
  account: '',
  people: '',
  sealing: '',
  record: '',
  nowhere: '',
};

export function TopBar({ page, showKeys }: { page: Route['page']; showKeys: () => void }) {
  const { t } = useWords();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the book that is open may lie beyond the edge.
    const open = nav.current?.querySelector<HTMLElement>(`[data-book="${bookOf[page]}"]`);
    if (!nav.current || !open) return;
    // Not scrollIntoView: from then on Tab would begin behind what was scrolled to.
    const [bar, book] = [nav.current.getBoundingClientRect(), open.getBoundingClientRect()];
    const beyond = Math.max(0, book.right - bar.right) || Math.min(0, book.left - bar.left);
    nav.current.scrollBy({ left: beyond });
  }, [page]);
  return (
    <header className="bar">
      <Link to="/" className="wordmark" aria-label={t('desk.name')}>
        <Mark />
        <span>{t('desk.name')}</span>
      </Link>
      <nav ref={nav} aria-label={t('nav.label')}>
        {books.map(([book, to]) => (
          <Link key={book} to={to} data-book={book} aria-current={bookOf[page] === book ? 'page' : undefined}>
            {t(`nav.${book}`)}
          </Link>
        ))}
      </nav>
      <div className="bar-end">
        <Button className="button bare keys-button" aria-label={t('keys.open')} onPress={showKeys}>
          <Icon name="keys" />
        </Button>
        <Suspense fallback={<span className="bar-rest" />}>
          <Bell here={page === 'notices'} />
          <Settings />
          <PersonMenu />
        </Suspense>
      </div>
    </header>
  );
}

export function Nowhere() {
  const { t } = useWords();
  return (
    <Empty whole title={t('problem.nowhere')}>
      <Link className="button primary" to="/">
        {t('problem.toInbox')}
      </Link>
    </Empty>
  );
}
