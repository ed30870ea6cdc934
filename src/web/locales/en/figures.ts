/** Figures, in English. */
export const figures = {
  figures: {
    sideways: 'The table goes on to the side: scroll it, or use the arrow keys.',
    title: 'Figures',
    says: 'Numbers over a window. Reported: somebody’s tally. Counted: a count of this desk’s events.',
    none: 'No figure yet',
    noneSays: 'Figures appear here as soon as a report gives a tally or an event is put together.',
    number: 'Number',
    what: 'What',
    window: 'Window',
    where: 'Where',
    chain: 'Said by',
    origin: 'Origin',
    reported: 'Reported',
    counted: 'Counted',
    events_one: 'event',
    events_other: 'events',
    thisDesk: 'This desk',
    quotes: 'Sentences',
  },
};
