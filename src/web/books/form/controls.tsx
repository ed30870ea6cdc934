import { useState } from 'react';
import type { BookField, Codes } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import type { TypedRange } from '../typed.js';
import { codesOf, codeWords, durationOf, durationTyped, saidOf } from '../values.js';
import type { Held } from './field.js';

type Of<Type extends BookField['type']> = Extract<BookField, { type: Type }>;
type Coded = Extract<BookField, { codes: Codes }>;

interface Props<Field, Value> {
  field: Field;
  held: Held;
  value: Value;
  onChange: (value: Value) => void;
}

const aria = ({ id, describedBy, wrong }: Held) => ({
  id,
  'aria-describedby': describedBy,
  'aria-invalid': wrong || undefined,
});

export function TextControl({ field, held, value, onChange }: Props<Of<'text'>, string>) {
  if (field.long)
    return (
      <textarea
        {...aria(held)}
        className="input"
        dir="auto"
        rows={4}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return (
    <input
      {...aria(held)}
      className="input"
      dir="auto"
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface NumberProps {
  held?: Held;
  label?: string;
  unit?: string | undefined;
  fraction?: boolean | undefined;
  value: string;
  onChange: (value: string) => void;
}

export function NumberControl({ held, label, unit, fraction = false, value, onChange }: NumberProps) {
  return (
    <span className="ask-number">
      <input
        {...(held && aria(held))}
        className="input num"
        aria-label={label}
        inputMode={fraction ? 'decimal' : 'numeric'}
        autoComplete="off"
        dir="ltr"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {unit && <span className="soft">{unit}</span>}
    </span>
  );
}

/** Least and most; one number is both, until somebody parts them. */
export function RangeControl({
  value: { least, most },
  unit,
  held,
  label,
  onChange,
}: {
  value: TypedRange;
  unit?: string | undefined;
  held?: Held;
  label?: string;
  onChange: (value: TypedRange) => void;
}) {
  const { t } = useWords();
  const [parted, part] = useState(false);
  // What differs is never hidden, whatever row stood here before.
  const two = parted || least !== most;
  const put = (range: TypedRange) => {
    // Two that come to be the same while they are typed stay two.
    part(true);
    onChange(range);
  };
  const name = (side: string) => (label ? `${label}, ${t(side)}` : t(side));
  return (
    <span className="ask-range">
      {two ? (
        <>
          <NumberControl
            {...(held && { held })}
            label={name('books.least')}
            value={least}
            onChange={(text) => put({ least: text, most })}
          />
          <span aria-hidden="true">–</span>
          <NumberControl
            label={name('books.most')}
            unit={unit}
            value={most}
            onChange={(text) => put({ least, most: text })}
          />
        </>
      ) : (
        <NumberControl
          {...(held && { held })}
          {...(label && { label })}
          unit={unit}
          value={least}
          onChange={(text) => onChange({ least: text, most: text })}
        />
      )}
      <button
        type="button"
        className="button small bare"
        aria-pressed={two}
        onClick={() => {
          if (two) onChange({ least: least || most, most: least || most });
          part(!two);
        }}
      >
        {t(two ? 'books.exact' : 'books.span')}
      </button>
    </span>
  );
}

export function DayControl({ held, value, onChange }: Omit<Props<unknown, string>, 'field'>) {
  return (
    <input
      {...aria(held)}
      className="input num"
      type="date"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A day, and the hour where it is known. */
export function TimeControl({
  id,
  label,
  describedBy,
  wrong,
  value,
  onChange,
}: {
  id?: string;
  label?: string;
  describedBy?: string | undefined;
  wrong?: boolean;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const [day = '', hour = ''] = value.split('T');
  const put = (nextDay: string, nextHour: string) => onChange(nextHour ? `${nextDay}T${nextHour}` : nextDay);
  const name = (part: string) => (label ? `${label}: ${t(part)}` : undefined);
  return (
    <span className="ask-time">
      <input
        id={id}
        className="input num"
        type="date"
        aria-label={name('books.day')}
        aria-describedby={describedBy}
        aria-invalid={wrong || undefined}
        value={day}
        onChange={(event) => put(event.target.value, hour)}
      />
      <input
        className="input num"
        type="time"
        aria-label={name('books.hour') ?? t('books.hour')}
        value={hour}
        disabled={day === '' && hour === ''}
        onChange={(event) => put(day, event.target.value)}
      />
    </span>
  );
}

const units = ['D', 'W', 'M', 'Y'] as const;

/** How long, in one unit; what is written in several stays as it is written. */
export function DurationControl({ held, value, onChange }: Omit<Props<unknown, string>, 'field'>) {
  const { t } = useWords();
  // Of an empty amount nothing is sent, and its unit stays all the same.
  const [kept, keep] = useState('D');
  const known = durationOf(value);
  if (value !== '' && !known)
    return (
      <input
        {...aria(held)}
        className="input"
        dir="ltr"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  const { amount = '', unit = kept } = known ?? {};
  const put = (nextAmount: string, nextUnit: string) => {
    keep(nextUnit);
    onChange(durationTyped(nextAmount, nextUnit));
  };
  return (
    <span className="ask-time">
      <input
        {...aria(held)}
        className="input num"
        inputMode="numeric"
        dir="ltr"
        value={amount}
        onChange={({ target }) => put(target.value, unit)}
      />
      <span className="select">
        <select
          className="input"
          aria-label={t('books.unit')}
          value={unit}
          onChange={({ target }) => put(amount, target.value)}
        >
          {units.map((one) => (
            <option key={one} value={one}>
              {t(`books.units.${one}`)}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </span>
  );
}

/** So many codes stand side by side; more of them in a list. */
const fewCodes = 5;

export const isFew = ({ codes }: Coded) => Object.keys(codes).length <= fewCodes;

export function CodeControl({ field, held, value, onChange }: Props<Coded, string>) {
  const words = useWords();
  const codes = codesOf(field.codes);
  if (isFew(field))
    return (
      <div className="ask-codes">
        {codes.map((code) => (
          <label key={code} className="ask-code">
            <input
              type="radio"
              name={held.id}
              checked={value === code}
              onChange={() => onChange(code)}
              // Chosen once more it is let go: not known is an answer.
              onClick={() => value === code && onChange('')}
            />
            {codeWords(field.codes, code, words)}
          </label>
        ))}
      </div>
    );
  return (
    <span className="select">
      <select
        {...aria(held)}
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{words.t('books.notSaid')}</option>
        {value !== '' && !codes.includes(value) && <option value={value}>{value}</option>}
        {codes.map((code) => (
          <option key={code} value={code}>
            {saidOf(field.codes[code]!, words)}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}

export function CodesControl({ field, value, onChange }: Omit<Props<Coded, string[]>, 'held'>) {
  const words = useWords();
  return (
    <div className="ask-codes">
      {codesOf(field.codes).map((code) => (
        <label key={code} className="ask-code">
          <input
            type="checkbox"
            checked={value.includes(code)}
            onChange={({ target }) =>
              onChange(target.checked ? [...value, code] : value.filter((one) => one !== code))
            }
          />
          {codeWords(field.codes, code, words)}
        </label>
      ))}
    </div>
  );
}
