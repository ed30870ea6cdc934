import { useEffect } from 'react';
import './words.js';
import { useWords } from '../i18n.js';
import { ProblemBox } from '../parts/problem.js';
import { useMe } from '../people/session.js';
import type { Route } from '../route.js';
import { Nowhere } from '../shell.js';
import type { Filled } from './api.js';
import { FromClaim } from './entry/fromClaim.js';
import { EntryPage, NewEntry } from './entry/page.js';
import { BookPage } from './grid/page.js';
import { ImportPage } from './import/page.js';
import { useFilled } from './queries.js';
import { RegistersPage } from './registers.js';
import { openBox } from './sending.js';
import { BookHere } from './troubles.js';
import { ViewPage } from './views/page.js';
import { isView, viewsOf } from './views/views.js';

interface Props {
  filled: Filled;
  entry: string | null;
  query: URLSearchParams;
}

/** A page of one register. */
function RegisterPage({ filled, entry, query }: Props) {
  const { name, book } = filled;
  if (entry === null) return <BookPage key={name} filled={filled} query={query} />;
  const claim = query.get('claim');
  if (entry === 'new' && claim) return <FromClaim key={claim} filled={filled} claim={claim} />;
  if (entry === 'new') return <NewEntry key={name} filled={filled} query={query} />;
  if (entry === 'import') return <ImportPage key={name} filled={filled} />;
  if (isView(entry) && viewsOf(book).includes(entry))
    return <ViewPage key={`${name} ${entry}`} filled={filled} view={entry} query={query} />;
  return <EntryPage key={entry} filled={filled} id={entry} query={query} />;
}

/** The pages of registers, loaded together when the first of them is opened. */
export function RegisterPages({ route }: { route: Extract<Route, { page: 'registers' }> }) {
  useWords();
  const me = useMe();
  const { data, error, isPending, refetch } = useFilled();
  const { register, entry, query } = route;
  useEffect(() => {
    if (me) openBox(me);
  }, [me]);
  if (register === null) return <RegistersPage />;
  if (isPending) return <div className="report-blank" aria-busy="true" />;
  if (!data) return <ProblemBox whole error={error} again={() => void refetch()} />;
  const filled = data.find(({ name }) => name === register);
  if (!filled) return <Nowhere />;
  return (
    <BookHere value={filled.book}>
      <RegisterPage filled={filled} entry={entry} query={query} />
    </BookHere>
  );
}
