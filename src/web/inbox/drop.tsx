import { Suspense, useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { later } from '../parts/later.js';
import { takeFiles, useItems } from './intake.js';

const Tray = later(async () => (await import('./tray.js')).Tray, { over: true });

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

/** Files dropped anywhere on the desk go to a tray: it asks when and by whom each was published, then tells how it went. */
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
      <Suspense>{items.length > 0 && <Tray items={items} />}</Suspense>
    </>
  );
}
