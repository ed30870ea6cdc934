import type { EventSummary } from '../../server/contract.js';
import { rangeWords, type Words, whenWords } from '../format.js';
import { named, useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { Swatch } from '../parts/register.js';
import { Tlp } from '../parts/tlp.js';
import { eventPath } from '../route.js';

/** Where an event happened, in a line, with how little of it is known. */
export function placeWords({ where }: EventSummary, { t }: Words): string {
  const [first] = where;
  if (!first) return t('events.noPlace');
  const { name, admin1, precision } = first;
  const inside = admin1 && admin1 !== name ? `${name}, ${admin1}` : name;
  const vague = precision === 'exact' || precision === 'near' || precision === 'unknown';
  return vague ? inside : `${inside} (${t(`precision.${precision}`)})`;
}

interface Props {
  event: EventSummary;
  current: boolean;
  onFocus: () => void;
  onBlur: () => void;
}

/** One event in a list: what, when, where, how many, how well attested. */
export function EventRow({ event, current, onFocus, onBlur }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <Link
      to={eventPath(event.id)}
      className="event-line"
      data-register={event.register}
      data-current={current || undefined}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <span className="event-line-kind">
        <Swatch register={event.register} />
        <b>{named('kind', event.kind, words)}</b>
        <span className="hidden">{named('register', event.register, words)}</span>
        <span className="soft num">{whenWords(event.when, words)}</span>
      </span>
      <span className="event-line-range num">
        {event.ranges.slice(0, 2).map((range) => (
          <span key={`${range.measure} ${range.of}`}>{rangeWords(range, words)}</span>
        ))}
      </span>
      <span className="event-line-where">
        <bdi>{placeWords(event, words)}</bdi>
      </span>
      <span className="event-line-known soft num">
        {event.accounts !== 'agree' && (
          <span className={event.accounts === 'differ' ? 'tag note' : 'tag'}>
            <Icon name={event.accounts === 'differ' ? 'differ' : 'check'} />
            {t(`events.accountsIs.${event.accounts}`)}
          </span>
        )}
        {event.sharing && <Tlp level={event.sharing} />}
        {event.state !== 'unjudged' && <span className="tag">{t(`events.stateIs.${event.state}`)}</span>}
        <span>{t('event.origins', { count: event.origins })}</span>
      </span>
    </Link>
  );
}
