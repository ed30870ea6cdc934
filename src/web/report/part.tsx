import type { ReportView } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { partPath } from '../route.js';

function Steps({ view: { report, portion } }: { view: ReportView }) {
  const { t } = useWords();
  const { part = 1, of = 1 } = portion ?? {};
  return (
    <>
      {part > 1 && (
        <Link className="button small" to={partPath(report.id, part - 1)}>
          <Icon name="up" /> {t('report.partBefore')}
        </Link>
      )}
      {part < of && (
        <Link className="button small" to={partPath(report.id, part + 1)}>
          <Icon name="down" /> {t('report.partAfter')}
        </Link>
      )}
    </>
  );
}

/** Above a report of thousands of claims: which part of it this is, and the way to the others. */
export function PartBar({ view }: { view: ReportView }) {
  const { t } = useWords();
  if (!view.portion) return null;
  const { part, of, claims } = view.portion;
  return (
    <nav className="part-bar" aria-label={t('report.parts')}>
      <p className="soft">{t('report.part', { part, of, claims })}</p>
      <Steps view={view} />
    </nav>
  );
}

/** The same way below it. */
export function PartEnd({ view }: { view: ReportView }) {
  if (!view.portion) return null;
  return (
    <div className="part-bar">
      <Steps view={view} />
    </div>
  );
}
