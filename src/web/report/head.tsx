import { useEffect } from 'react';
import type { MarkChange, ReportView } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { useActs } from '../inbox/acts.js';
import { inboxPath, keepOrder, neighbours, noteOpened, orderOf } from '../inbox/neighbours.js';
import { useKeys } from '../keys.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { Marks } from '../parts/marks.js';
import { Num } from '../parts/num.js';
import { useMay } from '../people/session.js';
import { useFirstReports } from '../queries.js';
import { go, reportPath } from '../route.js';
import { StateControl } from './state.js';

function Step({ to, name, icon }: { to: string | null; name: string; icon: 'up' | 'down' }) {
  if (!to) {
    return (
      <span className="button bare" aria-disabled="true" title={name}>
        <Icon name={icon} />
      </span>
    );
  }
  return (
    <Link className="button bare" to={reportPath(to)} aria-label={name} title={name}>
      <Icon name={icon} />
    </Link>
  );
}

/** The reports before and after; who came by a link gets those of the whole inbox. */
function useNeighbours(id: string) {
  const known = neighbours(id);
  const { data } = useFirstReports(known.of === 0);
  if (known.of > 0 || !data) return known;
  keepOrder(orderOf(data.rows), inboxPath());
  return neighbours(id);
}

/** The strip over a report: back, the one before and after, and how far the work on it is. */
export function ReportHead({ view }: { view: ReportView }) {
  const { t } = useWords();
  const { report } = view;
  const { previous, next, at, of } = useNeighbours(report.id);
  useEffect(() => noteOpened(report.id), [report.id]);
  const { change } = useActs();
  const set = useMay()('inbox.change') ? (to: MarkChange) => void change({ reports: [report.id] }, to) : null;
  const step = (to: string | null) => to && go(reportPath(to));
  useKeys({ u: () => go(inboxPath()), '[': () => step(previous), ']': () => step(next) });
  return (
    <div className="report-head">
      <Link className="button bare" to={inboxPath()}>
        <Icon name="back" /> {t('report.back')}
      </Link>
      <div className="steps">
        <Step to={previous} name={t('report.previous')} icon="up" />
        <Step to={next} name={t('report.next')} icon="down" />
        {of > 0 && (
          <span className="soft num">
            <Num of={at} /> / <Num of={of} />
          </span>
        )}
      </div>
      <span className="spring" />
      <Marks sharing={report.sharing} sensitivity={report.sensitivity} set={set} />
      <StateControl id={report.id} state={report.state} />
    </div>
  );
}
