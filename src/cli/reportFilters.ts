import { isDay } from '../desk/day.js';
import type {
  ChangeMade,
  MarksMade,
  ReportChoice,
  ReportFilter,
  ReportNews,
  ReportOrder,
  ReportSort,
  ReportState,
} from '../desk/model.js';
import { sharingWords } from '../desk/sharing.js';
import { UsageError } from './exit.js';
import { type Io, write } from './io.js';
import { json } from './list.js';
import type { Given, Option } from './verb.js';
import { plural } from './words.js';

const states: readonly ReportState[] = ['new', 'inReview', 'done'];
const news: readonly ReportNews[] = ['event', 'update', 'contradiction', 'reprint'];
const sorts: readonly ReportSort[] = ['seen', 'published', 'source', 'failed', 'assignee', 'unjudged'];
const orders = ['asc', 'desc'] as const;

/** What narrows a list of reports. */
export const reportOptions: Record<string, Option> = {
  state: { value: 'NAME', help: 'new, inReview or done' },
  source: { value: 'NAME', help: 'of this source' },
  register: { value: 'NAME', help: 'with claims in this register' },
  text: { value: 'TEXT', help: 'with these words; "in quotation marks" they stand together' },
  news: { value: 'NAME', help: 'new in them: event, update, contradiction or reprint' },
  failed: { help: 'with a check that fails' },
  assignee: { value: 'NAME', help: 'given to this person' },
  unassigned: { help: 'given to nobody' },
  sharing: { value: 'NAME', help: `of this sharing level: ${sharingWords.join(', ')}` },
  from: { value: 'DATE', help: 'published on this day or later' },
  to: { value: 'DATE', help: 'published on this day or earlier' },
};

/** Options of an act on several reports, beside their ids. */
export const choiceOptions: Record<string, Option> = {
  all: { help: 'all reports that the filter lists, in place of ids' },
  ...reportOptions,
  json: { help: 'print {act, reports} as JSON' },
};

export const orderOptions: Record<string, Option> = {
  sort: { value: 'NAME', help: 'seen (unless told), published, source, failed, assignee or unjudged' },
  order: { value: 'NAME', help: 'asc or desc' },
};

/** One of a closed list of words; throws UsageError naming them. */
function oneOf<Word extends string>(
  known: readonly Word[],
  name: string,
  given: string | undefined,
): Word | undefined {
  const found = known.find((word) => word === given);
  if (given === undefined || found) return found;
  throw new UsageError(`--${name}: there is no ${name} "${given}". Known: ${known.join(', ')}.`);
}

/** The state of that name; throws UsageError listing them. */
export const stateNamed = (name: string | undefined) => oneOf(states, 'state', name);

/** The sharing level of that name, or none; throws UsageError listing them. */
export const sharingNamed = (name: string | undefined) => oneOf(sharingWords, 'sharing', name);

function dayOf(given: Given, name: string): string | undefined {
  const day = given.text(name);
  if (day === undefined || isDay(day)) return day;
  throw new UsageError(`--${name}: "${day}" is no date. Give a day as in 2026-01-31.`);
}

export const reportFilter = (given: Given): ReportFilter => ({
  state: stateNamed(given.text('state')),
  source: given.text('source'),
  register: given.text('register'),
  text: given.text('text'),
  news: oneOf(news, 'news', given.text('news')),
  failed: given.flag('failed') || undefined,
  assignee: given.text('assignee'),
  unassigned: given.flag('unassigned') || undefined,
  sharing: sharingNamed(given.text('sharing')),
  from: dayOf(given, 'from'),
  to: dayOf(given, 'to'),
});

export const reportOrder = (given: Given): ReportOrder => ({
  sort: oneOf(sorts, 'sort', given.text('sort')),
  order: oneOf(orders, 'order', given.text('order')),
});

/** The reports of an act: ids, or with --all what a filter lists; throws UsageError where it is neither. */
export function choiceOf(reports: string[], given: Given): ReportChoice {
  const filter = reportFilter(given);
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  if (given.flag('all')) {
    if (reports.length === 0) return { filter };
    throw new UsageError('Give either ids or --all with a filter, not both.');
  }
  if (narrowed) throw new UsageError('A filter needs --all: it changes every report that it lists.');
  if (reports.length === 0) throw new UsageError('Give the ids of reports, or --all with a filter.');
  return { reports };
}

const changed = (made: ChangeMade | MarksMade) =>
  'claims' in made ? plural(made.claims, 'claim') : plural(made.reports, 'report');

/** Tells what an act on reports or claims did, and how it is taken back. */
export function tellMade(
  made: ChangeMade | MarksMade | null,
  given: Given,
  io: Io,
  of: 'reports' | 'claims' = 'reports',
): Promise<void> {
  if (given.flag('json')) return write(io.stdout, json(made ?? { act: null, [of]: 0 }));
  const says = made
    ? `${changed(made)} changed; take it back: dateline undo ${made.act}\n`
    : 'Nothing to change: they are so already.\n';
  return write(io.stdout, says);
}
