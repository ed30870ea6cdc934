import { Button } from 'react-aria-components';
import type { Counted, CountedEvent, KeptClaim, Question } from '../../server/contract.js';
import { countNumber, measureWords, type Words, whenWords } from '../format.js';
import { named, useWords } from '../i18n.js';
import { Chain, endsAtSource } from '../parts/chain.js';
import { Link } from '../parts/link.js';
import { ProblemBox } from '../parts/problem.js';
import { Swatch } from '../parts/register.js';
import { Sheet } from '../parts/sheet.js';
import { rowsOf } from '../queries.js';
import { eventPath, go, reportPath } from '../route.js';
import { groupName } from './names.js';
import { useBehind } from './queries.js';
import { type Asked, figuresPath, openedBy, unknownMark } from './question.js';
import { periodWords } from './slots.js';
import { sumNumber, sumSentence } from './sums.js';

const givenNumber = ({ current }: KeptClaim, measure: Question['measure'], words: Words) =>
  current.counts
    .filter((count) => count.measure === measure)
    .map((count) => countNumber(count, words))
    .join(' + ');

/** A claim by its number, who says it and its quote: a link to its place in the text. */
export function Sentence({ kept, measure }: { kept: KeptClaim; measure: Question['measure'] }) {
  const words = useWords();
  const number = givenNumber(kept, measure, words);
  return (
    <Link className="said" to={reportPath(kept.reportId, kept.claim.id)}>
      <span className="said-head">
        {number && <b className="num">{number}</b>}
        <Chain chain={kept.chain} ends={endsAtSource(kept)} />
      </span>
      <q dir="auto">{kept.claim.quote.exact}</q>
    </Link>
  );
}

/** An event with its part of a number and the claims that give it. */
export function Happening({ row, measure }: { row: CountedEvent; measure: Question['measure'] }) {
  const words = useWords();
  const { event, number, claims } = row;
  const part = number
    ? `${sumNumber({ ...number, stated: 1 }, words)} ${measure === 'events' ? '' : measureWords(measure, number.high, words)}`
    : words.t('figures.notSaid');
  return (
    <li className="behind-event" data-register={event.register}>
      <div className="behind-head">
        <Link to={eventPath(event.id)}>
          <Swatch register={event.register} /> {named('kind', event.kind, words)}
          {event.where[0] && (
            <>
              {' · '}
              <bdi>{event.where[0].name}</bdi>
            </>
          )}
        </Link>
        {measure !== 'events' && (
          <b className="num" data-silent={number ? undefined : ''}>
            {part}
          </b>
        )}
        <span className="soft num">{whenWords(event.when, words)}</span>
      </div>
      {claims.map((kept) => (
        <Sentence key={kept.claim.id} kept={kept} measure={measure} />
      ))}
    </li>
  );
}

function titleOf(answer: Counted, cell: { period?: string; of?: string }, words: Words) {
  const period = cell.period === unknownMark ? null : cell.period;
  const key = cell.of === unknownMark ? null : cell.of;
  const group = answer.groups.find((one) => one.key === key);
  const found = answer.periods.find((one) => one.period === period);
  const parts = [
    cell.of === undefined
      ? ''
      : groupName(group ?? { key: key ?? null, name: key ?? null }, answer.group, words),
    cell.period === undefined ? '' : periodWords(found ?? { from: null, to: null }, answer.by, words),
  ].filter(Boolean);
  const inCell = answer.cells.find((one) => one.period === period && one.group === key);
  const sum =
    cell.of !== undefined
      ? cell.period !== undefined
        ? inCell
        : group
      : cell.period !== undefined
        ? found
        : answer.total;
  return {
    title: parts.length > 0 ? parts.join(' · ') : words.t('figures.all'),
    says: sum ? sumSentence(sum, answer.measure, words) : '',
  };
}

function List({ asked, cell }: { asked: Asked; cell: { period?: string; of?: string } }) {
  const { t } = useWords();
  const behind = useBehind(asked, cell);
  const rows = rowsOf(behind.data);
  if (behind.isError) return <ProblemBox error={behind.error} again={() => void behind.refetch()} />;
  return (
    <div aria-busy={behind.isPending}>
      {behind.isSuccess && rows.length === 0 && <p className="soft">{t('figures.noEvents')}</p>}
      <ul className="behind">
        {rows.map((row) => (
          <Happening key={row.event.id} row={row} measure={asked.question.measure} />
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

/** What stands behind a number: its events and the sentences that give it. The address names the number. */
export function Behind({ answer, asked, query }: { answer: Counted; asked: Asked; query: URLSearchParams }) {
  const words = useWords();
  const cell = openedBy(query);
  const { title, says } = titleOf(answer, cell ?? {}, words);
  return (
    <Sheet shape="side" open={cell !== null} title={title} close={() => go(figuresPath(query, {}))}>
      <p className="behind-says num">{says}</p>
      {cell && <List asked={asked} cell={cell} />}
    </Sheet>
  );
}
