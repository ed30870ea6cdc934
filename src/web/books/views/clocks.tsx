import type { Clock, ClockStep } from '../../../server/contract.js';
import { dayWords, numberWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { Empty } from '../../parts/empty.js';
import { Link } from '../../parts/link.js';
import { ProblemBox } from '../../parts/problem.js';
import { registerPath } from '../../route.js';
import type { Filled } from '../api.js';
import { Telling } from '../claim.js';
import { durationWords, saidOf } from '../values.js';
import { useClocks } from './api.js';
import { today } from './days.js';
import { Feeds } from './feed.js';
import { ViewFrame } from './head.js';
import type { Looked } from './views.js';

/** Which day of its duration it is, as a bar. */
function Progress({ clock }: { clock: Clock }) {
  const words = useWords();
  const { dayOf } = clock;
  const first = dayOf[0];
  if (!first) return null;
  const says = dayOf
    .map(({ day, of }) =>
      words.t('bookViews.dayOf', { day: numberWords(day, words), of: numberWords(of, words) }),
    )
    .filter((one, at, all) => all.indexOf(one) === at)
    .join(' · ');
  return (
    <div className="clock-progress">
      <span className="clock-bar" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * first.day) / first.of}%` }} />
      </span>
      <span className="num">{says}</span>
    </div>
  );
}

function Due({ clock }: { clock: Clock }) {
  const words = useWords();
  const { t } = words;
  if (clock.due.length === 0) return null;
  return (
    <ul className="clock-due">
      {clock.due.map(({ day, in: days, by }) => (
        <li key={`${day} ${by}`} data-soon={days <= 14 || undefined}>
          <b>{dayWords(day, words)}</b>{' '}
          <span>{t('bookViews.inDays', { count: days, n: numberWords(days, words) })}</span>
          {by !== 'stated' && <span className="soft"> {t(`bookViews.by.${by}`)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Step({ filled, step, running }: { filled: Filled; step: ClockStep; running: boolean }) {
  const words = useWords();
  const { t } = words;
  return (
    <li data-running={running || undefined}>
      <Link to={registerPath(filled.name, step.entry)}>{t(`bookViews.move.${step.move}`)}</Link>{' '}
      <span>{dayWords(step.from, words)}</span>
      {step.duration && <span className="soft"> · {durationWords(step.duration, words)}</span>}
      {step.claims.length > 0 && (
        <ul className="clock-claims" aria-label={t('bookViews.saysSo')}>
          {step.claims.map((claim) => (
            <li key={claim}>
              <Telling id={claim} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function ClockCard({ filled, clock }: { filled: Filled; clock: Clock }) {
  const { t } = useWords();
  return (
    <article className="view-card clock" data-state={clock.state}>
      <header>
        <h2 dir="auto">{clock.instrument}</h2>
        <span className="tag" data-state={clock.state}>
          {t(`bookViews.state.${clock.state}`)}
        </span>
      </header>
      <Progress clock={clock} />
      <Due clock={clock} />
      <ol className="clock-steps">
        {clock.steps.map((step) => (
          <Step key={step.entry} filled={filled} step={step} running={step.entry === clock.running?.entry} />
        ))}
      </ol>
    </article>
  );
}

/** Every instrument with the day that its clock is at: what is due first comes first. */
export function ClocksView({ filled, filter }: Pick<Looked, 'filled' | 'filter'>) {
  const words = useWords();
  const { t } = words;
  const { data, error, isPending, refetch } = useClocks(filled.name, today());
  return (
    <ViewFrame filled={filled} view="clocks" filter={filter}>
      {isPending && <div className="report-blank" aria-busy="true" />}
      {error && <ProblemBox error={error} again={() => void refetch()} />}
      {data?.length === 0 && (
        <Empty
          title={t('books.none', { entries: saidOf(filled.book.entry.many, words) })}
          says={t('bookViews.noClocks', { days: 180 })}
        />
      )}
      {data && data.length > 0 && (
        <>
          <Feeds filled={filled} />
          <div className="clocks">
            {data.map((clock) => (
              <ClockCard key={clock.instrument} filled={filled} clock={clock} />
            ))}
          </div>
        </>
      )}
    </ViewFrame>
  );
}
