import { UsageError } from './exit.js';
import type { Verb } from './verb.js';

interface Entry {
  about: string;
  /** A verb is loaded when it is called: `read` must not wait for the database's code. */
  load(): Promise<{ verb: Verb }>;
}

export const verbs: Record<string, Entry> = {
  read: {
    about: 'read a report and print what it says, keeping nothing',
    load: () => import('./verbs/read.js'),
  },
  group: {
    about: 'put reports of one happening together, keeping nothing',
    load: () => import('./verbs/group.js'),
  },
  add: { about: 'read a report and keep it at the desk', load: () => import('./verbs/add.js') },
  reports: { about: 'list the reports', load: () => import('./verbs/reports.js') },
  report: { about: 'show one report with its claims', load: () => import('./verbs/report.js') },
  state: { about: 'say how far reports are worked through', load: () => import('./verbs/state.js') },
  assign: { about: 'give reports to a person', load: () => import('./verbs/assign.js') },
  share: { about: 'say how far reports may be shared', load: () => import('./verbs/share.js') },
  undo: { about: 'take an act on several reports back', load: () => import('./verbs/undo.js') },
  events: { about: 'list the events', load: () => import('./verbs/events.js') },
  map: { about: 'count events by where they happened', load: () => import('./verbs/map.js') },
  timeline: { about: 'count events by when they began', load: () => import('./verbs/timeline.js') },
  claim: { about: 'show what claims say in their own words', load: () => import('./verbs/claim.js') },
  event: { about: 'show one event with its claims, side by side', load: () => import('./verbs/event.js') },
  merge: { about: 'say that two events are one', load: () => import('./verbs/merge.js') },
  unmerge: {
    about: 'say that what a report tells is another event',
    load: () => import('./verbs/unmerge.js'),
  },
  figures: {
    about: 'list numbers that reports give, or add up the events',
    load: () => import('./verbs/figures.js'),
  },
  figure: {
    about: 'show one reported number with its claims, beside what this desk counts',
    load: () => import('./verbs/figure.js'),
  },
  book: { about: 'fill in registers, import and export them', load: () => import('./verbs/book.js') },
  filters: { about: 'save filters that tell what is new', load: () => import('./verbs/filters.js') },
  notices: { about: 'list what saved filters told', load: () => import('./verbs/notices.js') },
  judge: {
    about: 'accept, reject, correct, add, split, link or part claims',
    load: () => import('./verbs/judge.js'),
  },
  candidates: {
    about: 'list the events to which a claim could belong',
    load: () => import('./verbs/candidates.js'),
  },
  registers: {
    about: 'list the registers, their kinds and fields',
    load: () => import('./verbs/registers.js'),
  },
  sums: { about: 'tell what the entries of a register come to', load: () => import('./verbs/sums.js') },
  calendar: { about: 'print the days of each crossing', load: () => import('./verbs/calendar.js') },
  deadlines: { about: 'tell what is due next', load: () => import('./verbs/deadlines.js') },
  told: { about: 'tell where claims say another thing than an entry', load: () => import('./verbs/told.js') },
  beside: {
    about: "lay numbers of reports beside the desk's own entries",
    load: () => import('./verbs/beside.js'),
  },
  actors: { about: 'list the actors that claims name', load: () => import('./verbs/actors.js') },
  actor: { about: 'show one actor: its names and who uses them', load: () => import('./verbs/actor.js') },
  places: { about: 'list the places that claims name', load: () => import('./verbs/places.js') },
  place: { about: 'show one place: its names and where it lies', load: () => import('./verbs/place.js') },
  name: {
    about: 'decide which names mean the same, and what to call it',
    load: () => import('./verbs/name.js'),
  },
  gazetteer: { about: "add a country's places to the desk", load: () => import('./verbs/gazetteer.js') },
  serve: { about: 'run the desk in a browser', load: () => import('./verbs/serve.js') },
  people: { about: 'list and change who may use the desk', load: () => import('./verbs/people.js') },
  keys: { about: 'keep the key of what is sealed', load: () => import('./verbs/keys.js') },
  unseal: { about: 'open a sealed field of an entry', load: () => import('./verbs/unseal.js') },
  withdraw: {
    about: 'remove an entry for which consent was withdrawn',
    load: () => import('./verbs/withdraw.js'),
  },
  sessions: { about: 'list who is signed in, end sessions', load: () => import('./verbs/sessions.js') },
  verify: { about: 'check the chain of what people did', load: () => import('./verbs/verify.js') },
  entries: { about: 'list what people did', load: () => import('./verbs/entries.js') },
  rebuild: { about: 'derive events and figures again', load: () => import('./verbs/rebuild.js') },
  reread: { about: 'read every kept report again', load: () => import('./verbs/reread.js') },
  backup: { about: 'write the whole desk to a file', load: () => import('./verbs/backup.js') },
  restore: { about: 'fill an empty desk from a backup', load: () => import('./verbs/restore.js') },
  status: { about: 'tell the state of the desk', load: () => import('./verbs/status.js') },
};

/** The verb of that name; throws UsageError with the nearest names where there is none. */
export async function findVerb(name: string): Promise<Verb> {
  const entry = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (entry) return (await entry.load()).verb;
  const near = Object.keys(verbs).filter((verb) => verb.startsWith(name.slice(0, 2)));
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  throw new UsageError(`There is no verb "${name}".${hint}`);
}
