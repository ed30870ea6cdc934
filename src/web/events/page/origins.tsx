import type { EventView, ReportSummary } from '../../../server/contract.js';
import { dayWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { Link } from '../../parts/link.js';
import { reportPath } from '../../route.js';

/** The reports by where their words came from, the first of each origin first. */
export function originsOf({ reports, origins }: EventView): ReportSummary[][] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return origins.map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
}

function Told({ report, later }: { report: ReportSummary; later: boolean }) {
  const words = useWords();
  return (
    <li data-copy={later || undefined}>
      <Link to={reportPath(report.id)}>
        <bdi>{report.source?.name ?? words.t('event.unsourced')}</bdi>
      </Link>{' '}
      <bdi className="soft">{report.title}</bdi>{' '}
      {report.publishedAt && (
        <span className="soft num">{dayWords(report.publishedAt.slice(0, 10), words)}</span>
      )}
      {later && (
        <span className="tag">{words.t(report.reprintOf ? 'eventPage.copies' : 'eventPage.sameOrigin')}</span>
      )}
    </li>
  );
}

/** How well an event is attested: by origins, for ten outlets that copy one agency are one voice. */
export function Origins({ view }: { view: EventView }) {
  const { t } = useWords();
  const origins = originsOf(view);
  return (
    <section className="origins">
      <h2>{t('eventPage.toldBy')}</h2>
      <p className="soft">
        {t('event.reports', { count: view.event.reports })} · {t('event.origins', { count: origins.length })}
        {origins.length < view.event.reports && ` · ${t('eventPage.originsWhy')}`}
      </p>
      <ol>
        {origins.map((reports) => (
          <li key={reports[0]?.id}>
            <ul>
              {reports.map((report, at) => (
                <Told key={report.id} report={report} later={at > 0} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
