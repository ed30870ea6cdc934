import type { DeskRole } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { Choice } from '../parts/choice.js';

export const roles: readonly DeskRole[] = ['owner', 'editor', 'analyst', 'field', 'viewer', 'auditor'];

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
      options={roles.map((role) => [role, t(`deskRole.${role}`)] as const)}
      onChange={(role) => onChange(role as DeskRole)}
    />
  );
}

/** What a role is for, in a sentence. */
export function RoleWords({ role }: { role: DeskRole }) {
  const { t } = useWords();
  return (
    <p className="soft">
      <span className="strong">{t(`deskRole.${role}`)}</span>: {t(`roleSays.${role}`)}
    </p>
  );
}
