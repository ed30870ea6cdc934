import { memo } from 'react';
import type { ReportSummary } from '../../server/contract.js';
import { agoWords, dayWords, instantWords } from '../format.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { RegisterChip } from '../parts/register.js';
import { reportPath } from '../route.js';

const chips = 3;

function Registers({ registers }: { registers: ReportSummary['registers'] }) {
  const all = Object.entries(registers)
    .filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1]);
  const rest = all.length - chips;
  return (
    <div className="row-registers">
      {all.slice(0, chips).map(([register, n]) => (
        <RegisterChip key={register} register={register} count={n} />
      ))}
      {rest > 0 && <span className="soft num">+{rest}</span>}
    </div>
  );
}

function Marks({ report }: { report: ReportSummary }) {
  const { t } = useWords();
  return (
    <>
      {report.reprintOf && (
        <span className="tag" title={t('inbox.reprintWhy')}>
          <Icon name="copy" /> {t('inbox.reprint')}
        </span>
      )}
      {report.checksFailed > 0 && (
        <span className="tag bad">
          <Icon name="cross" /> {t('inbox.failed', { count: report.checksFailed })}
        </span>
      )}
    </>
  );
}

function Judged({ report: { judged, claims } }: { report: ReportSummary }) {
  const { t } = useWords();
  return (
    <div className="row-judged">
      <span className="num">{t('inbox.claims', { count: claims })}</span>
      {claims > 0 && (
        <meter
          min={0}
          max={claims}
          value={judged}
          aria-label={t('inbox.judged', { judged, claims })}
          title={t('inbox.judged', { judged, claims })}
        />
      )}
    </div>
  );
}

interface Props {
  report: ReportSummary;
  current: boolean;
  onFocus: () => void;
}

/** One report of the inbox. */
export const Row = memo(function Row({ report, current, onFocus }: Props) {
  const words = useWords();
  const { t } = words;
  const { title, source, publishedAt, seenAt, state } = report;
  return (
    <Link
      className="row"
      to={reportPath(report.id)}
      data-state={state}
      data-current={current || undefined}
      onFocus={onFocus}
    >
      <span className="state-dot" data-state={state} title={t(`state.${state}`)}>
        <span className="hidden">{t(`state.${state}`)}</span>
      </span>
      <div className="row-main">
        <h2>
          <bdi>{title ?? t('inbox.untitled')}</bdi>
        </h2>
        <p className="row-line">
          <bdi className="row-source">{source?.name ?? t('event.unsourced')}</bdi>
          <span>{publishedAt ? dayWords(publishedAt.slice(0, 10), words) : t('inbox.noDate')}</span>
          <span title={instantWords(seenAt, words)}>
            {t('inbox.seen', { when: agoWords(seenAt, Date.now(), words) })}
          </span>
          <Marks report={report} />
        </p>
      </div>
      <Registers registers={report.registers} />
      <Judged report={report} />
    </Link>
  );
});
