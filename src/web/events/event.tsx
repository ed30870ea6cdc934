import type { EventView, KeptClaim, ReportSummary } from '../../server/contract.js';
import { Problem } from '../api.js';
import { countNumber, dayWords, rangeWords, type Words, whenWords } from '../format.js';
import { named, useWords } from '../i18n.js';
import { CertaintyBadge } from '../parts/certainty.js';
import { Chain, endsAtSource } from '../parts/chain.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { ProblemBox } from '../parts/problem.js';
import { Swatch } from '../parts/register.js';
import { useEvent } from '../queries.js';
import { Facts } from '../report/facts.js';
import { reportPath } from '../route.js';
import { Nowhere } from '../shell.js';

function Account({ kept, report }: { kept: KeptClaim; report: ReportSummary | undefined }) {
  const words = useWords();
  const { claim, current, verdict } = kept;
  return (
    <li className="account" data-register={current.register} data-verdict={verdict ?? undefined}>
      <div className="account-said">
        <blockquote dir="auto">{claim.quote.exact}</blockquote>
        <Chain chain={kept.chain} ends={endsAtSource(kept)} />
        <p className="account-meta soft">
          <CertaintyBadge certainty={current.certainty} />{' '}
          {report?.publishedAt && (
            <span className="num">{dayWords(report.publishedAt.slice(0, 10), words)}</span>
          )}{' '}
          {report?.reprintOf && <span className="tag">{words.t('inbox.reprint')}</span>}
        </p>
        <Link className="card-event" to={reportPath(kept.reportId, claim.id)}>
          {words.t('claim.toText')} <Icon name="forward" />
        </Link>
      </div>
      <Facts kept={kept} />
    </li>
  );
}

const saidNumber = ({ current }: KeptClaim, measure: string, words: Words) =>
  current.counts
    .filter((count) => count.measure === measure)
    .map((count) => countNumber(count, words))
    .join(' + ');

/** Each total beside the claims that give its lowest and its highest value. */
function Ranges({ view }: { view: EventView }) {
  const words = useWords();
  const { ranges } = view.event;
  const reprints = new Set(view.reports.filter(({ reprintOf }) => reprintOf).map(({ id }) => id));
  const said = new Map(view.claims.map((kept) => [kept.claim.id, kept]));
  if (ranges.length === 0) return null;
  return (
    <section>
      <h2>{words.t('event.saidOf')}</h2>
      <ul className="big-ranges">
        {ranges.map((range) => (
          <li key={`${range.measure} ${range.of}`}>
            <p className="big-range num">{rangeWords(range, words)}</p>
            {range.claims.map((id) => {
              const kept = said.get(id);
              return (
                kept && (
                  <Link key={id} className="said" to={reportPath(kept.reportId, id)}>
                    <span className="said-head">
                      <b className="num">{saidNumber(kept, range.measure, words)}</b>
                      <Chain chain={kept.chain} ends={endsAtSource(kept)} />
                      {reprints.has(kept.reportId) && (
                        <span className="tag" title={words.t('inbox.reprintWhy')}>
                          {words.t('inbox.reprint')}
                        </span>
                      )}
                    </span>
                    <q dir="auto">{kept.claim.quote.exact}</q>
                  </Link>
                )
              );
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Screen({ view }: { view: EventView }) {
  const words = useWords();
  const { t } = words;
  const { event } = view;
  const reports = new Map(view.reports.map((report) => [report.id, report]));
  const places = event.where.map(({ name }) => name).join(' · ');
  return (
    <div className="page event-page" data-register={event.register}>
      <header className="page-head">
        <Link to="/events" className="button bare">
          <Icon name="back" /> {t('event.back')}
        </Link>
        <h1>
          <Swatch register={event.register} /> {named('kind', event.kind, words)}
          {places && (
            <>
              {' · '}
              <bdi>{places}</bdi>
            </>
          )}
        </h1>
        <p>
          <span className="num">{whenWords(event.when, words)}</span>
          {' · '}
          <span className="soft num">
            {t('event.claims', { count: event.claims })} · {t('event.reports', { count: event.reports })} ·{' '}
            {t('event.origins', { count: event.origins })}
          </span>{' '}
          {event.contested && (
            <span className="tag note" title={t('event.contestedWhy')}>
              <Icon name="differ" /> {t('event.contested')}
            </span>
          )}
        </p>
      </header>
      <Ranges view={view} />
      <section>
        <h2>{t('event.accounts')}</h2>
        <ul className="accounts">
          {view.claims.map((kept) => (
            <Account key={kept.claim.id} kept={kept} report={reports.get(kept.reportId)} />
          ))}
        </ul>
      </section>
    </div>
  );
}

/** One event: what is claimed of it, by whom, in which words. */
export function EventPage({ id }: { id: string }) {
  const { data, error, isPending, refetch } = useEvent(id);
  if (isPending) return <div className="report-blank" aria-busy="true" />;
  if (error instanceof Problem && error.status === 404) return <Nowhere />;
  if (!data) return <ProblemBox error={error} again={() => void refetch()} />;
  return <Screen view={data} />;
}
