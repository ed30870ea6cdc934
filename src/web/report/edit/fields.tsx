import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../../i18n.js';
import { firstMeant, isMeant } from '../../parts/dayMeant.js';
import { Icon } from '../../parts/icon.js';

/** A row of the form: its name, its controls, and what the reader had where that differs. */
export function Row({
  name,
  was,
  children,
}: {
  name: string;
  was?: string | null | undefined;
  children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <div className="edit-row" role="group" aria-label={name}>
      <span className="edit-name">{name}</span>
      <div className="edit-controls">
        {children}
        {was != null && (
          <p className="was" dir="auto">
            {t('edit.was')} <s>{was}</s>
          </p>
        )}
      </div>
    </div>
  );
}

interface ChoiceProps<Word extends string> {
  label: string;
  value: Word;
  of: readonly Word[];
  says: (word: Word) => string;
  onChange: (word: Word) => void;
  start?: boolean;
}

export function Choice<Word extends string>({ label, value, of, says, onChange, start }: ChoiceProps<Word>) {
  return (
    <select
      className="input"
      aria-label={label}
      value={value}
      data-autofocus={start || undefined}
      onChange={(event) => onChange(event.target.value as Word)}
    >
      {of.map((word) => (
        <option key={word} value={word}>
          {says(word)}
        </option>
      ))}
    </select>
  );
}

interface TextProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  narrow?: boolean;
  numeric?: boolean;
  wrong?: boolean;
}

export function TextBox({ label, value, onChange, hint, narrow, numeric, wrong }: TextProps) {
  return (
    <input
      className={narrow ? 'input narrow' : 'input'}
      aria-label={label}
      aria-invalid={wrong || undefined}
      placeholder={hint}
      inputMode={numeric ? 'numeric' : undefined}
      dir="auto"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A day; a year or a month alone stays text. What is half typed stays there, invalid. */
export function DayBox({ label, value, onChange }: Pick<TextProps, 'label' | 'value' | 'onChange'>) {
  const [typed, setTyped] = useState<string | null>(null);
  const coarse = value !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(value);
  return (
    <input
      className="input narrow"
      type={coarse ? 'text' : 'date'}
      min={firstMeant}
      aria-label={label}
      aria-invalid={typed !== null || undefined}
      value={typed ?? value}
      onChange={({ target }) => {
        // A browser tells of years 2, 20 and 202 while one types 2026.
        const half = !coarse && !isMeant(target.value);
        setTyped(half ? target.value : null);
        if (!half) onChange(target.value);
      }}
    />
  );
}

export function Check({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) {
  const id = useId();
  return (
    <span className="edit-check">
      <input id={id} type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}

export function Remove({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" className="button small bare" aria-label={label} title={label} onClick={onPress}>
      <Icon name="cross" />
    </button>
  );
}

export function AddItem({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" className="button small bare edit-add" onClick={onPress}>
      <Icon name="plus" /> {label}
    </button>
  );
}
