import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { EntryFilter } from '../../../server/contract.js';
import { dayWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { DayInput } from '../../parts/dayInput.js';
import { Icon } from '../../parts/icon.js';
import { Link } from '../../parts/link.js';
import { Swatch } from '../../parts/register.js';
import { go } from '../../route.js';
import { useTitle } from '../../title.js';
import type { Filled } from '../api.js';
import { registerWords } from '../name.js';
import { beside, endingIn, today, weeksTo } from './days.js';
import { Narrow } from './narrow.js';
import { type Days, tablePath, type ViewName, viewPath, viewsOf } from './views.js';

interface TabsProps {
  filled: Filled;
  filter: EntryFilter;
  view: ViewName | null;
}

/** The ways to look at a register, each at the same filter; the table is the first. */
export function ViewTabs({ filled: { name, book }, filter, view }: TabsProps) {
  const { t } = useWords();
  return (
    <nav className="view-tabs" aria-label={t('bookViews.ways')}>
      <Link to={tablePath(name, filter)} aria-current={view === null ? 'page' : undefined}>
        {t('bookViews.table')}
      </Link>
      {viewsOf(book).map((one) => (
        <Link key={one} to={viewPath(name, one, filter)} aria-current={view === one ? 'page' : undefined}>
          {t(`bookViews.${one}`)}
        </Link>
      ))}
    </nav>
  );
}

interface WindowProps {
  days: Days;
  most: number | undefined;
  show: (days: Days) => void;
}

/** Which days are looked at: the week or weeks, those before and after, or any. */
function WindowBar({ days, most, show }: WindowProps) {
  const words = useWords();
  const { t } = words;
  const next = (name: keyof Days, day: string) => endingIn({ ...days, [name]: day }, name, most);
  /** Whether the other end may stay: a day that is being typed does not move it. */
  const fits = (name: keyof Days, day: string) => {
    const other = name === 'from' ? 'to' : 'from';
    return day !== '' && next(name, day)[other] === days[other];
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
        <DayInput
          key={name}
          label={t(`inbox.${name}`)}
          value={days[name]}
          atOnce={(day) => fits(name, day)}
          onDay={(day) => day !== '' && show(next(name, day))}
        />
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
  filter: EntryFilter;
  days?: Days;
  /** So many days at most, where there is a limit. */
  most?: number | undefined;
  /** Whether what is shown can be narrowed to some entries. */
  narrows?: boolean;
  children: ReactNode;
}

/** A view of a register under its name, the ways to look at it, and the days. */
export function ViewFrame({ filled, view, filter, days, most, narrows = false, children }: Props) {
  const words = useWords();
  const show = (next: EntryFilter) => go(viewPath(filled.name, view, next), true);
  const title = `${registerWords(filled, words)}: ${words.t(`bookViews.${view}`)}`;
  useTitle(title);
  return (
    <div className="page wide view" data-register={filled.name} data-view={view}>
      <header className="view-head">
        <h1>
          <Swatch register={filled.name} /> {registerWords(filled, words)}
        </h1>
        <ViewTabs filled={filled} filter={filter} view={view} />
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
      {days && <WindowBar days={days} most={most} show={(next) => show({ ...filter, ...next })} />}
      {narrows && <Narrow book={filled.book} filter={filter} onChange={show} />}
      {children}
    </div>
  );
}
