import { Button } from 'react-aria-components';
import { instantWords, numberWords } from '../format.js';
import { useWords } from '../i18n.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { ProblemBox } from '../parts/problem.js';
import { Swatch } from '../parts/register.js';
import { useMay, useMe } from '../people/session.js';
import { registerPath } from '../route.js';
import type { Filled } from './api.js';
import { useDiscard } from './form/state.js';
import { Bar } from './grid/strip.js';
import { type KeptDraft, useDrafts } from './kept.js';
import { shadesOf } from './mark.js';
import { aboutWords, registerWords } from './name.js';
import { useFilled, useOutline } from './queries.js';
import { useOnWay } from './sending.js';
import { saidOf } from './values.js';

const draftPath = ({ register, base, id }: KeptDraft) =>
  base ? registerPath(register, base.id) : `${registerPath(register, 'new')}?draft=${encodeURIComponent(id)}`;

function DraftRow({
  draft,
  filled,
  waiting,
}: {
  draft: KeptDraft;
  filled: Filled | undefined;
  waiting: boolean;
}) {
  const words = useWords();
  const { t } = words;
  const throwAway = useDiscard();
  const standing = draft.state.kind === 'sending' && waiting ? 'waiting' : draft.state.kind;
  return (
    <li data-standing={standing}>
      <Link to={draftPath(draft)} className="draft-title">
        <Swatch register={draft.register} /> <bdi>{draft.title}</bdi>
      </Link>
      <span className="soft">{filled && registerWords(filled, words)}</span>
      <span className="tag">{t(`books.standing.${standing}`)}</span>
      <span className="soft num">{instantWords(draft.at, words)}</span>
      <Button
        className="button small bare"
        aria-label={t('books.discardOne', { title: draft.title })}
        onPress={() => throwAway(draft)}
      >
        {t('books.discard')}
      </Button>
    </li>
  );
}

/** What this person has typed and not sent. */
function Drafts({ all }: { all: readonly Filled[] }) {
  const { t } = useWords();
  const drafts = useDrafts(useMe());
  const onWay = useOnWay();
  if (drafts.length === 0) return null;
  return (
    <section className="drafts" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{t('books.drafts')}</h2>
      <p className="soft">{t('books.draftsSay')}</p>
      <ul>
        {drafts.map((draft) => (
          <DraftRow
            key={draft.id}
            draft={draft}
            filled={all.find(({ name }) => name === draft.register)}
            waiting={draft.key !== null && onWay.get(draft.key) === true}
          />
        ))}
      </ul>
    </section>
  );
}

function Register({ filled }: { filled: Filled }) {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const { name, book } = filled;
  const { data } = useOutline(name, {});
  const entries = data?.entries ?? 0;
  return (
    <li className="book-card" data-register={name}>
      <h2>
        <Link to={registerPath(name)} className="book-link">
          <Swatch register={name} /> {registerWords(filled, words)}
        </Link>
      </h2>
      <p className="soft book-about">{aboutWords(filled, words)}</p>
      <div className="strip-bar" aria-hidden="true" data-none={!book.ladder || entries === 0 || undefined}>
        {data && <Bar shades={shadesOf(book)} statuses={data.statuses} />}
      </div>
      <p className="book-count">
        <span className="num">
          {data &&
            (entries > 0
              ? t('books.entries', { count: entries, n: numberWords(entries, words) })
              : t(data.entries === null ? 'books.few' : 'books.noEntries'))}
        </span>
        {may('books.write') && (
          <Link
            className="button small"
            to={registerPath(name, 'new')}
            aria-label={t('books.newOf', { entry: saidOf(book.entry.one, words) })}
          >
            <Icon name="plus" /> {t('books.add')}
          </Link>
        )}
      </p>
    </li>
  );
}

/** All registers that people fill in, and what they typed and did not send. */
export function RegistersPage() {
  const { t } = useWords();
  const { data, error, isPending, refetch } = useFilled();
  return (
    <div className="page wide registers-page">
      <header className="page-head">
        <h1>{t('nav.registers')}</h1>
        <p className="soft">{t('books.says')}</p>
      </header>
      {error && <ProblemBox error={error} again={() => void refetch()} />}
      <Drafts all={data ?? []} />
      {data?.length === 0 && <Empty title={t('books.noBooks')} says={t('books.noBooksSays')} />}
      <ul className="book-cards" aria-busy={isPending}>
        {data?.map((filled) => (
          <Register key={filled.name} filled={filled} />
        ))}
      </ul>
    </div>
  );
}
