import type { ReactNode } from 'react';

interface ChoiceProps {
  pressed: boolean;
  onPress: () => void;
  children: ReactNode;
  count?: string | undefined;
}

/** One of a few, with how many it leaves. */
export function FilterChoice({ pressed, onPress, children, count }: ChoiceProps) {
  return (
    <li>
      <button type="button" className="filter-choice" aria-pressed={pressed} onClick={onPress}>
        {children}
        {count !== undefined && <span className="filter-choice-count num">{count}</span>}
      </button>
    </li>
  );
}

/** Choices under their name. */
export function FilterGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="filter-group">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </div>
  );
}

interface PickProps {
  title: string;
  any: string;
  value: string;
  options: readonly { id: string; name: string }[];
  onPick: (id: string | undefined) => void;
}

/** One of many, where buttons would be too many. */
export function FilterPick({ title, any, value, options, onPick }: PickProps) {
  const known = value === '' || options.some(({ id }) => id === value);
  return (
    <label className="filter-group pick">
      <span className="pick-title">{title}</span>
      <select aria-label={title} value={value} onChange={({ target }) => onPick(target.value || undefined)}>
        <option value="">{any}</option>
        {!known && <option value={value}>{value}</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
