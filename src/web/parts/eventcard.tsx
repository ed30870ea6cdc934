import type { ReactNode } from 'react';
import type { EventSummary, Where, Who } from '../../server/contract.js';
import { rangeWords, whenWords } from '../format.js';
import { named, useWords } from '../i18n.js';
import { Icon } from './icon.js';
import { Swatch } from './register.js';
import { byRole } from './roles.js';

const placeWords = (where: Where[]) =>
  where
    .slice(0, 2)
    .map(({ name, admin1 }) => (admin1 && admin1 !== name ? `${name}, ${admin1}` : name))
    .join(' · ');

function People({ who }: { who: Who[] }) {
  const { t } = useWords();
  return byRole(who).map(([role, names]) => (
    <span key={role}>
      <span className="soft">{t(`role.${role}`)}</span> <bdi>{names.slice(0, 3).join(', ')}</bdi>
    </span>
  ));
}

/** What an event is, in a glance: kind, when, where, who, totals as ranges. */
export function EventGlance({ event, children }: { event: EventSummary; children?: ReactNode }) {
  const words = useWords();
  const { t } = words;
  return (
    <div className="event-glance" data-register={event.register}>
      <div className="glance-head">
        <Swatch register={event.register} />
        <h3>
          {named('kind', event.kind, words)}{' '}
          <span className="card-register">{named('register', event.register, words)}</span>
        </h3>
        {event.contested && (
          <span className="tag note" title={t('event.contestedWhy')}>
            <Icon name="differ" /> {t('event.contested')}
          </span>
        )}
      </div>
      <p className="event-where">
        <span className="num">{whenWords(event.when, words)}</span>
        {event.where.length > 0 && <bdi>{placeWords(event.where)}</bdi>}
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
      <p className="event-who">
        <People who={event.who} />
      </p>
      <p className="soft num event-counts">
        {t('event.claims', { count: event.claims })} · {t('event.reports', { count: event.reports })} ·{' '}
        {t('event.origins', { count: event.origins })}
      </p>
      {children}
    </div>
  );
}
