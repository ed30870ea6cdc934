import type { Who } from '../../server/contract.js';

/** Names by the role they have, each once. */
export function byRole(who: Who[]): [Who['role'], string[]][] {
  const roles = [...new Set(who.map(({ role }) => role))];
  return roles.map((role) => [
    role,
    [...new Set(who.filter((one) => one.role === role).map(({ name }) => name))],
  ]);
}
