import { useId } from 'react';
import { Icon } from './icon.js';

interface Props {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onChange: (value: string) => void;
  /** Whether the label is read out only, as in a table whose column says it. */
  quiet?: boolean;
  className?: string;
}

/** One of a few, by the system's own list. */
export function Choice({ label, value, options, onChange, quiet = false, className = 'field' }: Props) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className={quiet ? 'hidden' : undefined}>
        {label}
      </label>
      <span className="select">
        <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}
