/** What is asked of a route, with ids by name; the same is asked of both desks, the hidden report's ids too. */
export interface Row {
  path: string;
  body?: unknown;
  /** Why an answer is not compared to the letter: what of it is left out. */
  less?: { why: string; keys: readonly string[] };
  /** Whether the answer has the number of the last act, which each mark moves. */
  counts?: true;
}

const get = (...paths: string[]): Row[] => paths.map((path) => ({ path }));
const counting = (...paths: string[]): Row[] => paths.map((path) => ({ path, counts: true }));
const post = (path: string, ...bodies: unknown[]): Row[] => bodies.map((body) => ({ path, body }));

const words = 'text=canary';
const places = 'place=Canaryville';
const actors = 'actor=Canary%20Brigade';
const question = 'measure=killed&by=month&group=actor';
const decision = { act: 'call', what: 'actor', name: 'Else', why: 'Because.' };

/** Every route that answers with what reports say, with what is asked of it. */
export const rows: Readonly<Record<string, Row[]>> = {
  'GET /api/reports': get(
    '/api/reports',
    `/api/reports?${words}`,
    '/api/reports?sharing=red',
    '/api/reports?sharing=amber',
    '/api/reports?source=Canary%20Courier',
    '/api/reports?assignee=Canary%20Clerk',
    '/api/reports?state=inReview',
    '/api/reports?news=reprint',
    '/api/reports?register=operations&sort=unjudged',
  ),
  'GET /api/reports/outline': counting('/api/reports/outline', `/api/reports/outline?${words}`),
  'GET /api/reports/{id}': counting(
    '/api/reports/HIDDEN',
    '/api/reports/VISIBLE0',
    '/api/reports/VISIBLE1',
    '/api/reports/COPY',
    '/api/reports/HIDDEN?part=1',
  ),
  'GET /api/reports/{id}/changes': counting(
    '/api/reports/HIDDEN/changes?since=0',
    '/api/reports/VISIBLE0/changes?since=0',
  ),
  'GET /api/reports/{id}/names': get('/api/reports/HIDDEN/names', '/api/reports/VISIBLE1/names'),
  'PUT /api/reports/{id}/state': [{ path: '/api/reports/HIDDEN/state', body: { state: 'done' } }],
  'POST /api/reports/changes': post(
    '/api/reports/changes',
    { reports: ['HIDDEN'], state: 'done' },
    { reports: ['HIDDEN', 'VISIBLE0'], sharing: 'clear' },
    { reports: ['HIDDEN'], sensitivity: 'low' },
    { filter: { text: 'canary' }, assignee: 'Somebody' },
  ),
  'POST /api/reports/changes/{act}/undo': counting('/api/reports/changes/ACTS/undo'),
  'GET /api/sources': get('/api/sources'),
  'GET /api/names': get('/api/names'),
  'GET /api/events': get(
    '/api/events',
    '/api/events?sharing=red',
    '/api/events?sharing=none',
    `/api/events?${places}`,
    `/api/events?${actors}`,
    '/api/events?source=Canary%20Courier',
    '/api/events?report=HIDDEN',
    '/api/events?report=VISIBLE0',
    '/api/events?accounts=differ',
  ),
  'GET /api/events/{id}': get(
    '/api/events/EVENT',
    '/api/events/HIDDENEVENT',
    '/api/events/HIDDENSAME',
    '/api/events/HIDDENCLAIM',
    '/api/events/HIDDENOWN',
    '/api/events/OTHER',
  ),
  'GET /api/events/map': get('/api/events/map', `/api/events/map?${places}`),
  'GET /api/events/timeline': get('/api/events/timeline', `/api/events/timeline?${actors}`),
  'POST /api/claims/marks': post(
    '/api/claims/marks',
    { claims: ['HIDDENOWN'], sharing: 'green' },
    { claims: ['OTHER', 'HIDDENCLAIM'], sensitivity: 'low' },
    { event: 'HIDDENEVENT', sharing: 'red' },
    { event: 'HIDDENOWN', sharing: 'red' },
  ),
  'GET /api/claims/{id}/candidates': get(
    '/api/claims/CLAIM/candidates',
    '/api/claims/OTHER/candidates',
    '/api/claims/OTHER/candidates?text=canary',
    '/api/claims/HIDDENCLAIM/candidates',
    '/api/claims/HIDDENOWN/candidates',
  ),
  'GET /api/figures': get('/api/figures', `/api/figures?${places}`, '/api/figures?place=Sudan'),
  'GET /api/figures/counted': get(
    `/api/figures/counted?${question}`,
    '/api/figures/counted?measure=injured&by=day',
    `/api/figures/counted?measure=events&by=all&group=province&${places}`,
  ),
  'GET /api/figures/counted.csv': get(`/api/figures/counted.csv?${question}`),
  'GET /api/figures/counted/events': get(
    '/api/figures/counted/events?measure=killed&by=month&period=2026-03',
    `/api/figures/counted/events?measure=killed&by=all&${actors}`,
  ),
  'GET /api/figures/series': get('/api/figures/series', `/api/figures/series?${places}`),
  'GET /api/figures/{id}': get('/api/figures/HIDDENFIGURE'),
  'GET /api/figures/{id}/events': get('/api/figures/HIDDENFIGURE/events'),
  'GET /api/actors': get('/api/actors', '/api/actors?text=canar', '/api/actors?text=army'),
  'GET /api/actors/{id}': get(
    '/api/actors/HIDDENACTOR',
    '/api/actors/Canary%20Brigade',
    '/api/actors/Western%20Front',
    '/api/actors/army',
  ),
  'GET /api/actors/{id}/claims': get('/api/actors/HIDDENACTOR/claims', '/api/actors/Western%20Front/claims'),
  'GET /api/places': get('/api/places', '/api/places?text=canary'),
  'GET /api/places/{id}': get('/api/places/HIDDENPLACE', '/api/places/Canarytown', '/api/places/El%20Obeid'),
  'GET /api/places/{id}/claims': get('/api/places/HIDDENPLACE/claims', '/api/places/El%20Obeid/claims'),
  'GET /api/namings/called': get('/api/namings/called'),
  'POST /api/namings': post(
    '/api/namings',
    { ...decision, entry: 'HIDDENACTOR' },
    { act: 'withdraw', naming: 'HIDDENNAMING' },
  ),
  'POST /api/namings/preview': post(
    '/api/namings/preview',
    { ...decision, entry: 'HIDDENACTOR' },
    { act: 'same', what: 'actor', entry: 'Western Front', other: 'Canaries' },
    { act: 'same', what: 'actor', entry: 'Western Front', other: 'doctors' },
  ),
  'POST /api/judgements': post(
    '/api/judgements',
    { verdict: 'accept', claim: 'HIDDENCLAIM' },
    { verdict: 'reject', claim: 'HIDDENOWN' },
    { verdict: 'same', claim: 'OTHER', other: 'HIDDENCLAIM' },
    { verdict: 'link', claim: 'OTHER', event: 'HIDDENEVENT' },
    { verdict: 'withdraw', judgement: 'HIDDENJUDGEMENT' },
    { verdict: 'prefer', claim: 'CLAIM', event: 'HIDDENEVENT', path: 'counts[0].value' },
  ),
  'POST /api/acts': post('/api/acts', { decisions: [{ verdict: 'reject', claim: 'HIDDENSAME' }] }),
  'GET /api/filters': counting('/api/filters'),
  'GET /api/notices': [
    {
      path: '/api/notices',
      less: { why: 'numbers of notices, which count on where something was told once', keys: ['id'] },
    },
  ],
  'GET /api/notices/unseen': get('/api/notices/unseen'),
  'GET /api/deliveries': get('/api/deliveries'),
  'GET /api/status': counting('/api/status'),
  'GET /api/entries': get('/api/entries'),
  'GET /api/verify': get('/api/verify'),
  'GET /api/books/{register}': get(
    '/api/books/missions',
    '/api/books/missions?text=canary',
    '/api/books/missions?removed=true',
    '/api/books/missions?kind=mission&sort=written',
  ),
  'GET /api/books/{register}/export': get('/api/books/missions/export?format=csv'),
  'GET /api/books/{register}/outline': get('/api/books/missions/outline'),
  'GET /api/claims': get(
    '/api/claims?id=HIDDENCLAIM&id=CLAIM&id=OTHER',
    '/api/claims?id=HIDDENSAME',
    '/api/claims?id=HIDDENFIGURE',
  ),
  'GET /api/books/{register}/entries': get(
    '/api/books/missions/entries?id=HIDDENENTRY&id=ENTRY',
    '/api/books/missions/entries?id=HIDDENENTRY',
  ),
  'GET /api/books/{register}/entries/{id}': get(
    '/api/books/missions/entries/HIDDENENTRY',
    '/api/books/missions/entries/ENTRY',
  ),
  'GET /api/books/{register}/entries/{id}/history': get(
    '/api/books/missions/entries/HIDDENENTRY/history',
    '/api/books/missions/entries/ENTRY/history',
  ),
  'GET /api/books/{register}/entries/{id}/withdrawal': get(
    '/api/books/missions/entries/HIDDENENTRY/withdrawal',
    '/api/books/missions/entries/ENTRY/withdrawal',
  ),
  'GET /api/books/{register}/entries/{id}/challenges': get(
    '/api/books/missions/entries/HIDDENENTRY/challenges',
    '/api/books/missions/entries/ENTRY/challenges',
  ),
  'GET /api/books/{register}/draft': get(
    '/api/books/operations/draft?claim=HIDDENCLAIM',
    '/api/books/operations/draft?claim=CLAIM',
  ),
  'GET /api/books/{register}/figures': get('/api/books/missions/figures'),
  'GET /api/books/{register}/calendar': get('/api/books/crossings/calendar?from=2026-03-01&to=2026-03-05'),
  'GET /api/books/{register}/clocks': get('/api/books/policy/clocks'),
  'GET /api/books/{register}/deadlines.ics': get('/api/books/policy/deadlines.ics'),
  'GET /api/books/{register}/beside': get(
    '/api/books/missions/beside?from=2026-03-01&to=2026-03-31',
    '/api/books/operations/beside?from=2026-03-01&to=2026-03-31',
  ),
  'POST /api/books/{register}': post('/api/books/missions', {
    drafts: [{ id: 'HIDDENENTRY', seen: 1, removed: true }],
  }),
  'POST /api/books/{register}/check': post('/api/books/missions/check', {
    drafts: [{ id: 'HIDDENENTRY', seen: 1, removed: true }],
  }),
  'POST /api/books/{register}/entries/{id}/open': post('/api/books/missions/entries/HIDDENENTRY/open', {
    field: 'name',
    reason: 'To see.',
  }),
  'POST /api/books/{register}/entries/{id}/withdraw': post(
    '/api/books/missions/entries/HIDDENENTRY/withdraw',
    { reason: 'They asked.' },
  ),
  'POST /api/books/undo': post('/api/books/undo', { act: 'ENTRYACT' }),
  'GET /api/feeds': get('/api/feeds'),
  'GET /api/registers': get('/api/registers'),
  'GET /api/gazetteer': get('/api/gazetteer?name=canaryv'),
  'GET /api/reports/adding': get('/api/reports/adding'),
  'GET /api/books/importing': get('/api/books/importing'),
};

