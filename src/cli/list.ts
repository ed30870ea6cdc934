import type { Cursor, Page } from '../desk/model.js';
import { sharingWords } from '../desk/sharing.js';
import { type Io, write } from './io.js';
import { type Given, type Option, wholeNumber } from './verb.js';

/** Options of every verb that lists. */
export const listOptions: Record<string, Option> = {
  limit: { value: 'N', help: 'rows a page, 1 to 200 (50)' },
  cursor: { value: 'TEXT', help: 'go on where the last page ended' },
  json: { help: 'print {rows, next} as JSON' },
};

/** Options of the list of figures. */
export const figureOptions: Record<string, Option> = {
  register: {
    value: 'NAME',
    help: 'attacks, operations, missions, crossings, damage, accounts, policy, diplomacy',
  },
  kind: { value: 'NAME', help: 'a kind of that register' },
  from: { value: 'DATE', help: 'not before this day' },
  to: { value: 'DATE', help: 'not after this day' },
  place: { value: 'TEXT', help: 'where' },
  actor: { value: 'TEXT', help: 'who' },
};

/** Options of what lists, counts and draws events; those that take a NAME may take several, with commas between. */
export const eventOptions: Record<string, Option> = {
  ...figureOptions,
  source: { value: 'TEXT', help: 'a source that tells of it, by name or id' },
  report: { value: 'ID', help: 'a report that tells of it' },
  certainty: { value: 'NAME', help: 'a claim is put so: stated, alleged, denied, planned, possible' },
  state: { value: 'NAME', help: 'how far its claims were accepted: unjudged, partly, accepted' },
  accounts: { value: 'NAME', help: 'agree, differ, or settled: differing, and one was preferred' },
  sharing: { value: 'NAME', help: `strictest sharing level of its reports: ${sharingWords.join(', ')}` },
  area: {
    value: 'AREA',
    help: 'west,south,east,north, or lon,lat;lon,lat;lon,lat, or known only to SD/Kassala or SD',
  },
};

export const pageOf = (given: Given): Cursor => ({
  limit: wholeNumber(given.text('limit'), 'limit', 1, 200),
  cursor: given.text('cursor'),
});

export const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Prints a page for a person, or as JSON; says how to get the next. */
export async function printPage<Row>(
  page: Page<Row>,
  given: Given,
  io: Io,
  show: (row: Row) => string,
  none: string,
): Promise<void> {
  if (given.flag('json')) return write(io.stdout, json(page));
  if (page.rows.length === 0) return write(io.stdout, `${none}\n`);
  await write(io.stdout, page.rows.map((row) => `${show(row)}\n`).join(''));
  if (page.next !== null) await write(io.stdout, `… more: --cursor ${page.next}\n`);
}
