import { useEffect, useRef, useState } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { problemWords } from '../parts/problem.js';
import { reportPath } from '../route.js';
import { clearItems, type Item, takeFiles, useItems } from './intake.js';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Whether files hang over the page; dropping takes them in. */
function useDrop(): boolean {
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth.current += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    };
    const hang = (event: DragEvent) => carriesFiles(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      takeFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const all = { dragenter: enter, dragleave: leave, dragover: hang, drop } as const;
    for (const [name, act] of Object.entries(all)) window.addEventListener(name, act as EventListener);
    return () => {
      for (const [name, act] of Object.entries(all)) window.removeEventListener(name, act as EventListener);
    };
  }, []);
  return over;
}

function Outcome({ item }: { item: Item }) {
  const words = useWords();
  const { t } = words;
  const { state } = item;
  if (state.kind === 'waiting') return <p className="soft">{t('drop.reading')}</p>;
  if (state.kind === 'failed') {
    const { says, remedy } = problemWords(state.error, words);
    return (
      <p className="bad" dir="auto">
        {says} {remedy}
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

const shapes = { waiting: 'clock', read: 'check', failed: 'cross' } as const;

function Tray({ items }: { items: readonly Item[] }) {
  const { t } = useWords();
  const done = items.filter(({ state }) => state.kind !== 'waiting').length;
  return (
    <section className="tray" aria-label={t('drop.tray')}>
      <header>
        <h2>{t('drop.done', { done, all: items.length })}</h2>
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
          <li key={item.id} data-state={item.state.kind}>
            <Icon name={shapes[item.state.kind]} />
            <div>
              <bdi className="tray-name">{item.name}</bdi>
              <Outcome item={item} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Files dropped anywhere on the desk are read and kept; a tray tells how each went. */
export function DropAnywhere() {
  const { t } = useWords();
  const over = useDrop();
  const items = useItems();
  return (
    <>
      {over && (
        <div className="drop-here">
          <div>
            <Icon name="file" />
            <p>{t('drop.here')}</p>
            <p className="soft">{t('drop.kinds')}</p>
          </div>
        </div>
      )}
      <div aria-live="polite">{items.length > 0 && <Tray items={items} />}</div>
    </>
  );
}
