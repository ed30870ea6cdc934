import { useRef } from 'react';
import { instantWords } from '../format.js';
import { useWords } from '../i18n.js';
import { Empty } from '../parts/empty.js';
import { Link } from '../parts/link.js';
import { ProblemBox } from '../parts/problem.js';
import { Ask } from './ask.js';
import { Behind } from './behind.js';
import { Chart } from './chart.js';
import { useCounted } from './queries.js';
import { askedBy, openPath } from './question.js';
import { sumSentence } from './sums.js';
import { CountedTable } from './table.js';
import { filterWords, Take, titleWords } from './take.js';

/** Events that no one period holds are in the total and not among the bars: said, and a step away. */
function Apart({
  answer,
  query,
}: {
  answer: NonNullable<ReturnType<typeof useCounted>['data']>;
  query: URLSearchParams;
}) {
  const { t } = useWords();
  const apart = answer.by === 'all' ? undefined : answer.periods.find(({ period }) => period === null);
  if (!apart) return null;
  return (
    <p className="soft">
      <Link to={openPath(query, { period: null })}>
        {t(`figures.apartFrom.${answer.by}`, { count: apart.stated + apart.silent })}
      </Link>
    </p>
  );
}

/** The desk's own count: the question, its answer drawn and as a table. */
export function CountedView({ query }: { query: URLSearchParams }) {
  const words = useWords();
  const { t } = words;
  const asked = askedBy(query);
  const { data, error, isError, isPending, isPlaceholderData, refetch } = useCounted(asked);
  const picture = useRef<SVGSVGElement>(null);
  const none = data && data.total.stated + data.total.silent === 0;
  const narrowed = Object.keys(asked.filter).length > 0;
  const drawn = data && (data.by !== 'all' || data.group !== 'none');
  return (
    <>
      <Ask asked={asked} query={query} />
      {isError && <ProblemBox error={error} again={() => void refetch()} />}
      {isPending && <div className="chart-blank" aria-busy="true" />}
      {none && !isError && (
        <Empty
          title={narrowed ? t('figures.noneNarrowed') : t('figures.none')}
          says={narrowed ? t('figures.noneNarrowedSays') : t('figures.noneSays')}
        />
      )}
      {data && !none && !isError && (
        <figure
          className="counted"
          data-register={asked.filter.register}
          data-stale={isPlaceholderData || undefined}
        >
          <figcaption>
            <h2>{titleWords(asked, words)}</h2>
            <p className="soft">{filterWords(asked, words)}</p>
          </figcaption>
          {drawn ? (
            <Chart answer={data} query={query} picture={picture} />
          ) : (
            <p className="one-number num">
              <Link to={openPath(query, {})}>{sumSentence(data.total, data.measure, words)}</Link>
            </p>
          )}
          <Apart answer={data} query={query} />
          <Take answer={data} asked={asked} query={query} picture={picture} />
          <CountedTable answer={data} query={query} />
          <p className="soft small">
            {t('figures.rule')} {data.asOf && t('figures.asOf', { when: instantWords(data.asOf, words) })}
          </p>
          <Behind answer={data} asked={asked} query={query} />
        </figure>
      )}
    </>
  );
}
