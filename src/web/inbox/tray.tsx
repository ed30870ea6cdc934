import { Button, Input, Label, ProgressBar, TextField } from 'react-aria-components';
import { numberWords } from '../format.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { mayGoBetter, problemWords } from '../parts/problem.js';
import { reportPath } from '../route.js';
import { Far } from './far.js';
import { clearItems, type Item, leaveOut, readAgain, readFiles, sayOf } from './intake.js';

function Outcome({ item }: { item: Item }) {
  const words = useWords();
  const { t } = words;
  const { state } = item;
  if (state.kind === 'asked') return <About item={item} />;
  if (state.kind === 'waiting') return <p className="soft">{t('drop.waiting')}</p>;
  if (state.kind === 'reading') return <Far far={state.far} bytes={item.file.size} />;
  if (state.kind === 'failed') {
    const { says, remedy } = problemWords(state.error, words);
    return (
      <p className="bad" dir="auto">
        {says} {remedy}{' '}
        {mayGoBetter(state.error) && (
          <Button className="button small" onPress={() => readAgain(item)}>
            {t('problem.again')}
          </Button>
        )}
      </p>
    );
  }
  const { reports } = state.added;
  const claims = reports.reduce((sum, report) => sum + report.claims, 0);
  const first = reports[0];
  return (
    <p className="soft">
      {state.added.kind === 'known' ? t('drop.known') : t('drop.added', { count: reports.length, claims })}{' '}
      {first && <Link to={reportPath(first.id)}>{t('drop.open')}</Link>}
    </p>
  );
}

/** When and by whom a file was published, before it is read. */
function About({ item }: { item: Item }) {
  const { t } = useWords();
  const { publishedAt, source } = item.about;
  return (
    <div className="tray-about">
      <TextField value={publishedAt} onChange={(day) => sayOf(item, { publishedAt: day })}>
        <Label>{t('add.published')}</Label>
        <Input type="date" />
      </TextField>
      <TextField value={source} onChange={(name) => sayOf(item, { source: name })}>
        <Label>{t('add.source')}</Label>
        <Input dir="auto" />
      </TextField>
    </div>
  );
}

const shapes = { asked: 'file', waiting: 'clock', reading: 'clock', read: 'check', failed: 'cross' } as const;

function Row({ item }: { item: Item }) {
  const { t } = useWords();
  const { file, state } = item;
  return (
    <li data-state={state.kind}>
      <Icon name={shapes[state.kind]} />
      <div>
        <bdi className="tray-name">{file.name}</bdi>
        <Outcome item={item} />
      </div>
      {state.kind === 'asked' && (
        <Button
          className="button bare small"
          aria-label={t('drop.leave', { name: file.name })}
          onPress={() => leaveOut(item)}
        >
          <Icon name="cross" />
        </Button>
      )}
    </li>
  );
}

/** The dropped files: what is to be said of each before it is read, then how it went. */
export function Tray({ items }: { items: readonly Item[] }) {
  const words = useWords();
  const { t } = words;
  const asked = items.filter(({ state }) => state.kind === 'asked').length;
  const done = items.filter(({ state }) => state.kind === 'read' || state.kind === 'failed').length;
  const n = (value: number) => numberWords(value, words);
  return (
    <section className="tray" aria-label={t('drop.tray')}>
      <header>
        <h2 aria-live="polite">
          {asked > 0 ? t('drop.before') : t('drop.done', { done: n(done), all: n(items.length) })}
        </h2>
        {done === items.length && (
          <Button className="button bare small" aria-label={t('drop.close')} onPress={clearItems}>
            <Icon name="cross" />
          </Button>
        )}
      </header>
      <ProgressBar aria-label={t('drop.tray')} value={done} maxValue={items.length} className="progress">
        {({ percentage = 0 }) => <span style={{ inlineSize: `${percentage}%` }} />}
      </ProgressBar>
      <ul>
        {items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </ul>
      {asked > 0 && (
        <footer>
          <Button className="button primary" autoFocus onPress={readFiles}>
            {t('add.read')}
          </Button>
        </footer>
      )}
    </section>
  );
}
