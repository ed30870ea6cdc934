import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import type { ComparedFigure, Series, WindowNote } from '../../server/contract.js';
import { reporting } from '../api.js';
import { boundedWords, countedWords, dayWords, numberWords, type Words, whenWords } from '../format.js';
import { useWords } from '../i18n.js';
import { Chain } from '../parts/chain.js';
import { Empty } from '../parts/empty.js';
import { Link } from '../parts/link.js';
import { ProblemBox } from '../parts/problem.js';
import { RegisterChip } from '../parts/register.js';
import { rowsOf } from '../queries.js';
import { BehindReported } from './behindReported.js';
import { Lanes } from './lanes.js';
import { figuresPath } from './question.js';
import { sumNumber, sumSentence } from './sums.js';

const useSeries = () =>
  useInfiniteQuery({
    queryKey: ['reported'],
    queryFn: ({ pageParam }) => reporting.series(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** "57–59", "at least 57". */
function amount(least: number, most: number | null, words: Words): string {
  if (most === null) return words.t('bound.atLeast', { n: numberWords(least, words) });
  return least === most
    ? numberWords(least, words)
    : `${numberWords(least, words)}–${numberWords(most, words)}`;
}

/** What of a reported number this desk's own count bears out. */
function outcomeWords({ own, comparison }: ComparedFigure, words: Words): string {
  const { t } = words;
  if (!own || !comparison) return t('figures.noWindow');
  const { outcome, least, most } = comparison;
  const across = own.across > 0 ? t('figures.across', { count: own.across }) : '';
  const says =
    outcome === 'covered' ? t('figures.covered') : t(`figures.${outcome}`, { n: amount(least, most, words) });
  return [says, across].filter(Boolean).join(' ');
}

/** A gap or an overlap as a sentence. */
function noteWords({ kind, from, to, days, windows }: WindowNote, series: Series, words: Words): string {
  const { t } = words;
  const span = (id: string | undefined) => {
    const figure = series.figures.find((one) => one.figure.id === id)?.figure;
    return figure ? whenWords(figure.when, words) : '';
  };
  const [one, two] = [span(windows[0]), span(windows[1])];
  const when = whenWords({ from, to, value: null, basis: 'none' }, words);
  const long = t('figures.days', { count: days });
  if (kind === 'since') return t('figures.note.since', { count: windows.length, day: dayWords(from, words) });
  return t(`figures.note.${kind}`, { one, two, when, days: long });
}

interface RowProps {
  compared: ComparedFigure;
  query: URLSearchParams;
}

function Row({ compared, query }: RowProps) {
  const words = useWords();
  const { figure, own, comparison } = compared;
  const { id, low, high, bound, when } = figure;
  const open = (what: 'reported' | 'own') => figuresPath(query, { open: what, figure: id });
  return (
    <tr data-outcome={comparison?.outcome}>
      <th scope="row">{whenWords(when, words)}</th>
      <td className="num">
        <Link className="cell-link" to={open('reported')}>
          <span className="hidden">{words.t('figures.reported')}: </span>
          {boundedWords(low, high, bound, words)}
        </Link>
      </td>
      <td className="num">
        {own && own.stated + own.silent > 0 ? (
          <Link className="cell-link" to={open('own')} title={sumSentence(own, figure.measure, words)}>
            <span className="hidden">{words.t('figures.counted')}: </span>
            {sumNumber(own, words)}
            {own.silent > 0 && <span className="cell-silent"> ○ {numberWords(own.silent, words)}</span>}
          </Link>
        ) : (
          own && numberWords(0, words)
        )}
      </td>
      <td className="outcome">{outcomeWords(compared, words)}</td>
    </tr>
  );
}

function SeriesCard({ series, query }: { series: Series; query: URLSearchParams }) {
  const words = useWords();
  const { t } = words;
  const { figures, earlier, notes } = series;
  const { register, measure, of, where, chain, low, high } = figures.at(-1)!.figure;
  const [counted, extra] = countedWords(measure, of, high ?? low, words);
  return (
    <li className="series" data-register={register}>
      <header>
        <h2>
          <bdi>{chain[0] ?? t('claim.noChain')}</bdi>: <bdi>{counted}</bdi>
          {extra && (
            <>
              {' '}
              <bdi>({extra})</bdi>
            </>
          )}
          {where.length > 0 && (
            <>
              {' · '}
              <bdi>{where.join(', ')}</bdi>
            </>
          )}
        </h2>
        <div className="series-about soft">
          <RegisterChip register={register} /> <Chain chain={chain} ends={false} />
        </div>
      </header>
      <Lanes series={series} query={query} />
      {earlier > 0 && <p className="soft">{t('figures.earlier', { count: earlier })}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('figures.window')}</th>
            <th scope="col">{t('figures.reported')}</th>
            <th scope="col">{t('figures.countedHere')}</th>
            <th scope="col">{t('figures.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((compared) => (
            <Row key={compared.figure.id} compared={compared} query={query} />
          ))}
        </tbody>
      </table>
      {notes.length > 0 && (
        <ul className="window-notes">
          {notes.slice(0, 6).map((note) => (
            <li key={`${note.kind} ${note.windows.join(' ')}`} data-kind={note.kind}>
              {noteWords(note, series, words)}
            </li>
          ))}
          {notes.length > 6 && <li>{t('figures.moreNotes', { count: notes.length - 6 })}</li>}
        </ul>
      )}
    </li>
  );
}

/** What others report over their windows, each number beside this desk's own count. */
export function ReportedView({ query }: { query: URLSearchParams }) {
  const { t } = useWords();
  const series = useSeries();
  const rows = rowsOf(series.data);
  return (
    <>
      {series.isError && <ProblemBox error={series.error} again={() => void series.refetch()} />}
      {series.isPending && <div className="chart-blank" aria-busy="true" />}
      {series.isSuccess && rows.length === 0 && (
        <Empty title={t('figures.noneReported')} says={t('figures.noneReportedSays')} />
      )}
      <ul className="series-list">
        {rows.map((one) => (
          <SeriesCard key={one.id} series={one} query={query} />
        ))}
      </ul>
      {series.hasNextPage && (
        <Button
          className="button"
          isPending={series.isFetchingNextPage}
          onPress={() => void series.fetchNextPage()}
        >
          {t('inbox.more')}
        </Button>
      )}
      <BehindReported query={query} />
    </>
  );
}
