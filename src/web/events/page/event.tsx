import { Fragment, useEffect } from 'react';
import type { EventView } from '../../../server/contract.js';
import { Problem } from '../../api.js';
import { rangeWords, whenWords } from '../../format.js';
import { named, useWords } from '../../i18n.js';
import { listAddress } from '../../listAddress.js';
import { Icon } from '../../parts/icon.js';
import { Link } from '../../parts/link.js';
import { Marks } from '../../parts/marks.js';
import { ProblemBox } from '../../parts/problem.js';
import { Swatch } from '../../parts/register.js';
import { Tlp } from '../../parts/tlp.js';
import { useEvent } from '../../queries.js';
import { useMarks } from '../../report/marks.js';
import { eventPath, go } from '../../route.js';
import { Nowhere } from '../../shell.js';
import { useTitle } from '../../title.js';
import { Differing } from './differ.js';
import { Fields } from './fieldList.js';
import { History } from './history.js';
import { Origins } from './origins.js';
import { Together } from './together.js';
import { useActs } from './useActs.js';

function Head({ view: { event } }: { view: EventView }) {
  const words = useWords();
  const { t } = words;
  useTitle([named('kind', event.kind, words), ...event.where.map(({ name }) => name)].join(' · '));
  return (
    <header className="page-head">
      <Link to={listAddress('/events')} className="button bare">
        <Icon name="back" /> {t('event.back')}
      </Link>
      <h1>
        <Swatch register={event.register} /> {named('kind', event.kind, words)}
        {event.where.map(({ name }) => (
          <Fragment key={name}>
            {' · '}
            <bdi>{name}</bdi>
          </Fragment>
        ))}
      </h1>
      <p>
        <span className="num">{whenWords(event.when, words)}</span>
        {' · '}
        <span className="soft num">
          {t('event.claims', { count: event.claims })} · {t('event.reports', { count: event.reports })} ·{' '}
          {t('event.origins', { count: event.origins })}
        </span>{' '}
        {event.accounts !== 'agree' && (
          <span className={event.accounts === 'differ' ? 'tag note' : 'tag'}>
            <Icon name="differ" /> {t(`events.accountsIs.${event.accounts}`)}
          </span>
        )}{' '}
        <span className="tag">{t(`events.stateIs.${event.state}`)}</span>{' '}
        {event.sharing && <Tlp level={event.sharing} />}
      </p>
      {event.ranges.length > 0 && (
        <ul className="ranges">
          {event.ranges.map((range) => (
            <li key={`${range.measure} ${range.of}`} className="num">
              {rangeWords(range, words)}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

/** What all have in common; undefined where they differ. */
const common = <Value,>([first, ...rest]: readonly Value[]): Value | undefined =>
  rest.every((one) => one === first) ? first : undefined;

/** Who may see an event: whoever sees one of its claims. */
function Seen({ view: { event, claims } }: { view: EventView }) {
  const { t } = useWords();
  const mark = useMarks();
  if (!mark) return null;
  return (
    <section>
      <h2>{t('marks.title')}</h2>
      <p className="soft">{t('marks.ofEvent')}</p>
      <p className="marks-pick">
        <Marks
          sharing={common(claims.map(({ sharing }) => sharing))}
          sensitivity={common(claims.map(({ sensitivity }) => sensitivity))}
          set={(change) => void mark({ event: event.id }, change)}
        />
      </p>
    </section>
  );
}

function Screen({ view }: { view: EventView }) {
  const { t } = useWords();
  const acts = useActs(view);
  return (
    <div className="page wide event-page" data-register={view.event.register}>
      <Head view={view} />
      <div className="event-columns">
        <div>
          <Differing view={view} />
          <section>
            <h2>{t('event.saidOf')}</h2>
            <Fields view={view} acts={acts} />
          </section>
        </div>
        <aside aria-label={t('eventPage.about')}>
          <Origins view={view} />
          <Together view={view} acts={acts} />
          <Seen view={view} />
          <History view={view} acts={acts} />
        </aside>
      </div>
    </div>
  );
}

/** One event: what is claimed of it, by whom, in which words, and what people made of that. */
export function EventPage({ id }: { id: string }) {
  const { data, error, isPending, refetch } = useEvent(id);
  const now = data?.event.id;
  useEffect(() => {
    // A merged event's address leads to where it went, for ever.
    if (now !== undefined && now !== id) go(eventPath(now), true);
  }, [now, id]);
  if (isPending) return <div className="report-blank" aria-busy="true" />;
  if (error instanceof Problem && error.status === 404) return <Nowhere />;
  if (!data) return <ProblemBox whole error={error} again={() => void refetch()} />;
  return <Screen view={data} />;
}
