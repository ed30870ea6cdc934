/** What the checks of a report or an event found, in English. */
export const checkSays = {
  checkSays: {
    sum: '{{terms}} = {{sum}}',
    sumNot: '{{terms}} = {{sum}}, not {{whole}}',
    deadline: '{{from}} + {{length}} = {{end}}',
    deadlineNot: '{{from}} + {{length}} = {{end}}, not {{told}}',
    days: '{{from}} to {{to}} is {{length}}',
    daysNot: '{{from}} to {{to}} is {{length}}, not {{told}}',
    claimed: '{{measure}}: {{range}} claimed of one event ({{kind}})',
    against: '{{measure}}: {{one}} ({{teller}}) against {{other}} ({{second}})',
    fate: '{{whom}}: killed ({{teller}}), wounded ({{second}})',
    denies: '{{teller}} denies it; {{second}} states it',
    overlap: '{{measure}}: {{first}} overlaps {{second}}; not to be added',
    daily: '{{part}} {{measure}} of {{whole}} since {{from}}',
    ofActors: '{{measure}} of those who did it',
    unnamed: 'nobody named',
    D_one: '{{count}} day',
    D_other: '{{count}} days',
    W_one: '{{count}} week',
    W_other: '{{count}} weeks',
    M_one: '{{count}} month',
    M_other: '{{count}} months',
    Y_one: '{{count}} year',
    Y_other: '{{count}} years',
  },
  noticed: {
    'language-unknown':
      'There is no reader for this language ({{language}}): the text is kept, nothing was read from it.',
    'language-unknown-und':
      'Which language this is could not be told: the text is kept, nothing was read from it.',
    'language-partly-read': 'In this language ({{language}}) only the tallies of bulletins are read.',
    'no-publication-date': 'The report has no date of publication: “{{words}}” stays a weekday.',
    'page-whole': 'The article could not be picked out of its page in time: the whole page was read.',
  },
};
