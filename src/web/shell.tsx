import { Button } from 'react-aria-components';
import { useWords } from './i18n.js';
import { Empty } from './parts/empty.js';
import { Icon } from './parts/icon.js';
import { Link } from './parts/link.js';
import { useStatus } from './queries.js';
import type { Route } from './route.js';
import { Settings } from './settings/settings.js';

const books = [
  ['inbox', '/'],
  ['events', '/events'],
  ['figures', '/figures'],
  ['actors', '/actors'],
  ['places', '/places'],
] as const;

const bookOf: Record<Route['page'], string> = {
  inbox: 'inbox',
  report: 'inbox',
  events: 'events',
  event: 'events',
  figures: 'figures',
  actors: 'actors',
  places: 'places',
  nowhere: '',
};

function Mark() {
  return (
    <svg className="mark" viewBox="0 0 20 20" aria-hidden="true">
      <path className="mark-lead" d="M1 3h7v4H1z" />
      <path d="M10 4h9v2h-9zM1 9.500h18v2H1zM1 15h12v2H1z" />
    </svg>
  );
}

function Person() {
  const { t } = useWords();
  const { data } = useStatus();
  if (!data) return null;
  return (
    <span className="person" title={t('desk.person', { person: data.person })}>
      <span className="person-initial" aria-hidden="true">
        {data.person.slice(0, 1).toUpperCase()}
      </span>
      <bdi>{data.person}</bdi>
    </span>
  );
}

export function TopBar({ page, showKeys }: { page: Route['page']; showKeys: () => void }) {
  const { t } = useWords();
  return (
    <header className="bar">
      <Link to="/" className="wordmark" aria-label={t('desk.name')}>
        <Mark />
        <span>{t('desk.name')}</span>
      </Link>
      <nav aria-label={t('nav.label')}>
        {books.map(([book, to]) => (
          <Link key={book} to={to} aria-current={bookOf[page] === book ? 'page' : undefined}>
            {t(`nav.${book}`)}
          </Link>
        ))}
      </nav>
      <div className="bar-end">
        <Button className="button bare keys-button" aria-label={t('keys.open')} onPress={showKeys}>
          <Icon name="keys" />
        </Button>
        <Settings />
        <Person />
      </div>
    </header>
  );
}

export function Nowhere() {
  const { t } = useWords();
  return (
    <Empty title={t('problem.nowhere')}>
      <Link className="button primary" to="/">
        {t('problem.toInbox')}
      </Link>
    </Empty>
  );
}
