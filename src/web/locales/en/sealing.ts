/** What is sealed, its keys and who opened it, in English; loaded with its page. */
export const sealing = {
  sealing: {
    says: 'Names, contacts and words of those who told something are encrypted with a key that is in no database and in no backup.',
    stateIs: {
      none: 'Nothing is sealed yet',
      safe: 'The key is there, and has a recovery file',
      bare: 'The key has no recovery file',
      missing: 'The key is not there',
    },
    stateSays: {
      none: 'The first sealed field makes the key of the desk. Then make its recovery file.',
      safe: 'Keep that file and its passphrase apart, and both away from this machine and its backups.',
      bare: 'If the machine of the desk is lost, what is sealed is lost with it. Make a recovery file now:',
      missing:
        'What is sealed stays closed, and nothing new is sealed. All else works. Bring the key back from its recovery file:',
    },
    recoveredOn: 'A recovery file of it was made on {{day}}.',
    neverRecovered: 'The record knows of no recovery file of it.',
    orGiveUp:
      'Is the recovery file lost too? Then nobody can open what the key sealed. Only then, give the key up, so that a new one can be made:',
    keys: 'Keys',
    keyId: 'Fingerprint',
    keyIs: { inUse: 'in use', older: 'opens older', missing: 'not there', givenUp: 'given up' },
    sinceSealed: 'seals since {{day}}',
    recovered: 'recovery file of {{day}}',
    noRecovery: 'no recovery file',
    givenUpBy: 'given up by \u2068{{by}}\u2069, {{at}}',
    stillClosed: 'What it sealed does not open, and its entries say so when somebody tries.',
    duty: 'Who may open it',
    dutySays:
      'No role opens what is sealed, not an owner’s either: it takes this duty, and a reason each time.',
    nobody: 'Nobody may open what is sealed.',
    here: 'Whoever works at this machine',
    take: 'Take the duty',
    takeFrom: 'Take the duty from {{name}}',
    give: 'Give the duty',
    giveTo: 'Give it to',
    givenHere: 'Whoever works at this machine may open what is sealed',
    takenHere: 'Whoever works at this machine may no longer open what is sealed',
    openings: 'Opened lately',
    openingsSay: 'Who opened which field, and why. What it said is in no record.',
    noOpenings: 'Nobody has opened anything.',
    opened: 'opened “{{field}}”',
    older: 'Older ones',
    commands: 'At the machine of the desk',
    commandsSay:
      'Keys and passphrases never go through a browser. Whoever runs the desk types these in its folder.',
    copied: 'Copied',
    copy: 'Copy: {{command}}',
    why: {
      recovery:
        'Puts the key in a file that only a passphrase opens: without one, a lost machine is a lost key.',
      restore: 'Brings the key back from such a file.',
      rotate:
        'Makes a new key, after consent was withdrawn or where somebody may have seen the old one. Make a new recovery file then, and delete older ones.',
      giveUp: 'Declares a key that is missing lost for good.',
    },
  },
};
