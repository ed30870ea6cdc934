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
  'signInByRecovery',
  'signOut',
  'endSession',
  'giveDuty',
  'takeDuty',
] as const;

/** What people do with entries of books. */
export const bookActions = [
  'addEntry',
  'changeEntry',
  'removeEntry',
  'writeEntries',
  'importEntries',
  'undoEntries',
  'withdrawConsent',
] as const;

/** What people do with what is sealed and with its key: told only to who may read the record. */
export const sealingActions = [
  'openSealed',
  'rotateKey',
  'makeRecovery',
  'bringKeyBack',
  'giveUpKey',
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
  'share',
  'sensitivity',
  'markClaims',
  'undo',
  'reread',
  'backup',
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
  'makeFeed',
  'endFeed',
  ...bookActions,
  ...peopleActions,
  ...sealingActions,
] as const;

export type Action = (typeof actions)[number];
