import { Button } from 'react-aria-components';
import type { Notice } from '../../server/contract.js';
import { agoWords, rangeWords, whenWords } from '../format.js';
import { named, useWords } from '../i18n.js';
import { Icon, type IconName } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { useNow } from '../parts/now.js';
import { Swatch } from '../parts/register.js';
import { eventPath, reportPath } from '../route.js';

const icons: Readonly<Record<Notice['what'], IconName>> = {
  newEvent: 'plus',
  contradiction: 'differ',
  failedCheck: 'note',
};

function EventLink({ event, follow }: { event: NonNullable<Notice['event']>; follow: () => void }) {
  const words = useWords();
  return (
    <Link to={eventPath(event.id)} className="told-event" data-register={event.register} onClick={follow}>
      <Swatch register={event.register} />
      <strong>{named('kind', event.kind, words)}</strong>
      <span className="num">{whenWords(event.when, words)}</span>
      {event.where[0] && <bdi>{event.where[0].name}</bdi>}
      {event.ranges[0] && <span className="num">{rangeWords(event.ranges[0], words)}</span>}
    </Link>
  );
}

/** One notice: what is new, which filter told it, and where it is looked at. */
export function ToldRow({ notice, see }: { notice: Notice; see: () => void }) {
  const words = useWords();
  const now = useNow();
  const { t } = words;
  const { what, filter, at, event, report, seen } = notice;
  const follow = () => !seen && see();
  return (
    <li className="told" data-seen={seen}>
      <p className="told-what">
        <Icon name={icons[what]} />
        <strong>{t(`told.what.${what}`)}</strong>
        <span className="soft">
          <bdi>{filter.name}</bdi> · <time dateTime={at}>{agoWords(at, now, words)}</time>
        </span>
        {!seen && (
          <Button className="button bare small" onPress={see}>
            <Icon name="check" /> {t('told.see')}
          </Button>
        )}
      </p>
      {event && <EventLink event={event} follow={follow} />}
      <Link to={reportPath(report.id)} className="told-report" onClick={follow}>
        <bdi>{report.title ?? t('told.untitled')}</bdi>
        {report.source && (
          <span className="soft">
            <bdi>{report.source}</bdi>
          </span>
        )}
      </Link>
    </li>
  );
}