/** Routes of which nothing is asked here, each with the reason. */
export const apart: Readonly<Record<string, string>> = {
  'POST /api/read': 'keeps nothing and looks at nothing that is kept',
  'POST /api/group': 'keeps nothing and looks at nothing that is kept',
  'POST /api/reports': 'the same bytes again: a test of its own',
  'GET /api/stream': 'a test of its own',
  'GET /api/session': 'who is here and what that role may do',
  'POST /api/session': 'signing in',
  'DELETE /api/session': 'signing out',
  'POST /api/feeds': 'answers an address of the person',
  'POST /api/books/{register}/import': 'writes as the routes that write do, from a file',
  'DELETE /api/feeds/{id}': 'of the account alone',
  'PUT /api/people/{id}/duties/{duty}': "an owner's",
  'GET /api/keys': "an owner's or auditor's",
  'POST /api/keys/rotate': "an owner's",
  'POST /api/keys/recovery': "an owner's",
  'POST /api/keys/restore': "an owner's",
  'POST /api/keys/give-up': "an owner's",
  'GET /api/keys/openings': "an owner's or auditor's",
  'POST /api/filters': 'answers what was sent',
  'PUT /api/filters/{id}': 'answers what was sent',
  'DELETE /api/filters/{id}': 'answers the number of the act',
  'POST /api/filters/changes/{act}/undo': 'answers what the person saved',
  'POST /api/notices/seen': 'answers nothing',
  'POST /api/notices/send': "an owner's, who sees all",
  'POST /api/deliveries/{id}/again': 'answers nothing',
  'POST /api/rebuild': "an owner's, who sees all",
  'POST /api/reread': "an owner's, who sees all",
  'GET /api/backup': "an owner's, who sees all",
  'POST /api/restore': "an owner's, who sees all",
  'GET /api/people': "an owner's or auditor's",
  'POST /api/people': "an owner's",
  'PUT /api/people/{id}/role': "an owner's",
  'PUT /api/people/{id}/active': "an owner's",
  'PUT /api/people/{id}/password': "an owner's",
  'DELETE /api/people/{id}/totp': "an owner's",
  'GET /api/sessions': "an owner's or auditor's",
  'DELETE /api/sessions/{id}': "an owner's",
  'GET /api/account': 'of the account alone',
  'PUT /api/account/password': 'of the account alone',
  'POST /api/account/totp': 'of the account alone',
  'PUT /api/account/totp': 'of the account alone',
  'DELETE /api/account/totp': 'of the account alone',
  'GET /api/account/sessions': 'of the account alone',
  'DELETE /api/account/sessions/{id}': 'of the account alone',
};
