import { useRef } from 'react';
import type { EntryTrouble, Ladder, Stop } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import { nextOf } from '../ladder.js';
import { Gap } from '../path.js';
import { codeWords } from '../values.js';
import { TimeControl } from './controls.js';
import { Troubles } from './field.js';

interface StopProps {
  ladder: Ladder;
  stop: Stop;
  next: Stop | undefined;
  at: number;
  last: boolean;
  troubles: readonly EntryTrouble[];
  onChange: (stop: Stop) => void;
  onRemove: () => void;
}

function StopBox({ ladder, stop, next, at, last, troubles, onChange, onRemove }: StopProps) {
  const words = useWords();
  const { t } = words;
  const name = codeWords(ladder.says, stop.to, words);
  const wrong = troubles.length > 0;
  return (
    <li
      data-counted={ladder.hours?.includes(stop.to) || undefined}
      data-last={last || undefined}
      data-field={`stops[${at}]`}
      data-wrong={wrong || undefined}
    >
      {next && <Gap from={stop} to={next} />}
      <div className="stop-head">
        <span className="path-name">{name}</span>
        {last && (
          <button
            type="button"
            className="button small bare"
            aria-label={t('books.leaveOut', { name })}
            onClick={onRemove}
          >
            <Icon name="cross" />
          </button>
        )}
      </div>
      <TimeControl
        label={name}
        describedBy={wrong ? `stop-${at}-wrong` : undefined}
        wrong={wrong}
        value={stop.at ?? ''}
        onChange={(time) => onChange({ ...stop, at: time || null })}
      />
      {(ladder.placed?.includes(stop.to) || stop.place) && (
        <input
          className="input"
          aria-label={`${name}: ${t('books.where')}`}
          placeholder={t('books.where')}
          dir="auto"
          value={stop.place ?? ''}
          onChange={(event) => onChange({ ...stop, place: event.target.value || null })}
        />
      )}
      {wrong && <Troubles id={`stop-${at}-wrong`} of={troubles} />}
    </li>
  );
}

interface Props {
  ladder: Ladder;
  stops: readonly Stop[];
  troublesOf: (field: string) => readonly EntryTrouble[];
  onChange: (stops: Stop[]) => void;
}

/** The ladder of an entry: where it was and when, and where it may go from there. */
export function StopsControl({ ladder, stops, troublesOf, onChange }: Props) {
  const words = useWords();
  const { t } = words;
  const box = useRef<HTMLFieldSetElement>(null);
  const next = nextOf(ladder, stops);
  const own = troublesOf('status');
  const add = (to: string) => {
    onChange([...stops, { to, at: null, place: null }]);
    // On to its time, which only now comes into being.
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('li:last-child input')?.focus());
  };
  return (
    <fieldset
      ref={box}
      className="entry-ask wide stops"
      data-field="status"
      data-wrong={own.length > 0 || undefined}
      aria-describedby={own.length > 0 ? 'status-wrong' : undefined}
    >
      <legend>
        {t('books.status')} <span className="ask-must">{t('books.must')}</span>
      </legend>
      {stops.length > 0 && (
        <ol className="path editing">
          {stops.map((stop, at) => (
            <StopBox
              // The same stop may be reached twice.
              key={at}
              ladder={ladder}
              stop={stop}
              next={stops[at + 1]}
              at={at}
              last={at === stops.length - 1}
              troubles={troublesOf(`stops[${at}]`)}
              onChange={(to) => onChange(stops.map((one, place) => (place === at ? to : one)))}
              onRemove={() => onChange(stops.slice(0, -1))}
            />
          ))}
        </ol>
      )}
      {next.length > 0 ? (
        <div
          className="stop-next"
          role="group"
          aria-label={t(stops.length > 0 ? 'books.then' : 'books.begins')}
        >
          <span className="soft">{t(stops.length > 0 ? 'books.then' : 'books.begins')}</span>
          {next.map((to) => (
            <button key={to} type="button" className="button small" onClick={() => add(to)}>
              <Icon name="plus" /> {codeWords(ladder.says, to, words)}
            </button>
          ))}
        </div>
      ) : (
        <p className="soft">{t('books.end')}</p>
      )}
      {own.length > 0 && <Troubles id="status-wrong" of={own} />}
    </fieldset>
  );
}
