import { useId } from 'react';
import type { DeskRole } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';

export const roles: readonly DeskRole[] = ['owner', 'editor', 'analyst', 'field', 'viewer', 'auditor'];

interface Props {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onChange: (value: string) => void;
  /** Whether the label is read out only, as in a table whose column says it. */
  quiet?: boolean;
}

/** One of a few, by the system's own list. */
export function Choice({ label, value, options, onChange, quiet = false }: Props) {
  const id = useId();
  return (
    <div className="field">
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

interface RoleProps {
  label: string;
  value: DeskRole;
  onChange: (role: DeskRole) => void;
  quiet?: boolean;
}

export function RoleChoice({ label, value, onChange, quiet }: RoleProps) {
  const { t } = useWords();
  return (
    <Choice
      label={label}
      quiet={quiet ?? false}
      value={value}
      options={roles.map((role) => [role, t(`role.${role}`)] as const)}
      onChange={(role) => onChange(role as DeskRole)}
    />
  );
}

/** What a role is for, in a sentence. */
export function RoleWords({ role }: { role: DeskRole }) {
  const { t } = useWords();
  return (
    <p className="soft">
      <span className="strong">{t(`role.${role}`)}</span>: {t(`roleSays.${role}`)}
    </p>
  );
}
