import type {
  Counted,
  EventMap,
  EventSummary,
  EventTimeline,
  EventView,
  PartRole,
  ReportSummary,
  ReportView,
} from '../../src/server/contract.js';
import { type Said, summary, view } from './build.js';

// Invented: the places, the bodies and what befell them. Only the shapes are those of real reports.

const story: [PartRole, string][] = [
  ['title', 'Shells fall on Tel Wadin ferry landing as talks over the corridor resume'],
  ['boilerplate', 'Updated 12 March 2026\nShare\nFollow us'],
  [
    'list',
    '• Health officials and the harbour police give different tolls\n• Mediators say the fuel exemption will run until September',
  ],
  [
    'paragraph',
    'TEL WADIN: Shells struck the ferry landing of Tel Wadin shortly after dawn on Tuesday, killing four dock workers and wounding nine people, the provincial health office said.',
  ],
  [
    'paragraph',
    'The harbour police put the toll at three dead and about a dozen injured. Captain Nour Salim, who commands the port guard, told the Post that the fire came from positions of the Eastern Column on the far bank. The Column denied that its gunners had fired.',
  ],
  ['caption', 'A burnt ferry at the landing of Tel Wadin on March 10, 2026. (The North Post)'],
  [
    'paragraph',
    'Two warehouses were destroyed and the clinic beside the landing was damaged, according to residents. Over the past month the guard says it has carried out more than 40 patrols along the river and detained 17 people suspected of smuggling shells.',
  ],
  [
    'paragraph',
    'The crossing at Bab al-Nahr stayed open for a third day on Wednesday, and 212 people went over to the western bank, the relief mission reported. Of 9 missions planned for the week, five were facilitated, two were delayed and one was denied, its bulletin said.',
  ],
  [
    'paragraph',
    'A spokeswoman for the mediators, Ilse Brandt, said the governments had agreed that the fuel exemption would be extended for 180 days. Foreign ministers of the three guarantor states condemned the shelling in a joint note. Brandt added that a further round could open in Marsa next week.',
  ],
  [
    'keyDates',
    'HOW THE CORRIDOR CAME ABOUT\n• October 2024: The landing changes hands.\n• March 2, 2025: A first fuel exemption is announced.\n• September 8, 2025: The exemption is renewed.',
  ],
  [
    'paragraph',
    'In October 2024 the Eastern Column had taken the landing after a siege of eleven days. Survivors said members of a patrol beat two boatmen at a checkpoint on Monday.',
  ],
];

const ministry = 'provincial health office';
const landing: NonNullable<Said['where']> = [['Tel Wadin ferry landing', 'exact', 'Wadin']];
const shelling = 'event-shelling';

