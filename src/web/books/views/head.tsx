import { type ReactNode, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { dayWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import { Link } from '../../parts/link.js';
import { Swatch } from '../../parts/register.js';
import { go, registerPath } from '../../route.js';
import type { Filled } from '../api.js';
import { registerWords } from '../name.js';
import { beside, today, weeksTo } from './days.js';
import { type Days, type ViewName, viewPath, viewsOf } from './views.js';

/** The ways to look at a register; the table is the first. */
export function ViewTabs({ filled: { name, book }, view }: { filled: Filled; view: ViewName | null }) {
  const { t } = useWords();
  return (
    <nav className="view-tabs" aria-label={t('bookViews.ways')}>
      <Link to={registerPath(name)} aria-current={view === null ? 'page' : undefined}>
        {t('bookViews.table')}
      </Link>
      {viewsOf(book).map((one) => (
        <Link key={one} to={registerPath(name, one)} aria-current={view === one ? 'page' : undefined}>
          {t(`bookViews.${one}`)}
        </Link>
      ))}
    </nav>
  );
}

interface WindowProps {
  register: string;
  view: ViewName;
  days: Days;
}

/** Which days are looked at: the week or weeks, those before and after, or any. */
export function WindowBar({ register, view, days }: WindowProps) {
  const words = useWords();
  const { t } = words;
  const show = (next: Days) => go(viewPath(register, view, next), true);
  const set = (name: keyof Days, day: string) => {
    if (day === '') return;
    const next = { ...days, [name]: day };
    show(next.from <= next.to ? next : { from: day, to: day });
  };
  return (
    <div className="view-window" role="group" aria-label={t('books.days')}>
      <Button
        className="button small"
        aria-label={t('bookViews.before')}
        onPress={() => show(beside(days, -1))}
      >
        <Icon name="back" />
      </Button>
      <Button className="button small" onPress={() => show(weeksTo(today(), 1))}>
        {t('bookViews.thisWeek')}
      </Button>
      <Button
        className="button small"
        aria-label={t('bookViews.after')}
        onPress={() => show(beside(days, 1))}
      >
        <Icon name="forward" />
      </Button>
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          <span>{t(`inbox.${name}`)}</span>
          <input type="date" value={days[name]} onChange={({ target }) => set(name, target.value)} />
        </label>
      ))}
      <span className="hidden" aria-live="polite">
        {dayWords(days.from, words)} – {dayWords(days.to, words)}
      </span>
    </div>
  );
}

interface Props {
  filled: Filled;
  view: ViewName;
  days?: Days;
  children: ReactNode;
}

/** A view of a register under its name, the ways to look at it, and the days. */
export function ViewFrame({ filled, view, days, children }: Props) {
  const words = useWords();
  const title = `${registerWords(filled, words)}: ${words.t(`bookViews.${view}`)}`;
  useEffect(() => {
    document.title = `${title} · ${words.t('desk.name')}`;
  }, [title, words.t]);
  return (
    <div className="page wide view" data-register={filled.name} data-view={view}>
      <header className="view-head">
        <h1>
          <Swatch register={filled.name} /> {registerWords(filled, words)}
        </h1>
        <ViewTabs filled={filled} view={view} />
      </header>
      <p className="view-paper">
        {words.t(`bookViews.${view}`)}
        {days && (
          <>
            {': '}
            <span className="num">
              {dayWords(days.from, words)} – {dayWords(days.to, words)}
            </span>
          </>
        )}
      </p>
      {days && <WindowBar register={filled.name} view={view} days={days} />}
      {children}
    </div>
  );
}
