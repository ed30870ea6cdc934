import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import type { Figure } from '../../server/contract.js';
import { reporting } from '../api.js';
import { boundedWords, countedWords, type Words, whenWords } from '../format.js';
import { useWords } from '../i18n.js';
import { ProblemBox } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
import { rowsOf } from '../queries.js';
import { go } from '../route.js';
import { Happening, Sentence } from './behind.js';
import { figuresPath } from './question.js';
import { sumSentence } from './sums.js';

function Events({ figure }: { figure: Figure }) {
  const { t } = useWords();
  const behind = useInfiniteQuery({
    queryKey: ['reported', figure.id, 'events'],
    queryFn: ({ pageParam }) => reporting.events(figure.id, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  if (behind.isError) return <ProblemBox error={behind.error} again={() => void behind.refetch()} />;
  return (
    <div aria-busy={behind.isPending}>
      <ul className="behind">
        {rowsOf(behind.data).map((row) => (
          <Happening key={row.event.id} row={row} measure={figure.measure} />
        ))}
      </ul>
      {behind.hasNextPage && (
        <Button
          className="button"
          isPending={behind.isFetchingNextPage}
          onPress={() => void behind.fetchNextPage()}
        >
          {t('inbox.more')}
        </Button>
      )}
    </div>
  );
}

function numberWords({ low, high, bound, measure, of, when }: Figure, words: Words): string {
  const [counted, extra] = countedWords(measure, of, high ?? low, words);
  const number = [boundedWords(low, high, bound, words), counted, extra].filter(Boolean).join(' ');
  return `${number} · ${whenWords(when, words)}`;
}

function Body({ id, own }: { id: string; own: boolean }) {
  const words = useWords();
  const { data, error, isError, refetch } = useQuery({
    queryKey: ['reported', id],
    queryFn: () => reporting.figure(id),
  });
  if (isError) return <ProblemBox error={error} again={() => void refetch()} />;
  if (!data) return <div aria-busy="true" />;
  const { figure, claims } = data;
  return (
    <>
      <p className="behind-says num">
        {own && data.own ? sumSentence(data.own, figure.measure, words) : numberWords(figure, words)}
      </p>
      {own ? (
        <Events figure={figure} />
      ) : (
        claims.map((kept) => <Sentence key={kept.claim.id} kept={kept} measure={figure.measure} />)
      )}
    </>
  );
}

/** What stands behind a reported number, or behind this desk's own count beside it. */
export function BehindReported({ query }: { query: URLSearchParams }) {
  const { t } = useWords();
  const [what, id] = [query.get('open'), query.get('figure')];
  const own = what === 'own';
  return (
    <Sheet
      shape="side"
      open={what !== null && id !== null}
      title={t(own ? 'figures.countedHere' : 'figures.reported')}
      close={() => go(figuresPath(query, {}))}
    >
      {id !== null && <Body id={id} own={own} />}
    </Sheet>
  );
}
