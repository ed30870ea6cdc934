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
    refusedRole: {
      says: 'Your role may not do this.',
      remedy: 'An owner of this desk gives roles.',
    },
    fault: {
      says: 'Something went wrong at the desk.',
      remedy: 'Try again; if it happens again, tell who keeps this desk: its log has it.',
    },
  },
};
