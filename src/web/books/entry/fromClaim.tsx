import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { BookEntry, EntryDraft } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { newKey } from '../../outbox.js';
import { ProblemBox } from '../../parts/problem.js';
import { useMe } from '../../people/session.js';
import { go, registerPath } from '../../route.js';
import { books, type Filled } from '../api.js';
import { keepDraft } from '../kept.js';
import { typedOf } from '../typed.js';
import { titleOf } from '../values.js';

/** What a claim tells, as if an entry said it. */
const asEntry = (
  register: string,
  { kind = '', values = {}, stops = [], claims = [] }: EntryDraft,
): BookEntry => ({
  id: '',
  register,
  kind,
  values: Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null),
  ) as BookEntry['values'],
  stops,
  claims,
  status: stops.at(-1)?.to ?? null,
  sharing: null,
  sensitivity: null,
  version: 0,
  removed: false,
  sealed: [],
  by: '',
  at: '',
  import: null,
});

/** A new entry that begins with what a claim tells: it is kept on the device like one that was typed, and sent by a person. */
export function FromClaim({ filled, claim }: { filled: Filled; claim: string }) {
  const words = useWords();
  const me = useMe();
  const { name, book } = filled;
  const [fresh] = useState(newKey);
  const { data, error, refetch } = useQuery({
    queryKey: ['books', name, 'draft', claim],
    queryFn: () => books.draft(name, claim),
  });
  useEffect(() => {
    if (!data) return;
    const entry = asEntry(name, data);
    keepDraft({
      id: fresh,
      by: me,
      register: name,
      title: titleOf(book, entry, words),
      base: null,
      typed: typedOf(book, entry),
      why: '',
      lacks: [],
      at: new Date().toISOString(),
      key: null,
      first: null,
      retyped: false,
      state: { kind: 'typing' },
    });
    go(`${registerPath(name, 'new')}?draft=${fresh}`, true);
  }, [data, fresh, me, name, book, words]);
  if (error) return <ProblemBox whole error={error} again={() => void refetch()} />;
  return <div className="report-blank" aria-busy="true" />;
}
