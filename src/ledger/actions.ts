/** What people do with accounts, the doors included. */
export const peopleActions = [
  'addPerson',
  'changeRole',
  'disablePerson',
  'enablePerson',
  'changePassword',
  'totpOn',
  'totpOff',
  'signIn',
  'signOut',
  'endSession',
] as const;

/** What an entry of the audit chain can say that a person did; the desk's pages have words for each. */
export const actions = [
  'add',
  'accept',
  'reject',
  'correct',
  'same',
  'different',
  'prefer',
  'addClaim',
  'link',
  'unlink',
  'split',
  'withdraw',
  'judge',
  'state',
  'assign',
  'undo',
  'reread',
  'restore',
  'name/alias',
  'name/call',
  'name/locate',
  'name/same',
  'name/different',
  'name/withdraw',
  'saveFilter',
  'changeFilter',
  'removeFilter',
  ...peopleActions,
] as const;

export type Action = (typeof actions)[number];
