import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Book, Imported, RowVerdict } from '../../../server/contract.js';
import { numberWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { notify } from '../../notices.js';
import { handOver } from '../../parts/handOver.js';
import { Icon } from '../../parts/icon.js';
import { problemWords } from '../../parts/problem.js';
import { books } from '../api.js';
import { troubleWords } from '../troubles.js';
import { columnWords } from '../values.js';
import type { Said } from './run.js';

/** So many rows are drawn at once. */
const atOnce = 200;

const isTold = ({ kind }: RowVerdict) => kind === 'refused' || kind === 'conflict' || kind === 'change';

const rank = { refused: 0, conflict: 1, change: 2, new: 3, same: 4 } as const;

function Row({ book, verdict }: { book: Book; verdict: RowVerdict }) {
  const words = useWords();
  const { t } = words;
  const { row, kind, troubles } = verdict;
  return (
    <tr data-verdict={kind}>
      <td className="num">{numberWords(row, words)}</td>
      <td>
        <span className={kind === 'refused' || kind === 'conflict' ? 'tag bad' : 'tag'}>
          {t(`books.imports.is.${kind}`)}
        </span>
      </td>
      <td>
        {troubles.map((one) => {
          const { says, remedy } = troubleWords(one, book, words);
          return (
            <p key={`${one.field} ${one.code}`}>
              <bdi className="strong">{one.column ?? columnWords(book, one.field, words)}</bdi>{' '}
              <span dir="auto">
                {says} {remedy}
              </span>
            </p>
          );
        })}
      </td>
    </tr>
  );
}

interface Props {
  register: string;
  book: Book;
  /** What was looked at, and what was said of it; null where it is over. */
  file: File | null;
  said: Said | null;
  seen: Imported;
}

/** The verdicts of all rows as a file, for whoever mends them in the spreadsheet. */
function TakeAll({ register, file, said }: { register: string; file: File; said: Said }) {
  const words = useWords();
  const { t } = words;
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      const name = `${file.name.replace(/\.[^.]*$/, '')}-${t('books.imports.verdictFile')}.csv`;
      handOver(await books.verdicts(register, file, { ...said }), name);
    } catch (error) {
      notify({ ...problemWords(error, words), tone: 'problem' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button className="button small" isPending={busy} onPress={() => void take()}>
      <Icon name="file" /> {t('books.imports.takeAll')}
    </Button>
  );
}

interface TurnProps {
  first: number;
  total: number;
  turn: (first: number) => void;
}

/** From page to page of a long list. */
function Turn({ first, total, turn }: TurnProps) {
  const words = useWords();
  const { t } = words;
  const last = Math.min(first + atOnce, total);
  const spans = {
    from: numberWords(first + 1, words),
    to: numberWords(last, words),
    of: numberWords(total, words),
  };
  const end = Math.floor((total - 1) / atOnce) * atOnce;
  return (
    <nav className="import-turn" aria-label={t('books.imports.verdicts')}>
      <Button className="button small" isDisabled={first === 0} onPress={() => turn(0)}>
        {t('books.imports.first')}
      </Button>
      <Button className="button small" isDisabled={first === 0} onPress={() => turn(first - atOnce)}>
        {t('books.imports.before')}
      </Button>
      <span className="num" aria-live="polite">
        {t('books.imports.span', spans)}
      </span>
      <Button className="button small" isDisabled={last === total} onPress={() => turn(first + atOnce)}>
        {t('books.imports.after')}
      </Button>
      <Button className="button small" isDisabled={last === total} onPress={() => turn(end)}>
        {t('books.imports.last')}
      </Button>
    </nav>
  );
}

/** What each row comes to: those that are refused first. */
export function Verdicts({ register, book, file, said, seen: { verdicts, rows } }: Props) {
  const words = useWords();
  const { t } = words;
  const anyTold = verdicts.some(isTold);
  const [only, setOnly] = useState(true);
  const [asked, turn] = useState(0);
  const listed = (only && anyTold ? verdicts.filter(isTold) : [...verdicts]).sort(
    (a, b) => rank[a.kind] - rank[b.kind] || a.row - b.row,
  );
  // What is looked at anew may have fewer rows to tell of.
  const first = asked < listed.length ? asked : 0;
  const beyond = rows - verdicts.length;
  return (
    <section aria-labelledby="verdicts-title">
      <h2 id="verdicts-title">{t('books.imports.verdicts')}</h2>
      <div className="import-told">
        {anyTold && (
          <label className="import-skip">
            <input
              type="checkbox"
              checked={only}
              onChange={({ target }) => {
                setOnly(target.checked);
                turn(0);
              }}
            />
            {t('books.imports.only')}
          </label>
        )}
        {file && said && <TakeAll register={register} file={file} said={said} />}
      </div>
      {listed.length > atOnce && <Turn first={first} total={listed.length} turn={turn} />}
      <div className="import-pane">
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{t('books.imports.row')}</th>
              <th scope="col">{t('books.imports.verdict')}</th>
              <th scope="col">{t('books.imports.wrong')}</th>
            </tr>
          </thead>
          <tbody>
            {listed.slice(first, first + atOnce).map((verdict) => (
              <Row key={verdict.row} book={book} verdict={verdict} />
            ))}
          </tbody>
        </table>
      </div>
      {beyond > 0 && (
        <p className="soft">{t('books.imports.beyond', { count: beyond, n: numberWords(beyond, words) })}</p>
      )}
    </section>
  );
}
