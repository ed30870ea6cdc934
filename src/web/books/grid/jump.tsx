import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Book, BookEntry, EntryFilter } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { DayInput } from '../../parts/dayInput.js';
import type { Rows } from './rows.js';

interface Props {
  book: Book;
  filter: EntryFilter;
  rows: Rows;
  /** Goes to a row that is here. */
  show: (index: number) => void;
}

/** To the first row, to the last, and to a day where days are the order. */
export function Jump({ book, filter, rows, show }: Props) {
  const { t } = useWords();
  const [goal, setGoal] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const turn = useRef(0);
  const here = rows.entries.length;
  useEffect(() => {
    if (goal === null || goal >= here) return;
    setGoal(null);
    show(goal);
  }, [goal, here, show]);
  const reach = async (isIt: (entry: BookEntry) => boolean) => {
    turn.current += 1;
    const mine = turn.current;
    setBusy(true);
    const at = await rows.reach(isIt);
    // Who asked for another row meanwhile goes there alone.
    if (mine !== turn.current) return;
    setGoal(at);
    setBusy(false);
  };
  const { sort = book.day, descending = filter.sort === undefined } = filter;
  const toDay = (day: string) => {
    const dayOf = ({ values }: BookEntry) => String(values[book.day] ?? '').slice(0, 10);
    if (day !== '') void reach((entry) => (descending ? dayOf(entry) <= day : dayOf(entry) >= day));
  };
  return (
    <div className="grid-jump" role="group" aria-label={t('books.jump.title')} aria-busy={busy || undefined}>
      <Button className="button small bare" onPress={() => void reach(() => true)}>
        {t('books.jump.first')}
      </Button>
      <Button className="button small bare" onPress={() => void reach(() => false)}>
        {t('books.jump.last')}
      </Button>
      {sort === book.day && (
        // Not while it is typed: the focus goes along, and the next key would be the row's.
        <DayInput label={t('books.jump.day')} className="input" value="" atOnce={() => false} onDay={toDay} />
      )}
    </div>
  );
}
