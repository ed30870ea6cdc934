import { type MouseEvent, memo } from 'react';
import type { ReportNews, ReportSummary } from '../../server/contract.js';
import { agoWords, dayWords, instantWords, numberWords } from '../format.js';
import { useWords } from '../i18n.js';
import { Icon, type IconName } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { useNow } from '../parts/now.js';
import { Num } from '../parts/num.js';
import { RegisterChip } from '../parts/register.js';
import { Tlp } from '../parts/tlp.js';
import { reportPath } from '../route.js';
import { Highlighted } from './marked.js';

const chips = 3;

function Registers({ registers }: { registers: ReportSummary['registers'] }) {
  const all = Object.entries(registers)
    .filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1]);
  const rest = all.length - chips;
  return (
    <>
      {all.slice(0, chips).map(([register, n]) => (
        <RegisterChip key={register} register={register} count={n} />
      ))}
      {rest > 0 && (
        <span className="soft num">
          +<Num of={rest} />
        </span>
      )}
    </>
  );
}

export const newsIcons: Record<ReportNews, IconName> = {
  event: 'plus',
  update: 'clock',
  contradiction: 'differ',
  reprint: 'copy',
};

function News({ news }: { news: ReportNews[] }) {
  const { t } = useWords();
  return news.map((one) => (
    <span key={one} className={one === 'contradiction' ? 'tag bad' : 'tag'} title={t(`news.${one}Why`)}>
      <Icon name={newsIcons[one]} /> {t(`news.${one}`)}
    </span>
  ));
}

function Judged({ report: { judged, claims } }: { report: ReportSummary }) {
  const words = useWords();
  const { t } = words;
  const says = t('inbox.judged', { judged: numberWords(judged, words), claims: numberWords(claims, words) });
  return (
    <div role="cell" className="row-judged">
      <span className="num">{t('inbox.claims', { count: claims, n: numberWords(claims, words) })}</span>
      {claims > 0 && <meter min={0} max={claims} value={judged} aria-label={says} title={says} />}
    </div>
  );
}

function Checks({ failed }: { failed: number }) {
  const words = useWords();
  const { t } = words;
  return (
    <div role="cell" className="row-checks">
      {failed > 0 && (
        <span className="tag bad">
          <Icon name="cross" />{' '}
          <span>{t('inbox.failed', { count: failed, n: numberWords(failed, words) })}</span>
        </span>
      )}
    </div>
  );
}

function Times({ report: { publishedAt, seenAt } }: { report: ReportSummary }) {
  const words = useWords();
  const now = useNow();
  const { t } = words;
  return (
    <>
      <div role="cell" className="row-published num">
        {publishedAt ? (
          dayWords(publishedAt.slice(0, 10), words)
        ) : (
          <span className="soft">{t('inbox.noDate')}</span>
        )}
      </div>
      <div role="cell" className="row-seen num soft" title={instantWords(seenAt, words)}>
        <span className="row-label">{t('inbox.seenShort')} </span>
        {agoWords(seenAt, now, words)}
      </div>
    </>
  );
}

function Title({ report, onFocus }: { report: ReportSummary; onFocus: () => void }) {
  const { t } = useWords();
  const { id, title, found, news, registers, sharing } = report;
  return (
    <div role="cell" className="row-main">
      <h2 dir="auto">
        <Link className="row-link" to={reportPath(id)} onFocus={onFocus}>
          <Highlighted text={title ?? t('inbox.untitled')} marks={title ? found?.title : undefined} />
        </Link>
      </h2>
      <div className="row-sub">
        {found && found.marks.length > 0 && (
          <p className="row-found" dir="auto">
            <Highlighted text={found.text} marks={found.marks} />
          </p>
        )}
        <p className="row-tags">
          {sharing && <Tlp level={sharing} />}
          <News news={news} />
          <Registers registers={registers} />
        </p>
      </div>
    </div>
  );
}

interface Props {
  report: ReportSummary;
  index: number;
  current: boolean;
  /** Null where rows are not chosen. */
  chosen: boolean | null;
  onFocus: (index: number) => void;
  onChoose: (index: number, toHere: boolean) => void;
}

/** One report of the inbox. */
export const Row = memo(function Row({ report, index, current, chosen, onFocus, onChoose }: Props) {
  const { t } = useWords();
  const { title, source, state, assignee } = report;
  const choose = (event: MouseEvent) => onChoose(index, event.shiftKey);
  return (
    <div
      role="row"
      tabIndex={-1}
      className="row"
      aria-rowindex={index + 2}
      data-state={state}
      data-current={current || undefined}
    >
      <div role="cell" className="row-choose">
        {chosen !== null && (
          <input
            type="checkbox"
            aria-label={t('acts.choose', { title: title ?? t('inbox.untitled') })}
            checked={chosen}
            onClick={choose}
            onChange={() => {}}
          />
        )}
        <span className="state-dot" data-state={state} title={t(`state.${state}`)}>
          <span className="hidden">{t(`state.${state}`)}</span>
        </span>
      </div>
      <Title report={report} onFocus={() => onFocus(index)} />
      <div role="cell" className="row-source">
        <bdi>{source?.name ?? t('event.unsourced')}</bdi>
      </div>
      <Times report={report} />
      <Checks failed={report.checksFailed} />
      <div role="cell" className="row-person">
        {assignee && <bdi title={t('inbox.given', { person: assignee })}>{assignee}</bdi>}
      </div>
      <Judged report={report} />
    </div>
  );
});

/** The place of a report that is on its way. */
export const RowBlank = ({ index }: { index: number }) => (
  <div role="row" tabIndex={-1} className="row row-blank" aria-rowindex={index + 2} aria-busy="true">
    <div role="cell" />
  </div>
);
