/** The closed lists of the reader's output, each word once: types, checks and schemas are made from them. */
export const certainties = ['stated', 'alleged', 'denied', 'planned', 'possible'] as const;
export const scopes = ['event', 'tally', 'state'] as const;
export const roles = [
  'perpetrator',
  'backer',
  'target',
  'victim',
  'instrument',
  'authority',
  'participant',
  'beneficiary',
] as const;
export const actorKinds = ['person', 'people', 'organisation', 'group', 'state', 'force', 'unknown'] as const;
// Events keep their numbers by this order: a new one goes to the end.
export const measures = [
  'killed',
  'injured',
  'missing',
  'abducted',
  'detained',
  'displaced',
  'returned',
  'lost',
  'attacks',
  'operations',
  'raids',
  'missions',
  'people',
  'trucks',
  'buildings',
  'other',
] as const;
export const bounds = [
  'exact',
  'about',
  'atLeast',
  'atMost',
  'moreThan',
  'lessThan',
  'between',
  'vague',
] as const;
export const totalsOf = ['victims', 'perpetrators', 'unknown'] as const;
export const placeKinds = [
  'country',
  'admin1',
  'admin2',
  'city',
  'region',
  'crossing',
  'camp',
  'hospital',
  'checkpoint',
  'water',
  'site',
  'unknown',
] as const;
export const precisions = ['exact', 'near', 'admin2', 'admin1', 'country', 'unknown'] as const;
