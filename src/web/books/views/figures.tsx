import type { Book, BookFigures, EntryFilter, Partition, Sums } from '../../../server/contract.js';
import { numberWords, spanOf } from '../../format.js';
import { useWords } from '../../i18n.js';
import { Empty } from '../../parts/empty.js';
import { Link } from '../../parts/link.js';
import { ProblemBox } from '../../parts/problem.js';
import { go } from '../../route.js';
import type { Filled } from '../api.js';
import { codeWords, columnWords, fieldIn, saidOf } from '../values.js';
import { useFigures } from './api.js';
import { EntryLinks } from './entries.js';
import { ViewFrame } from './head.js';
import { type Looked, narrowedTo, tablePath } from './views.js';

interface SumProps {
  filled: Filled;
  /** With the days. */
  filter: EntryFilter;
  partition: Partition;
  sums: Sums;
}

const codesBy = (book: Book, by: string) => {
  if (by === 'status') return book.ladder?.says ?? {};
  const field = fieldIn(book, by);
  return field && 'codes' in field ? field.codes : {};
};

/** The whole as its parts, as a line of arithmetic in which each number leads to its entries. */
function Equation({ filled, filter, partition, sums }: SumProps) {
  const words = useWords();
  const { name, book } = filled;
  const codes = codesBy(book, partition.by);
  const unparted = sums.unparted.length;
  return (
    <div className="equation" data-holds={sums.holds}>
      <p className="equation-line">
        <span className="equation-part">
          <b className="num">{numberWords(sums.whole, words)}</b>
          <span>{saidOf(partition.label, words)}</span>
        </span>
        {sums.parts.map(({ part, entries }, at) => (
          <span key={part} className="equation-part" data-none={entries.length === 0 || undefined}>
            <span className="equation-sign" aria-hidden="true">
              {at === 0 ? '=' : '+'}
            </span>
            <Link to={tablePath(name, narrowedTo(filter, partition.by, partition.parts[part]?.[0] ?? part))}>
              <b className="num">{numberWords(entries.length, words)}</b>
              <span>{codeWords(codes, part, words)}</span>
            </Link>
          </span>
        ))}
        {unparted > 0 && (
          <span className="equation-part equation-rest">
            <span className="equation-sign" aria-hidden="true">
              +
            </span>
            <b className="num">{numberWords(unparted, words)}</b>
            <span>{words.t('bookViews.inNoPart')}</span>
          </span>
        )}
      </p>
      {unparted > 0 && (
        <div className="equation-why" role="note">
          <p>{words.t('bookViews.difference', { count: unparted, n: numberWords(unparted, words) })}</p>
          <EntryLinks
            filled={filled}
            ids={sums.unparted.map(({ entry }) => entry)}
            note={(id) => {
              const code = sums.unparted.find(({ entry }) => entry === id)?.at;
              return code ? codeWords(codes, code, words) : words.t('bookViews.noCode');
            }}
          />
        </div>
      )}
      {sums.parts.map(({ part, within }) => {
        const inner = partition.within?.partition;
        if (!within || !inner || within.whole === 0) return null;
        return <Equation key={part} filled={filled} filter={filter} partition={inner} sums={within} />;
      })}
    </div>
  );
}

/** Entries by code, as bars that narrow the table. */
function Codes({
  filled: { name, book },
  filter,
  figures,
}: {
  filled: Filled;
  filter: EntryFilter;
  figures: BookFigures;
}) {
  const words = useWords();
  const fields = Object.entries(figures.codes).filter(
    ([field, codes]) => field !== 'status' && Object.keys(codes).length > 0,
  );
  return fields.map(([field, counts]) => {
    const codes = field === 'kind' ? book.kinds : codesBy(book, field);
    const most = Math.max(...Object.values(counts));
    return (
      <section key={field} className="view-card">
        <h2>{columnWords(book, field, words)}</h2>
        <ul className="code-bars">
          {Object.entries(counts)
            .sort(([, one], [, other]) => other - one)
            .map(([code, count]) => (
              <li key={code}>
                <Link to={tablePath(name, narrowedTo(filter, field, code))}>
                  {codeWords(codes, code, words)}
                </Link>
                <span className="code-bar" aria-hidden="true">
                  <span style={{ inlineSize: `${(100 * count) / most}%` }} />
                </span>
                <b className="num">{numberWords(count, words)}</b>
              </li>
            ))}
        </ul>
      </section>
    );
  });
}

function Totals({ filled: { book }, figures }: { filled: Filled; figures: BookFigures }) {
  const words = useWords();
  const { t } = words;
  const given = Object.entries(figures.totals).filter(([, total]) => total.given > 0);
  const hours = Object.entries(figures.hours).filter(([, one]) => one.entries > 0);
  if (given.length === 0 && hours.length === 0) return null;
  return (
    <section className="view-card">
      <h2>{t('bookViews.numbers')}</h2>
      <dl className="view-numbers">
        {hours.map(([stop, one]) => (
          <div key={stop}>
            <dt>{t('bookViews.hoursAt', { stop: codeWords(book.ladder?.says ?? {}, stop, words) })}</dt>
            <dd>
              <b className="num">{numberWords(one.hours, words)}</b>{' '}
              <span className="soft">
                {t('bookViews.ofEntries', { count: one.entries, n: numberWords(one.entries, words) })}
                {one.open > 0 &&
                  ` · ${t('bookViews.open', { count: one.open, n: numberWords(one.open, words) })}`}
              </span>
            </dd>
          </div>
        ))}
        {given.map(([field, { least, most, open, given: many, silent }]) => (
          <div key={field}>
            <dt>{columnWords(book, field, words)}</dt>
            <dd>
              <b className="num">{spanOf(least, open > 0 ? null : most, words)}</b>{' '}
              <span className="soft">
                {t('bookViews.ofEntries', { count: many, n: numberWords(many, words) })}
                {silent > 0 &&
                  ` · ${t('bookViews.silent', { count: silent, n: numberWords(silent, words) })}`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What the entries of a filter come to over some days. */
export function FiguresView({ filled, filter, days }: Looked) {
  const words = useWords();
  const within = { ...filter, ...days };
  const { data, error, isPending, refetch } = useFigures(filled.name, within);
  const { partition, entry } = filled.book;
  return (
    <ViewFrame filled={filled} view="figures" filter={filter} days={days} narrows>
      {isPending && <div className="report-blank" aria-busy="true" />}
      {error && <ProblemBox error={error} again={() => void refetch()} />}
      {data?.entries === 0 && (
        <Empty
          title={words.t('bookViews.noneThen', { entries: saidOf(entry.many, words) })}
          says={words.t('bookViews.noneThenSays')}
        >
          <button type="button" className="button" onClick={() => go(tablePath(filled.name, {}))}>
            {words.t('books.showAll')}
          </button>
        </Empty>
      )}
      {data?.entries === null && (
        <Empty title={words.t('bookViews.few')} says={words.t('bookViews.fewSays')} />
      )}
      {data && data.entries !== null && data.entries > 0 && (
        <>
          {data.sums && partition && (
            <section className="view-card" aria-label={words.t('bookViews.sums')}>
              <Equation filled={filled} filter={within} partition={partition} sums={data.sums} />
            </section>
          )}
          <div className="view-cards">
            <Totals filled={filled} figures={data} />
            <Codes filled={filled} filter={within} figures={data} />
          </div>
        </>
      )}
    </ViewFrame>
  );
}
