// What a big desk is asked for, as its pages ask: every filter and order by itself, what is nowhere to be found, and some together.

const reportFilters = [
  '',
  'state=new',
  'state=inReview',
  'state=done',
  'source=Outlet+7',
  'source=Nobody',
  'register=damage',
  'register=crossings',
  'news=event',
  'news=update',
  'news=contradiction',
  'news=reprint',
  'news=reprint&state=new',
  'failed=true',
  'assignee=Dalia',
  'unassigned=true',
  'from=2025-06-01&to=2025-06-07',
  'from=2018-01-01&state=done&register=operations',
  'source=Outlet+7&register=damage&state=done',
  'text=gate+417',
  'text=people',
  'text=%22the+governor%22+market',
  'text=district&register=damage',
  'text=nowhere',
];

const orders = ['seen', 'published', 'source', 'failed', 'assignee', 'unjudged'].flatMap((sort) => [
  `sort=${sort}`,
  `sort=${sort}&order=asc`,
  `sort=${sort}&order=desc`,
]);

const ordered = [
  ...orders,
  'state=done&sort=published',
  'register=damage&sort=published&order=asc',
  'sort=unjudged&unassigned=true',
  'source=Outlet+7&sort=unjudged',
  'news=contradiction&sort=failed',
  'assignee=Dalia&sort=source',
  'text=district&register=damage&sort=published',
];

const eventFilters = [
  '',
  'register=damage',
  'register=crossings',
  'kind=arson',
  'register=attacks,operations&kind=airstrike,raid',
  'from=2025-01-01',
  'from=2019-03-01&to=2019-03-31',
  'to=2017-01-01',
  'place=dilling',
  'place=nowhere',
  'actor=western+front',
  'actor=nobody',
  'actor=western+front&from=2025-01-01',
  'source=Outlet+7',
  'source=Nobody',
  'certainty=stated',
  'certainty=denied',
  'state=unjudged',
  'state=accepted',
  'accounts=agree',
  'accounts=differ',
  'accounts=settled',
  'area=28,2,30,4',
  'area=28,2;32,2;32,12',
  'area=SD',
  'register=attacks&place=dilling&from=2024-01-01&to=2024-12-31&accounts=agree',
];

const questions = [
  '',
  'by=day',
  'by=all&group=actor',
  'by=month&group=country',
  'by=year&group=province',
  'measure=killed',
  'measure=killed&by=day',
  'measure=killed&by=week&group=kind',
  'measure=killed&by=month&group=actor',
  'measure=killed&by=month&group=side',
  'measure=attacks&by=year',
];

const tallyFilters = [
  '',
  'register=attacks',
  'register=damage',
  'from=2025-01-01',
  'to=2017-01-01',
  'place=nowhere',
  'actor=nobody',
];

const nameFilters = ['', 'text=front', 'text=nobody', 'kind=force', 'country=SD'];

const asked = (path: string, queries: readonly string[]) =>
  queries.map((query) => (query === '' ? path : `${path}?${query}`));

export const requests: readonly string[] = [
  ...asked('reports', [...reportFilters, ...ordered, 'limit=100', 'limit=200']),
  ...asked('reports/outline', [...reportFilters, ...ordered]),
  ...asked('events', eventFilters),
  ...asked('events/map', [...eventFilters, 'view=28,2,32,12&zoom=9', 'zoom=14']),
  ...asked('events/timeline', [...eventFilters, 'step=day']),
  ...asked('figures/counted', [
    ...questions,
    ...eventFilters.filter(Boolean).map((filter) => `measure=killed&${filter}`),
  ]),
  ...asked('figures/counted/events', [
    '',
    'measure=killed&by=month&period=2025-03',
    'measure=killed&by=month&group=actor&of=the+army',
    'by=year&period=2019&register=damage',
  ]),
  ...asked('figures', tallyFilters),
  ...asked('figures/series', tallyFilters),
  ...asked('actors', nameFilters),
  ...asked('places', nameFilters),
  ...asked('entries', ['', 'by=Bench', 'by=Nobody', 'limit=200']),
  ...asked('notices', ['', 'unseen=true']),
  'notices/unseen',
  'deliveries',
  'filters',
  'namings/called',
  'sources',
  'names',
  'registers',
  'status',
  'gazetteer?name=dill',
];

/** Lists of which the second page is asked for, too. */
export const paged = [
  'reports',
  'events',
  'figures',
  'figures/series',
  'figures/counted/events',
  'entries',
  'actors',
];
