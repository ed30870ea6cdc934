import type { DragEvent } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { BookImporting, Imported, VerdictKind } from '../../../server/contract.js';
import { numberWords } from '../../format.js';
import { useWords } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import { Link } from '../../parts/link.js';
import { ProblemBox } from '../../parts/problem.js';
import { registerPath } from '../../route.js';
import { useTitle } from '../../title.js';
import type { Filled } from '../api.js';
import { undo } from '../undo.js';
import { capital, saidOf } from '../values.js';
import { Columns } from './columns.js';
import { Known } from './known.js';
import { useImport } from './run.js';
import { Verdicts } from './verdicts.js';

const order: readonly VerdictKind[] = ['refused', 'conflict', 'change', 'new', 'same'];

function Counts({ of: { counts } }: { of: Imported }) {
  const words = useWords();
  return (
    <ul className="import-counts">
      {order
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <li key={kind} data-verdict={kind}>
            <b className="num">{numberWords(counts[kind], words)}</b> {words.t(`books.imports.is.${kind}`)}
          </li>
        ))}
    </ul>
  );
}

function Drop({ take }: { take: (file: File) => void }) {
  const { t } = useWords();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) take(file);
  };
  return (
    <div
      className="import-drop"
      role="group"
      aria-label={t('books.imports.drop')}
      onDrop={drop}
      onDragOver={(event) => event.preventDefault()}
    >
      <Icon name="file" />
      <p>{t('books.imports.drop')}</p>
      <FileTrigger
        acceptedFileTypes={['.csv', '.xlsx', '.tsv']}
        onSelect={(files) => files?.[0] && take(files[0])}
      >
        <Button className="button primary">{t('books.imports.choose')}</Button>
      </FileTrigger>
    </div>
  );
}

/** How far it is: rows of all where they are known, else that it goes on. */
function Busy({ keeping, far }: { keeping: boolean; far: BookImporting | null }) {
  const words = useWords();
  const { t } = words;
  const { done = null, of = null } = far ?? {};
  const share = done !== null && of ? Math.min(1, done / of) : null;
  const says = t(`books.imports.${keeping ? 'keeping' : 'reading'}`);
  return (
    <div className="import-busy" role="status">
      <div className={share === null ? 'progress going' : 'progress'}>
        <span style={share === null ? undefined : { inlineSize: `${100 * share}%` }} />
      </div>
      <p>
        {says}{' '}
        {done !== null && (
          <span className="num">
            {of === null
              ? t('books.imports.far', { count: done, n: numberWords(done, words) })
              : t('books.imports.farOf', { n: numberWords(done, words), of: numberWords(of, words) })}
          </span>
        )}
      </p>
      <p className="soft">{t('books.imports.leave')}</p>
    </div>
  );
}

interface KeptProps {
  filled: Filled;
  made: Imported;
  file: File;
  begin: () => void;
}

/** What became of a file, and the way back. */
function Kept({ filled: { name, book }, made, file, begin }: KeptProps) {
  const words = useWords();
  const { t } = words;
  const { act, counts } = made;
  const rows = counts.new + counts.change;
  const left = counts.refused + counts.conflict;
  return (
    <section className="import-kept" role="status">
      <h2>
        <Icon name="check" /> {t('books.imports.done', { count: rows, n: numberWords(rows, words) })}
      </h2>
      <p>
        {t('books.imports.from')} <bdi className="strong">{file.name}</bdi>
      </p>
      <Counts of={made} />
      {left > 0 && <p>{t('books.imports.leftBehind', { count: left, n: numberWords(left, words) })}</p>}
      <div className="entry-acts">
        <Link
          className="button primary"
          to={act === null ? registerPath(name) : `${registerPath(name)}?import=${act}`}
        >
          {t('books.imports.show')}
        </Link>
        {act !== null && (
          <Button className="button" onPress={() => void undo(act).then((done) => done && begin())}>
            <Icon name="undo" /> {t('books.imports.undo')}
          </Button>
        )}
        <Button className="button bare" onPress={begin}>
          {t('books.imports.another')}
        </Button>
      </div>
      {left > 0 && <Verdicts register={name} book={book} file={null} said={null} seen={made} />}
    </section>
  );
}

/** Brings a spreadsheet into a register: its columns, what each row comes to, and only then the import. */
export function ImportPage({ filled }: { filled: Filled }) {
  const words = useWords();
  const { t } = words;
  const { name, book } = filled;
  const { stage, said, skip, far, setSkip, look, keep, begin } = useImport(name);
  const title = t('books.imports.title', { entries: saidOf(book.entry.many, words) });
  useTitle(title);
  const seen = 'seen' in stage ? stage.seen : null;
  const busy = stage.kind === 'looking' || stage.kind === 'keeping';
  const { counts } = seen ?? {};
  const goes = counts ? counts.new + counts.change : 0;
  const stops = counts ? counts.refused + counts.conflict : 0;
  return (
    <div className="page wide import-page" data-register={name}>
      <header className="page-head">
        <Link to={registerPath(name)} className="button bare">
          <Icon name="back" /> {capital(saidOf(book.entry.many, words))}
        </Link>
        <h1>{title}</h1>
        <p className="soft">{t('books.imports.says')}</p>
      </header>
      {stage.kind === 'asked' && <Drop take={(file) => look(file)} />}
      {stage.kind === 'kept' && <Kept filled={filled} made={stage.made} file={stage.file} begin={begin} />}
      {'file' in stage && stage.kind !== 'kept' && (
        <p className="import-file">
          <Icon name="file" /> <bdi className="strong">{stage.file.name}</bdi>{' '}
          <Button className="button small" onPress={begin} isDisabled={busy}>
            {t('books.imports.another')}
          </Button>
        </p>
      )}
      {busy && <Busy keeping={stage.kind === 'keeping'} far={far} />}
      {stage.kind === 'failed' && (
        <ProblemBox
          error={stage.error}
          again={() => (stage.keeping ? keep(stage.file) : look(stage.file, said))}
        />
      )}
      {seen && 'seen' in stage && (
        <>
          <Counts of={seen} />
          <div className="import-go">
            <Button
              className="button primary"
              isDisabled={busy || goes === 0 || (stops > 0 && !skip)}
              onPress={() => keep(stage.file)}
            >
              {t('books.imports.go', { count: goes, n: numberWords(goes, words) })}
            </Button>
            {stops > 0 && goes > 0 && (
              <label className="import-skip">
                <input type="checkbox" checked={skip} onChange={({ target }) => setSkip(target.checked)} />
                {t('books.imports.skip')}
              </label>
            )}
            {goes === 0 && (
              <span className="soft">{t(stops > 0 ? 'books.imports.empty' : 'books.imports.nothing')}</span>
            )}
          </div>
          <Columns
            book={book}
            seen={seen}
            busy={busy}
            choose={(at, to) => look(stage.file, { ...said, map: { ...said.map, [at]: to } })}
          />
          <Known
            book={book}
            seen={seen}
            by={said.by}
            busy={busy}
            choose={(by) => look(stage.file, { ...said, by })}
          />
          <Verdicts register={name} book={book} file={stage.file} said={said} seen={seen} />
        </>
      )}
    </div>
  );
}
