import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n.js';
import { registers } from '../../inbox/registers.js';
import type { Box } from '../area.js';
import { Atlas, type Told } from './atlas.js';
import { coloursOf, onTheme } from './colours.js';
import { namesIn } from './style.js';
import type { At } from './view.js';

/** Where a map begins that is told nothing: the world as it fits. */
const world: At = { lon: 20, lat: 15, zoom: 1.6 };

// Two letters each, as ISO 3166 has them; those that stand for no country have no name.
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters.flatMap((one) => letters.map((other) => one + other));

export interface Shown {
  at: At;
  box: Box;
}

interface Options {
  start: At | null;
  onCell: (index: number) => void;
  onArea: (index: number) => void;
  onMoved: (at: At) => void;
}

/** A map in a box of the page; `failed` where the browser cannot draw one. */
export function useAtlas(box: RefObject<HTMLDivElement | null>, options: Options) {
  const { locale, t } = useWords();
  const name = t('events.map');
  const [atlas, setAtlas] = useState<Atlas | null>(null);
  const [failed, setFailed] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const told = useMemo<Told>(
    () => ({
      name,
      moved: (at, of) => {
        setShown({ at, box: of });
        latest.current.onMoved(at);
      },
      cell: (index) => latest.current.onCell(index),
      area: (index) => latest.current.onArea(index),
    }),
    [name],
  );
  useEffect(() => {
    const parent = box.current;
    if (!parent) return;
    let made: Atlas;
    const at = latest.current.start ?? world;
    try {
      made = new Atlas(parent, coloursOf(parent, registers), namesIn(locale, codes), at, told);
    } catch {
      setFailed(true);
      return;
    }
    setAtlas(made);
    setShown({ at, box: made.box() });
    const stop = onTheme(() => made.recolour(coloursOf(parent, registers)));
    return () => {
      stop();
      setAtlas(null);
      made.end();
    };
  }, [box, locale, told]);
  return { atlas, failed, shown };
}