const said: Said[] = [
  {
    register: 'attacks',
    kind: 'shelling',
    quote:
      'Shells struck the ferry landing of Tel Wadin shortly after dawn on Tuesday, killing four dock workers and wounding nine people, the provincial health office said.',
    trigger: 'struck',
    chain: [ministry],
    when: ['2026-03-10'],
    where: landing,
    who: [
      ['target', 'ferry landing'],
      ['victim', 'dock workers'],
    ],
    counts: [
      ['killed', 4, 'dock workers'],
      ['injured', 9, 'people'],
    ],
    event: shelling,
  },
  {
    register: 'attacks',
    kind: 'shelling',
    quote: 'The harbour police put the toll at three dead and about a dozen injured.',
    trigger: 'toll',
    chain: ['harbour police'],
    when: ['2026-03-10'],
    where: landing,
    counts: [
      ['killed', 3, null],
      ['injured', 12, null, 'about'],
    ],
    event: shelling,
  },
  {
    register: 'attacks',
    kind: 'shelling',
    quote: 'the fire came from positions of the Eastern Column on the far bank',
    trigger: 'fire',
    chain: ['Captain Nour Salim'],
    certainty: 'alleged',
    when: ['2026-03-10'],
    where: [['far bank', 'near', 'Wadin']],
    who: [['perpetrator', 'Eastern Column']],
    event: shelling,
  },
  {
    register: 'attacks',
    kind: 'shelling',
    quote: 'The Column denied that its gunners had fired.',
    trigger: 'fired',
    chain: ['Eastern Column'],
    certainty: 'denied',
    when: ['2026-03-10'],
    who: [['perpetrator', 'Eastern Column']],
    event: shelling,
  },
  {
    register: 'damage',
    kind: 'destruction',
    quote:
      'Two warehouses were destroyed and the clinic beside the landing was damaged, according to residents.',
    trigger: 'destroyed',
    chain: ['residents'],
    when: ['2026-03-10'],
    where: landing,
    counts: [['buildings', 2, 'warehouses']],
  },
  {
    register: 'damage',
    kind: 'damage',
    quote: 'the clinic beside the landing was damaged',
    trigger: 'damaged',
    chain: ['residents'],
    when: ['2026-03-10'],
    where: landing,
    who: [['target', 'clinic']],
    fields: { service: 'health' },
  },
  {
    register: 'operations',
    kind: 'patrol',
    scope: 'tally',
    quote:
      'Over the past month the guard says it has carried out more than 40 patrols along the river and detained 17 people suspected of smuggling shells.',
    trigger: 'patrols',
    chain: ['port guard'],
    when: ['2026-02-12', '2026-03-12'],
    where: [['Wadin', 'admin1']],
    who: [['perpetrator', 'port guard']],
    counts: [['operations', 40, 'patrols', 'moreThan']],
  },
  {
    register: 'operations',
    kind: 'arrest',
    scope: 'tally',
    quote: 'detained 17 people suspected of smuggling shells',
    trigger: 'detained',
    chain: ['port guard'],
    when: ['2026-02-12', '2026-03-12'],
    where: [['Wadin', 'admin1']],
    counts: [['detained', 17, 'people']],
  },
  {
    register: 'crossings',
    kind: 'crossingDay',
    quote: 'The crossing at Bab al-Nahr stayed open for a third day on Wednesday',
    trigger: 'open',
    chain: ['relief mission'],
    when: ['2026-03-11'],
    where: [['Bab al-Nahr', 'exact', 'Wadin']],
    fields: { status: 'open', day: 3, direction: 'both' },
  },
  {
    register: 'crossings',
    kind: 'flow',
    scope: 'tally',
    quote: '212 people went over to the western bank',
    trigger: 'went',
    chain: ['relief mission'],
    when: ['2026-03-11'],
    where: [['Bab al-Nahr', 'exact', 'Wadin']],
    counts: [['people', 212, 'people']],
  },
  {
    register: 'missions',
    kind: 'mission',
    scope: 'tally',
    quote:
      'Of 9 missions planned for the week, five were facilitated, two were delayed and one was denied, its bulletin said.',
    trigger: 'missions',
    chain: ['bulletin', 'relief mission'],
    when: ['2026-03-06', '2026-03-12'],
    counts: [['missions', 9, 'missions']],
    fields: { status: 'requested', purposes: ['food', 'fuel', 'patientEvacuation'] },
  },
  ...(
    [
      ['five were facilitated', 5, 'facilitated'],
      ['two were delayed', 2, 'held'],
      ['one was denied', 1, 'denied'],
    ] as const
  ).map(
    ([quote, value, status]): Said => ({
      register: 'missions',
      kind: 'mission',
      scope: 'tally',
      quote,
      trigger: quote.split(' ').at(-1) ?? '',
      chain: ['bulletin', 'relief mission'],
      when: ['2026-03-06', '2026-03-12'],
      counts: [['missions', value, 'missions']],
      fields: { status },
      partOf: 'missions',
    }),
  ),
  {
    register: 'policy',
    kind: 'extension',
    quote: 'the governments had agreed that the fuel exemption would be extended for 180 days',
    trigger: 'extended',
    chain: ['Ilse Brandt', 'mediators'],
    when: ['2026-03-11'],
    who: [['authority', 'governments']],
    fields: { expires: ['2026-09-07'], duration: 'P180D' },
  },
  {
    register: 'diplomacy',
    kind: 'condemnation',
    quote: 'Foreign ministers of the three guarantor states condemned the shelling in a joint note.',
    trigger: 'condemned',
    when: ['2026-03-11'],
    who: [['authority', 'foreign ministers of the guarantor states']],
  },
  {
    register: 'diplomacy',
    kind: 'meeting',
    quote: 'a further round could open in Marsa next week',
    trigger: 'round',
    chain: ['Ilse Brandt'],
    certainty: 'possible',
    when: ['2026-03-16', '2026-03-22'],
    where: [['Marsa', 'exact']],
  },
  {
    register: 'policy',
    kind: 'announcement',
    background: true,
    quote: 'A first fuel exemption is announced.',
    trigger: 'announced',
    when: ['2025-03-02'],
  },
  {
    register: 'policy',
    kind: 'extension',
    background: true,
    quote: 'The exemption is renewed.',
    trigger: 'renewed',
    when: ['2025-09-08'],
    fields: { expires: ['2026-03-07'] },
  },
  {
    register: 'attacks',
    kind: 'territory',
    background: true,
    quote: 'In October 2024 the Eastern Column had taken the landing after a siege of eleven days.',
    trigger: 'taken',
    when: ['2024-10'],
    where: landing,
    who: [['perpetrator', 'Eastern Column']],
  },
  {
    register: 'accounts',
    kind: 'violation',
    quote: 'members of a patrol beat two boatmen at a checkpoint on Monday',
    trigger: 'beat',
    chain: ['survivors'],
    certainty: 'alleged',
    when: ['2026-03-09'],
    who: [
      ['perpetrator', 'members of a patrol'],
      ['victim', 'boatmen'],
    ],
    counts: [['injured', 2, 'boatmen']],
    fields: { acts: ['assault'] },
  },
];

