/** Events, in English. */
export const events = {
  event: {
    claims_one: '{{count}} claim',
    claims_other: '{{count}} claims',
    reports_one: '{{count}} report',
    reports_other: '{{count}} reports',
    origins_one: '{{count}} origin',
    origins_other: '{{count}} independent origins',
    contested: 'Accounts differ',
    contestedWhy: 'At least two claims of this event disagree; both are kept',
    open: 'Open the event',
    title: 'Events',
    says: 'Claims of different reports about one happening, put together. Numbers that differ stand side by side.',
    none: 'No event yet',
    noneSays: 'Events appear here as soon as reports are read.',
    back: 'Events',
    saidOf: 'What is claimed',
    accounts: 'Accounts',
    reportsOf: 'Reports',
    unsourced: 'Unknown source',
  },
};
