import { type FormEvent, useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../i18n.js';
import { type Box, boxOf, boxText } from './area.js';

const edges = ['west', 'south', 'east', 'north'] as const satisfies readonly (keyof Box)[];
type Typed = Record<keyof Box, string>;

const typedOf = (area: string | undefined): Typed => {
  const box = boxOf(area);
  return Object.fromEntries(edges.map((edge) => [edge, box ? String(box[edge]) : ''])) as Typed;
};

interface Props {
  area: string | undefined;
  onChange: (area: string) => void;
}

/** A drawn area by its edges in degrees, for those who draw with the keyboard. */
export function AreaFields({ area, onChange }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState(() => typedOf(area));
  const id = useId();
  useEffect(() => setTyped(typedOf(area)), [area]);
  const whole = edges.every((edge) => typed[edge].trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [west, south, east, north] = edges.map((edge) => Number(typed[edge]));
    if (whole) onChange(boxText({ west: west!, south: south!, east: east!, north: north! }));
  };
  return (
    <details className="filter-fold" open={boxOf(area) !== null || undefined}>
      <summary>{t('events.area')}</summary>
      <form className="area-fields" onSubmit={submit}>
        <p className="soft typed-hint">{t('events.areaSays')}</p>
        {edges.map((edge) => (
          <div key={edge} className="typed">
            <label htmlFor={`${id}-${edge}`}>{t(`events.${edge}`)}</label>
            <input
              id={`${id}-${edge}`}
              className="input num"
              type="number"
              step="any"
              min={edge === 'west' || edge === 'east' ? -180 : -90}
              max={edge === 'west' || edge === 'east' ? 180 : 90}
              value={typed[edge]}
              onChange={(event) => setTyped({ ...typed, [edge]: event.target.value })}
            />
          </div>
        ))}
        <Button type="submit" className="button small" isDisabled={!whole}>
          {t('events.areaSet')}
        </Button>
        {area && (
          <Button className="button small bare" onPress={() => onChange('')}>
            {t('events.areaClear')}
          </Button>
        )}
      </form>
    </details>
  );
}