const range = (
  measure: 'killed' | 'injured',
  of: 'victims' | 'unknown',
  low: number,
  high: number,
  claims: string[],
) => ({ measure, of, low, high, bound: low === high ? ('exact' as const) : ('between' as const), claims });

function eventOf(story: ReportView): EventSummary {
  const claims = story.claims.filter(({ eventId }) => eventId === shelling);
  const ids = claims.slice(0, 2).map(({ claim }) => claim.id);
  return {
    id: shelling,
    register: 'attacks',
    kind: 'shelling',
    when: claims[0]!.claim.when,
    where: claims[0]!.claim.where,
    who: [...claims[0]!.claim.who, ...claims[2]!.claim.who],
    ranges: [range('killed', 'victims', 3, 4, ids), range('injured', 'victims', 9, 12, ids)],
    claims: claims.length,
    reports: 2,
    origins: 1,
    contested: true,
    state: 'unjudged',
    accounts: 'differ',
    sharing: null,
  };
}

/** The report that the screens are looked at with. */
export function storyView(): ReportView {
  const report = summary({
    id: 'story',
    title: story[0]![1],
    updatedAt: '2026-03-12',
    state: 'inReview',
    seenAt: new Date(Date.now() - 2 * 3_600_000).toISOString(),
  });
  const made = view(report, story, said, {
    checks: [
      { rule: 'parts-sum', holds: false, says: '5 + 2 + 1 = 8, the report says 9', claims: [] },
      { rule: 'deadline', holds: true, says: '11 March 2026 + 180 days = 7 September 2026', claims: [] },
      { rule: 'consecutive-days', holds: true, says: 'Day 3 on 11 March puts day 1 on 9 March', claims: [] },
    ],
    warnings: [
      {
        code: 'noPlace',
        message: '“far bank” is in no gazetteer; it was left without a point.',
        start: null,
        end: null,
      },
    ],
    reprints: ['reprint'],
  });
  const whole = made.claims.find(({ claim }) => claim.register === 'missions')!.claim.id;
  for (const { claim } of made.claims) if (claim.partOf === 'missions') claim.partOf = whole;
  const missions = made.claims
    .filter(({ claim }) => claim.register === 'missions')
    .map(({ claim }) => claim.id);
  made.checks[0]!.claims = missions;
  return made;
}

/** A report of so many claims: those of the story over and over. */
export function longView(many: number): ReportView {
  const story = storyView();
  const claims = Array.from({ length: many }, (_, at) => {
    const kept = story.claims[at % story.claims.length]!;
    const claim = { ...kept.claim, id: `${kept.claim.id}-${at}`, partOf: null };
    return { ...kept, claim, current: claim };
  });
  return { ...story, claims };
}

export function eventView(): EventView {
  const whole = storyView();
  const claims = whole.claims.filter(({ eventId }) => eventId === shelling);
  const none = { checks: [], meetings: [], preferred: [], history: [] };
  return { event: eventOf(whole), claims, reports: [whole.report], origins: [[whole.report.id]], ...none };
}

