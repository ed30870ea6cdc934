import { Button } from 'react-aria-components';
import type { Withdrawn } from '../../../server/contract.js';
import { Problem } from '../../api.js';
import { instantWords, numberWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import { Link } from '../../parts/link.js';
import { ProblemBox } from '../../parts/problem.js';
import { useMe } from '../../people/session.js';
import { registerPath } from '../../route.js';
import { Nowhere } from '../../shell.js';
import { useTitle } from '../../title.js';
import type { Filled } from '../api.js';
import { dropDraft, useDrafts } from '../kept.js';
import { useWithdrawal } from '../queries.js';
import { capital, saidOf } from '../values.js';

/** What somebody typed of it and did not send: it is never kept, so it goes from the device too. */
function Typed({ register, id }: { register: string; id: string }) {
  const { t } = useWords();
  const drafts = useDrafts(useMe()).filter(({ register: of, base }) => of === register && base?.id === id);
  if (drafts.length === 0) return null;
  return (
    <section>
      <h2>{t('books.withdrawn.typed')}</h2>
      <p>{t('books.withdrawn.typedSays')}</p>
      <Button className="button" onPress={() => drafts.map((one) => dropDraft(one.id))}>
        {t('books.discard')}
      </Button>
    </section>
  );
}

function Beyond({ backups, releases }: Withdrawn) {
  const words = useWords();
  const { t } = words;
  return (
    <section>
      <h2>{t('books.withdrawn.beyond')}</h2>
      {backups && <p>{t(backups.length > 0 ? 'books.withdrawn.backups' : 'books.withdrawn.noBackups')}</p>}
      {backups && backups.length > 0 && (
        <ul className="withdrawn-list">
          {backups.map(({ file, at, by }) => (
            <li key={`${file} ${at}`}>
              <code dir="ltr">{file}</code>{' '}
              <span className="soft">
                <bdi>{by}</bdi>, <span className="num">{instantWords(at, words)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {releases.length > 0 ? (
        <>
          <p>{t('books.withdrawn.releases')}</p>
          <ul className="withdrawn-list">
            {releases.map((release) => (
              <li key={release}>
                <bdi>{release}</bdi>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('books.withdrawn.noReleases')}</p>
      )}
      <p className="soft">{t('books.withdrawn.exports')}</p>
    </section>
  );
}

function Left({ filled: { name, book }, left }: { filled: Filled; left: Withdrawn }) {
  const words = useWords();
  const { t } = words;
  const { id, rows, reason, by, at } = left;
  return (
    <div className="page entry-screen withdrawn" data-register={name}>
      <header className="page-head">
        <Link to={registerPath(name)} className="button bare">
          <Icon name="back" /> {capital(saidOf(book.entry.many, words))}
        </Link>
        <h1>{t('books.withdrawn.title')}</h1>
        <p>{t('books.withdrawn.says')}</p>
      </header>
      <section>
        <h2>{t('books.withdrawn.stays')}</h2>
        <dl className="entry-facts">
          <div data-long>
            <dt>{t('books.withdrawn.why')}</dt>
            <dd dir="auto">{reason}</dd>
          </div>
          <div>
            <dt>{t('books.withdrawn.by')}</dt>
            <dd>
              <bdi>{by}</bdi>
            </dd>
          </div>
          <div>
            <dt>{t('books.withdrawn.at')}</dt>
            <dd className="num">{instantWords(at, words)}</dd>
          </div>
          <div>
            <dt>{t('books.withdrawn.rows')}</dt>
            <dd className="num">{numberWords(rows, words)}</dd>
          </div>
          <div>
            <dt>{t('books.withdrawn.id')}</dt>
            <dd>
              <code dir="ltr">{id}</code>
            </dd>
          </div>
        </dl>
      </section>
      <Typed register={name} id={id} />
      <Beyond {...left} />
    </div>
  );
}

/** In place of an entry that is not there: what is left where its consent was withdrawn. */
export function Gone({ filled, id }: { filled: Filled; id: string }) {
  const { t } = useWords();
  const { data, error, isPending, refetch } = useWithdrawal(filled.name, id);
  useTitle(data && t('books.withdrawn.title'));
  if (isPending) return <div className="report-blank" aria-busy="true" />;
  if (error instanceof Problem && error.status === 404) return <Nowhere />;
  if (!data) return <ProblemBox whole error={error} again={() => void refetch()} />;
  return <Left filled={filled} left={data} />;
}
