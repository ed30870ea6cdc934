import { sharingWords } from '../registers/sharing.js';
import { areaOf } from './area.js';
import { DeskError } from './error.js';
import type { EventFilter } from './eventViews.js';
import type { ReportFilter } from './model.js';
import { checkRegister } from './registers.js';
import type { SavedPage } from './saved.js';
import { checkEventFilter } from './store/eventFilter.js';
import { reportNews, reportStates } from './store/listed.js';

/** What a saved filter lets through: reports or events. */
export type Asked = { of: 'reports'; filter: ReportFilter } | { of: 'events'; filter: EventFilter };

const reportFields = [
  'state',
  'source',
  'register',
  'text',
  'news',
  'failed',
  'assignee',
  'unassigned',
  'sharing',
  'from',
  'to',
];
const eventFields = [
  'register',
  'kind',
  'from',
  'to',
  'place',
  'actor',
  'source',
  'certainty',
  'state',
  'accounts',
  'sharing',
  'area',
];

/** What an address says beside its filter: how it is shown. */
const shown: Readonly<Record<SavedPage, readonly string[]>> = {
  inbox: ['sort', 'order', 'at'],
  events: ['view', 'at', 'zoom', 'step'],
  figures: ['view', 'figure', 'measure', 'by', 'group', 'period', 'of', 'open'],
};

const longest = 4000;

function refuse(page: SavedPage, name: string, value: string, remedy: string): never {
  throw new DeskError(
    'badInput',
    `"${name}=${value.slice(0, 60)}" is nothing that ${page} can be narrowed by.`,
    {
      remedy,
      details: { reason: 'unfitFilter', given: `${name}=${value.slice(0, 60)}` },
    },
  );
}

function checkDay(page: SavedPage, name: string, value: string | undefined): void {
  if (value === undefined) return;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    refuse(page, name, value, 'Give a day as in 2026-01-31.');
}

function checkWord(page: SavedPage, name: string, value: string | undefined, known: readonly string[]): void {
  if (value !== undefined && !known.includes(value)) refuse(page, name, value, `Known: ${known.join(', ')}.`);
}

function reportsBy(page: SavedPage, given: Record<string, string>): ReportFilter {
  checkRegister(given.register, undefined);
  checkWord(page, 'state', given.state, reportStates);
  checkWord(page, 'news', given.news, reportNews);
  checkWord(page, 'sharing', given.sharing, sharingWords);
  checkWord(page, 'failed', given.failed, ['true', 'false']);
  checkWord(page, 'unassigned', given.unassigned, ['true', 'false']);
  const yes = (value: string | undefined) => value === 'true' || undefined;
  return { ...given, failed: yes(given.failed), unassigned: yes(given.unassigned) };
}

function eventsBy(given: EventFilter): EventFilter {
  checkEventFilter(given);
  if (given.area) areaOf(given.area);
  return given;
}

/** What the query of a page's address asks for; throws DeskError naming what it cannot mean: it would let too much through. */
export function askedBy(page: SavedPage, query: string): Asked {
  if (query.length > longest)
    throw new DeskError('badInput', `A filter's query has at most ${longest} characters.`);
  const fields = page === 'inbox' ? reportFields : eventFields;
  const given: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    if (shown[page].includes(name) || value === '') continue;
    if (!fields.includes(name)) refuse(page, name, value, `It can be by ${fields.join(', ')}.`);
    given[name] = value;
  }
  for (const name of ['from', 'to']) checkDay(page, name, given[name]);
  return page === 'inbox'
    ? { of: 'reports', filter: reportsBy(page, given) }
    : { of: 'events', filter: eventsBy(given) };
}