export function arabicView(): ReportView {
  const report = summary({
    id: 'arabic',
    title: 'إغلاق معبر باب النهر ليوم رابع',
    language: 'ar',
    source: { id: 'sada', name: 'صدى الساحل', url: null },
    publishedAt: null,
  });
  const body: [PartRole, string][] = [
    ['title', report.title ?? ''],
    ['paragraph', 'بقي معبر باب النهر مغلقاً يوم الخميس لليوم الرابع، بحسب إدارة المعبر.'],
  ];
  return view(report, body, [], {
    warnings: [
      { code: 'language', message: 'The reader does not know this language yet.', start: null, end: null },
    ],
  });
}

const titles: [string, Partial<ReportSummary>][] = [
  [
    'Harbour police revise toll of the landing attack to four',
    { registers: { attacks: 3 }, claims: 3, judged: 3, state: 'done' },
  ],
  [
    'Shells fall on Tel Wadin ferry landing as talks over the corridor resume',
    {
      reprintOf: 'story',
      news: ['reprint'],
      source: { id: 'ledger', name: 'Coast Ledger', url: null },
      registers: { attacks: 4, damage: 2 },
      claims: 6,
    },
  ],
  [
    'Weekly access bulletin: nine missions planned, eight accounted for',
    {
      source: { id: 'relief', name: 'Relief mission', url: null },
      registers: { missions: 7, crossings: 4 },
      claims: 11,
      judged: 4,
      state: 'inReview',
      checksFailed: 1,
    },
  ],
  ['Mediators announce a third round in Marsa', { registers: { diplomacy: 5, policy: 2 }, claims: 7 }],
  [
    'Guard detains six in night raids along the Wadin river',
    {
      source: { id: 'ledger', name: 'Coast Ledger', url: null },
      registers: { operations: 6, attacks: 1 },
      claims: 7,
      judged: 2,
    },
  ],
  [
    'Survivors describe beatings at river checkpoints',
    { registers: { accounts: 8 }, claims: 8, state: 'inReview', judged: 5 },
  ],
  ['Clinic reopens after repairs', { source: null, registers: { damage: 1 }, claims: 1, publishedAt: null }],
  [
    'Cholera cases reach 96 since the start of the month, health office says',
    { registers: {}, claims: 0, state: 'done' },
  ],
];

export function inboxRows(many = 0): ReportSummary[] {
  const rows = titles.map(([title, over], index) =>
    summary({
      id: index === 1 ? 'reprint' : `row-${index}`,
      title,
      seenAt: new Date(Date.now() - (index + 3) * 5_400_000).toISOString(),
      ...over,
    }),
  );
  const extra = Array.from({ length: many }, (_, n) =>
    summary({ id: `more-${n}`, title: `Situation report no. ${n + 1}` }),
  );
  return [storyView().report, ...rows.slice(0, 4), arabicView().report, ...rows.slice(4), ...extra];
}

/** An answer by month and country, wider than a phone. */
export function countedAnswer(): Counted {
  const sum = { low: 2, high: 4, open: 0, stated: 1, silent: 0 };
  const countries = ['SD', 'SY', 'YE', 'CD', 'LY', 'ML'];
  const all = { ...sum, low: 12, high: 24, stated: 6, sides: {} };
  return {
    measure: 'killed',
    by: 'month',
    group: 'country',
    total: all,
    periods: [{ ...all, period: '2026-01', group: null, from: '2026-01-01', to: '2026-01-31' }],
    groups: countries.map((key) => ({ key, name: key, ...sum })),
    moreGroups: 0,
    cells: countries.map((group) => ({ period: '2026-01', group, ...sum, sides: {} })),
    asOf: '2026-03-12T08:20:00.000Z',
  };
}
/** One place, one province and one country. */
export const eventMap = (): EventMap => {
  const [registers, event] = [{ attacks: 1 }, eventView().event.id];
  return {
    cells: [{ lon: 35.93, lat: 36.2, count: 1, differ: 1, registers, place: 'Saraqib', event }],
    areas: [
      { area: 'SY/Idlib', count: 2, differ: 0, registers: { attacks: 1, damage: 1 }, event: null },
      { area: 'SY', count: 1, differ: 0, registers, event },
    ],
    total: 5,
    outside: 0,
    unplaced: 1,
  };
};

export const eventTimeline = (): EventTimeline => ({
  step: 'day',
  from: '2026-02-01',
  to: '2026-02-03',
  bars: [
    { from: '2026-02-01', to: '2026-02-01', differ: 1, registers: { attacks: 1, damage: 1 } },
    { from: '2026-02-03', to: '2026-02-03', differ: 0, registers: { attacks: 2 } },
  ],
  total: 5,
  undated: 1,
});
