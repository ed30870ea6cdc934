import type { BookField, EntryPlace, EntryTrouble } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import type { TypedHarm, TypedRange, TypedValue } from '../typed.js';
import { saidOf } from '../values.js';
import {
  CodeControl,
  CodesControl,
  DayControl,
  DurationControl,
  isFew,
  NumberControl,
  RangeControl,
  TextControl,
  TimeControl,
} from './controls.js';
import { Ask, type Held } from './field.js';
import { HarmControl } from './harm.js';
import { ActorControl, PlaceControl } from './named.js';

interface Props {
  field: BookField;
  value: TypedValue;
  troubles: readonly EntryTrouble[];
  onChange: (value: TypedValue) => void;
}

function Flag({
  held,
  value,
  onChange,
  says,
}: {
  held: Held;
  value: boolean;
  onChange: (value: TypedValue) => void;
  says: string;
}) {
  return (
    <label className="ask-code">
      <input
        id={held.id}
        type="checkbox"
        aria-describedby={held.describedBy}
        checked={value}
        onChange={({ target }) => onChange(target.checked || '')}
      />
      {says}
    </label>
  );
}

/** What is one over several controls, with its name as their heading. */
const isMany = (field: BookField) =>
  field.type === 'codes' || field.type === 'harm' || (field.type === 'code' && isFew(field));

const isWide = (field: BookField) =>
  field.type === 'harm' || field.type === 'codes' || (field.type === 'text' && field.long === true);

function Control({ field, held, value, onChange }: Omit<Props, 'troubles'> & { held: Held }) {
  const words = useWords();
  switch (field.type) {
    case 'text':
      return <TextControl field={field} held={held} value={value as string} onChange={onChange} />;
    case 'number':
      return (
        <NumberControl
          held={held}
          unit={field.unit && saidOf(field.unit, words)}
          fraction={field.fraction}
          value={value as string}
          onChange={onChange}
        />
      );
    case 'range':
      return (
        <RangeControl
          held={held}
          unit={field.unit && saidOf(field.unit, words)}
          value={value as TypedRange}
          onChange={onChange}
        />
      );
    case 'day':
      return <DayControl held={held} value={value as string} onChange={onChange} />;
    case 'time':
      return <TimeControl {...held} value={value as string} onChange={onChange} />;
    case 'duration':
      return <DurationControl held={held} value={value as string} onChange={onChange} />;
    case 'code':
      return <CodeControl field={field} held={held} value={value as string} onChange={onChange} />;
    case 'codes':
      return <CodesControl field={field} value={value as string[]} onChange={onChange} />;
    case 'place':
      return <PlaceControl field={field} held={held} value={value as EntryPlace} onChange={onChange} />;
    case 'actor':
      return <ActorControl held={held} value={value as string} onChange={onChange} />;
    case 'flag':
      return <Flag held={held} value={value === true} onChange={onChange} says={words.t('unit.yes')} />;
    case 'harm':
      return <HarmControl field={field} value={value as TypedHarm[]} onChange={onChange} />;
  }
}

/** A field of a book, by its type. */
export function FieldControl({ field, value, troubles, onChange }: Props) {
  return (
    <Ask field={field} troubles={troubles} many={isMany(field)} wide={isWide(field)}>
      {(held) => <Control field={field} held={held} value={value} onChange={onChange} />}
    </Ask>
  );
}
