import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { BookEntry } from '../../../server/contract.js';
import { Problem } from '../../api.js';
import { instantWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { useKeys } from '../../keys.js';
import { newKey } from '../../outbox.js';
import { Icon } from '../../parts/icon.js';
import { Link } from '../../parts/link.js';
import { ProblemBox } from '../../parts/problem.js';
import { Tlp } from '../../parts/tlp.js';
import { useMay, useMe } from '../../people/session.js';
import { go, registerPath } from '../../route.js';
import { useTitle } from '../../title.js';
import type { Filled } from '../api.js';
import { EntryForm } from '../form/form.js';
import { useDraft } from '../kept.js';
import { Status } from '../mark.js';
import { useBookEntry, useRemove } from '../queries.js';
import { capital, codeWords, saidOf, titleOf } from '../values.js';
import { Challenges } from './challenges.js';
import { History } from './history.js';
import { EntryView } from './view.js';
import { Withdraw } from './withdraw.js';
import { Gone } from './withdrawn.js';

function Back({ filled: { name, book } }: { filled: Filled }) {
  const words = useWords();
  return (
    <Link to={registerPath(name)} className="button bare">
      <Icon name="back" /> {capital(saidOf(book.entry.many, words))}
    </Link>
  );
}

/** A new entry; what is typed of it has a name of its own in the address. */
export function NewEntry({ filled, query }: { filled: Filled; query: URLSearchParams }) {
  const words = useWords();
  const { name, book } = filled;
  const asked = query.get('draft');
  const [fresh] = useState(newKey);
  const title = words.t('books.newOf', { entry: saidOf(book.entry.one, words) });
  useTitle(title);
  useEffect(() => {
    if (!asked) go(`${registerPath(name, 'new')}?draft=${fresh}`, true);
  }, [asked, fresh, name]);
  return (
    <div className="page entry-screen" data-register={name}>
      <header className="page-head">
        <Back filled={filled} />
        <h1>{title}</h1>
      </header>
      <EntryForm
        key={asked ?? fresh}
        filled={filled}
        entry={null}
        draft={asked ?? fresh}
        leave={() => go(registerPath(name))}
      />
    </div>
  );
}

function Acts({ filled: { name }, entry }: { filled: Filled; entry: BookEntry }) {
  const { t } = useWords();
  const may = useMay();
  const remove = useRemove(name);
  const me = useMe();
  // Whoever enters what happened in the field changes what they wrote themselves.
  const mayWrite = may('books.write') && (entry.by === me || may('books/changeOthers'));
  const change = () => go(`${registerPath(name, entry.id)}?change=1`);
  useKeys({ e: () => mayWrite && !entry.removed && change(), u: () => go(registerPath(name)) });
  return (
    <div className="entry-acts">
      {mayWrite && !entry.removed && (
        <>
          <Button className="button primary" onPress={change}>
            <Icon name="pencil" /> {t('books.changeIt')} <kbd>e</kbd>
          </Button>
          <Button className="button" isPending={remove.isPending} onPress={() => remove.mutate([entry])}>
            {t('books.remove')}
          </Button>
        </>
      )}
      <Button className="button bare" onPress={() => window.print()}>
        <Icon name="file" /> {t('books.print')}
      </Button>
    </div>
  );
}

/** The name of what somebody changes of an entry. */
const changeId = (register: string, entry: string, by: string) => `${register}.${entry}.${by}`;

function Screen({ filled, entry, changing }: { filled: Filled; entry: BookEntry; changing: boolean }) {
  const words = useWords();
  const { t } = words;
  const { name, book } = filled;
  const title = titleOf(book, entry, words);
  const kind = codeWords(book.kinds, entry.kind, words);
  const me = useMe();
  const id = changeId(name, entry.id, me);
  const draft = useDraft(id, me);
  const editing = changing || draft !== undefined;
  useTitle(title);
  return (
    <div className="page wide entry-screen" data-register={name}>
      <header className="page-head">
        <Back filled={filled} />
        <h1 dir="auto">{title}</h1>
        <p className="entry-line">
          {entry.status && book.ladder && <Status book={book} status={entry.status} />}
          {Object.keys(book.kinds).length > 1 && !title.startsWith(kind) && (
            <span className="tag">{kind}</span>
          )}
          {entry.sharing && <Tlp level={entry.sharing} />}
          {entry.sensitivity && <span className="tag">{t(`books.sensitivityIs.${entry.sensitivity}`)}</span>}
          {entry.removed && <span className="tag bad">{t('books.isRemoved')}</span>}
          <span className="soft num">
            {t('books.versionBy', {
              version: entry.version,
              by: entry.by,
              at: instantWords(entry.at, words),
            })}
          </span>
        </p>
        {!editing && <Acts filled={filled} entry={entry} />}
      </header>
      <div className="entry-columns">
        {editing ? (
          <EntryForm
            key={entry.id}
            filled={filled}
            entry={entry}
            draft={id}
            leave={() => go(draft ? registerPath(name) : registerPath(name, entry.id), true)}
          />
        ) : (
          <div>
            <Challenges filled={filled} entry={entry} />
            <EntryView book={book} entry={entry} />
          </div>
        )}
        <div>
          <History register={name} book={book} id={entry.id} />
          {!editing && book.fields.some(({ sealed }) => sealed) && <Withdraw entry={entry} />}
        </div>
      </div>
    </div>
  );
}

/** One entry of a register: as it reads, or being changed. */
export function EntryPage({ filled, id, query }: { filled: Filled; id: string; query: URLSearchParams }) {
  const { data, error, isPending, refetch } = useBookEntry(filled.name, id);
  const me = useMe();
  const draft = useDraft(changeId(filled.name, id, me), me);
  if (error instanceof Problem && error.status === 404) return <Gone filled={filled} id={id} />;
  // What is being changed is here whole, also while the desk does not answer.
  const entry = data ?? draft?.base;
  if (entry) return <Screen filled={filled} entry={entry} changing={query.has('change')} />;
  if (isPending) return <div className="report-blank" aria-busy="true" />;
  return <ProblemBox whole error={error} again={() => void refetch()} />;
}
