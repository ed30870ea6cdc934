/** What the desk answers to what it cannot take, by its code: what happened, and what to do. */
export const troubles = {
  trouble: {
    empty: {
      says: 'There is nothing to read in it: no letter and no digit.',
      remedy: 'Give a file or a text with words. Nothing was kept.',
    },
    binary: {
      says: 'This is no text but a picture, a PDF, an archive or a program.',
      remedy: 'Copy its words and paste them, or save it as text or as a web page. Nothing was kept.',
    },
    brokenText: {
      says: 'Its letters cannot be made out: it is not written in the encoding that it states.',
      remedy: 'Save it as UTF-8 and give it again. Nothing was kept.',
    },
    tooLarge: {
      says: 'This has more than 8 MB, the most that one report may have.',
      remedy: 'Split it, or read it with ./dateline read --jsonl. Nothing was kept.',
    },
    readTimeout: {
      says: 'Reading it took too long and was stopped.',
      remedy: 'Split it and give its parts. Nothing was kept.',
    },
    readerFailed: {
      says: 'The reader failed on it.',
      remedy: 'Give it once more; if it fails again, tell who keeps this desk. Nothing was kept.',
    },
    badDate: { says: 'This is no date.', remedy: 'Give the day as in 2026-01-31.' },
    busy: {
      says: 'The desk has too much to do.',
      remedy: 'Wait a moment, then try again. Nothing was kept.',
    },
    databaseUnreachable: {
      says: 'The desk cannot reach its database.',
      remedy: 'Wait a moment, then try again. Nothing was kept.',
    },
    diskFull: {
      says: 'The disk of the desk is full.',
      remedy: 'Tell who keeps this desk, then try again. Nothing was kept.',
    },
    refusedDuty: {
      says: 'This is sealed: only people with the duty to open it may.',
      remedy: 'An owner of this desk gives that duty.',
    },
    keyMissing: {
      says: 'What is sealed stays closed: the key of this desk is not there.',
      remedy: 'Everything else works. Whoever runs the desk can bring the key back from its recovery file.',
    },
    refusedRole: {
      says: 'Your role may not do this.',
      remedy: 'An owner of this desk gives roles.',
    },
    badInput: { says: 'That cannot be taken as it is.', remedy: 'See what was given, and try again.' },
    badUrl: { says: 'This is no web address.', remedy: 'It begins with https:// or http://.' },
    unknownRegister: {
      says: 'There is no such register or kind.',
      remedy: 'Choose one that the desk has.',
    },
    notFound: {
      says: 'There is no such thing at this desk.',
      remedy: 'It may have been joined with another, or taken away. Go back and look for it.',
    },
    conflict: {
      says: 'That does not fit what the desk has by now. Nothing was kept.',
      remedy: 'Look at how it stands, then decide.',
    },
    signInNeeded: { says: 'You are not signed in any more.', remedy: 'Sign in again.' },
    codeNeeded: { says: 'A code is needed.', remedy: 'Give the one that your device shows.' },
    refusedHost: {
      says: 'This desk does not answer under this address.',
      remedy: 'Whoever runs the desk can give it this name.',
    },
    refusedOrigin: { says: 'This did not come from a page of the desk.', remedy: 'Reload the page.' },
    refusedAddress: {
      says: 'That address is in a private network.',
      remedy: 'Whoever runs the desk can allow it.',
    },
    fetchFailed: {
      says: 'That address cannot be reached.',
      remedy: 'See whether it is right, then try again.',
    },
    fetchTimeout: { says: 'That address did not answer in time.', remedy: 'Try again later.' },
    badJson: { says: 'What the page sent cannot be read.', remedy: 'Reload the page.' },
    unsupportedType: { says: 'What the page sent cannot be read.', remedy: 'Reload the page.' },
    badBackup: { says: 'This is no backup of a desk.', remedy: 'Give a file that a desk backed up.' },
    notEmpty: { says: 'This desk is not empty.', remedy: 'Restore into an empty one.' },
    databaseTooNew: {
      says: 'The database is of a newer desk than this one.',
      remedy: 'Tell who keeps this desk.',
    },
    fault: {
      says: 'Something went wrong at the desk.',
      remedy: 'Try again; if it happens again, tell who keeps this desk: its log has it.',
    },
  },
};
