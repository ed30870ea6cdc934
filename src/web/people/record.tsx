import { Button } from 'react-aria-components';
import type { Entry } from '../../server/contract.js';
import { instantWords } from '../format.js';
import { useWords } from '../i18n.js';
import { Choice } from '../parts/choice.js';
import { Link } from '../parts/link.js';
import { Num } from '../parts/num.js';
import { mayGoBetter, ProblemBox } from '../parts/problem.js';
import { rowsOf } from '../queries.js';
import { go, registerPath, reportPath } from '../route.js';
import { useEntries, usePeople } from './queries.js';

/** What somebody did, as a sentence; the act of a newer desk is shown by its name. */
function useSentence() {
  const { t } = useWords();
  return ({ action, by, about }: Entry) => {
    const { person, role, state, names, book } = about;
    const form = action === 'assign' && person === null ? 'unassign' : action;
    const own = ['changePassword', 'totpOn', 'totpOff', 'endSession'].includes(action) && person === by;
    const here = (action === 'giveDuty' || action === 'takeDuty') && person === null;
    return t(`recorded.${own ? `${form}Own` : here ? `${form}Here` : form}`, {
      person: person ?? '',
      role: role ? t(`deskRole.${role}`) : '',
      state: state ? t(`state.${state}`) : '',
      one: names?.one ?? '',
      other: names?.other ?? '',
      called: names?.called ?? '',
      register: book ? t(`register.${book.register}`, { defaultValue: book.register }) : '',
      defaultValue: action,
    });
  };
}

function EntryRow({ entry }: { entry: Entry }) {
  const words = useWords();
  const { t } = words;
  const sentence = useSentence();
  const { seq, at, by, about } = entry;
  return (
    <li className="entry">
      <span className="entry-seq num soft">
        <Num of={seq} />
      </span>
      <div>
        <p>
          <bdi className="strong">{by}</bdi> <span dir="auto">{sentence(entry)}</span>
        </p>
        {about.sealed && (
          <p className="soft" dir="auto">
            {about.sealed.reason}
          </p>
        )}
        {about.book?.entry && about.book.entries === 1 && (
          <p>
            <Link to={registerPath(about.book.register, about.book.entry)}>{t('record.entry')}</Link>
          </p>
        )}
        {about.report && (
          <p>
            <Link to={reportPath(about.report.id)} dir="auto">
              {about.report.title ?? t('inbox.untitled')}
            </Link>{' '}
            {about.reports > 1 && (
              <span className="soft">{t('record.more', { count: about.reports - 1 })}</span>
            )}
          </p>
        )}
      </div>
      <time className="soft num" dateTime={at} title={entry.hash}>
        {instantWords(at, words)}
      </time>
    </li>
  );
}

/** What people did at the desk, newest first, of all or of one. */
export function RecordPage({ query }: { query: URLSearchParams }) {
  const { t } = useWords();
  const by = query.get('by');
  const people = usePeople();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useEntries(by);
  if (error && !(data && mayGoBetter(error)))
    return <ProblemBox whole error={error} again={() => void refetch()} />;
  if (!data) return <div className="page people-page" aria-busy="true" />;
  const names = new Set([
    ...(people.data ?? []).map(({ name }) => name),
    ...rowsOf(data).map((row) => row.by),
  ]);
  if (by) names.add(by);
  return (
    <div className="page people-page">
      <header className="page-head">
        <h1>{t('record.title')}</h1>
        <p className="soft">{t('record.says')}</p>
        <div className="record-filter">
          <Choice
            label={t('record.by')}
            value={by ?? ''}
            options={[
              ['', t('record.all')] as const,
              ...[...names].sort().map((name) => [name, name] as const),
            ]}
            onChange={(name) => go(name ? `/record?by=${encodeURIComponent(name)}` : '/record')}
          />
        </div>
      </header>
      {rowsOf(data).length === 0 && <p className="soft">{t('record.none')}</p>}
      <ol className="entries">
        {rowsOf(data).map((entry) => (
          <EntryRow key={entry.seq} entry={entry} />
        ))}
      </ol>
      {error !== null && <ProblemBox error={error} />}
      {hasNextPage && (
        <Button className="button" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {t('record.older')}
        </Button>
      )}
    </div>
  );
}
