import { groupDocuments } from '../reading/alike/group.js';
import { arabic } from '../reading/languages/ar/index.js';
import { commonWords } from '../reading/languages/en/common.js';
import { htmlToText } from '../reading/page/html.js';
import { asDay } from './day.js';
import { DeskError } from './error.js';

/** A report to be put with others; nothing of it is kept. */
export interface Grouped {
  id: string;
  text?: string | undefined;
  html?: string | undefined;
  publishedAt?: string | undefined;
}

/** Ids of the reports that tell of one happening, in the order given. */
export interface Group {
  documents: string[];
}

const mostReports = 2000;
const mostCharacters = 20_000_000;

/** Throws where these are more than a desk compares while others wait for it. */
export function checkGrouped(reports: readonly Grouped[]): void {
  const characters = reports.reduce((sum, { text = '', html = '' }) => sum + text.length + html.length, 0);
  if (reports.length <= mostReports && characters <= mostCharacters) return;
  const much =
    reports.length > mostReports
      ? `${mostReports} reports, not ${reports.length}`
      : `${mostCharacters} characters, not ${characters}`;
  throw new DeskError('tooLarge', `A desk puts together at most ${much}.`, {
    remedy: 'Give fewer at once, such as those of a month, or use: dateline group --jsonl.',
  });
}

const common = new Set([...commonWords, ...arabic.functionWords]);

/** Puts reports of one happening together; every report is in one group, alone if need be. */
export function groupReports(reports: readonly Grouped[]): Group[] {
  const documents = reports.map(({ id, text, html = '', publishedAt }) => ({
    text: text ?? htmlToText(html).text,
    publishedAt: dayOf(id, publishedAt),
  }));
  return groupDocuments(documents, common).map((group) => ({
    documents: group.map((at) => reports[at]!.id),
  }));
}

function dayOf(id: string, publishedAt: string | undefined): string | undefined {
  if (publishedAt === undefined) return undefined;
  const day = asDay(publishedAt);
  if (day !== undefined) return day;
  throw new DeskError('badDate', `"${publishedAt}" of ${id} is no date: give publishedAt as in 2026-01-31.`);
}
