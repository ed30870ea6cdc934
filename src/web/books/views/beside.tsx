import type { Beside, ReportedTally } from '../../../server/contract.js';
import { dayWords, measureWords, numberWords, spanOf } from '../../format.js';
import { useWords } from '../../i18n.js';
import { Empty } from '../../parts/empty.js';
import { Link } from '../../parts/link.js';
import { ProblemBox } from '../../parts/problem.js';
import { reportPath } from '../../route.js';
import type { Filled } from '../api.js';
import { codeWords, fieldIn } from '../values.js';
import { useBeside } from './api.js';
import { EntryLinks } from './entries.js';
import { ViewFrame } from './head.js';
import type { Looked } from './views.js';

/** What a tally counts, beside its measure: its codes, in the book's words. */
function useAsked({ book }: Filled) {
  const words = useWords();
  return ({ fields }: ReportedTally) =>
    Object.entries(book.meets?.fills ?? {}).flatMap(([path, name]) => {
      const value = fields[path.replace(/^fields\./, '')];
      if (!path.startsWith('fields.') || typeof value !== 'string') return [];
      if (name === 'status') return [codeWords(book.ladder?.says ?? {}, value, words)];
      const field = fieldIn(book, name);
      return field && 'codes' in field ? [codeWords(field.codes, value, words)] : [];
    });
}

function Row({ filled, one }: { filled: Filled; one: Beside }) {
  const words = useWords();
  const { t } = words;
  const asked = useAsked(filled);
  const { tally, verdict, own, entries, open, direction } = one;
  const { from, to, low, high, measure, where, told, chain } = tally;
  const days = [from, to].flatMap((day) => (day === null ? [] : [dayWords(day, words)]));
  const field = direction && fieldIn(filled.book, 'direction');
  const way = field && 'codes' in field ? codeWords(field.codes, direction, words) : null;
  return (
    <article className="view-card beside" data-verdict={verdict}>
      <div className="beside-told">
        <h2>{t('bookViews.told')}</h2>
        <p>
          <b className="num">{spanOf(low, high, words)}</b> {measureWords(measure, high ?? low, words)}
          {asked(tally).map((code) => (
            <span key={code} className="tag">
              {code}
            </span>
          ))}
        </p>
        <p className="soft">
          {days.length > 0 ? [...new Set(days)].join(' – ') : t('bookViews.noWindow')}
          {where.map(({ name }) => (
            <span key={name}>
              {' '}
              · <bdi>{name}</bdi>
            </span>
          ))}
        </p>
        {chain.length > 0 && (
          <p className="soft">
            <bdi>{chain.join(' · ')}</bdi>
          </p>
        )}
        <ul className="beside-claims">
          {told.map((one) => (
            <li key={one.claim}>
              <Link to={reportPath(one.report, one.claim)}>
                <q dir="auto">{one.words}</q>
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <div className="beside-own">
        <h2>{t('bookViews.own')}</h2>
        <p>
          <b className="num">{own ? spanOf(own.least, own.most, words) : '–'}</b>{' '}
          <span className="tag" data-verdict={verdict}>
            {t(`bookViews.verdict.${verdict}`)}
          </span>
          {way && <span className="soft"> {way}</span>}
        </p>
        <EntryLinks filled={filled} ids={entries} />
        {open.length > 0 && (
          <>
            <h3>{t('bookViews.mayBe', { count: open.length, n: numberWords(open.length, words) })}</h3>
            <EntryLinks filled={filled} ids={open} />
          </>
        )}
      </div>
    </article>
  );
}

const rank: readonly Beside['verdict'][] = ['contradicting', 'missing', 'unknown', 'covered'];

/** What reports tell over some days, each tally beside the desk's own entries: differences first. */
export function BesideView({ filled, filter, days }: Looked) {
  const { t } = useWords();
  const { data, error, isPending, refetch } = useBeside(filled.name, days);
  const rows = [...(data ?? [])].sort(
    (one, other) => rank.indexOf(one.verdict) - rank.indexOf(other.verdict),
  );
  return (
    <ViewFrame filled={filled} view="beside" filter={filter} days={days}>
      {isPending && <div className="report-blank" aria-busy="true" />}
      {error && <ProblemBox error={error} again={() => void refetch()} />}
      {data?.length === 0 && <Empty title={t('bookViews.noTallies')} says={t('bookViews.noTalliesSays')} />}
      {rows.map((one) => (
        <Row
          key={`${one.tally.told[0]?.claim} ${one.tally.measure} ${one.tally.low}`}
          filled={filled}
          one={one}
        />
      ))}
    </ViewFrame>
  );
}
