import type { Imported } from '../desk/bookFiles.js';
import type { BookEntry, EntryTrouble, EntryVersion, Written } from '../desk/books.js';
import type { Palette } from './paint.js';
import { oneLine, plural } from './words.js';

const shown = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value ?? 'nothing');
  if ('name' in value) return String(value.name);
  if ('least' in value && !('group' in value)) {
    const { least, most } = value as { least: number | null; most: number | null };
    return least === most ? String(least) : `${least ?? '?'} to ${most ?? '?'}`;
  }
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? value.join(', ')
    : JSON.stringify(value);
};

/** An entry in two lines: what it says, and what it is called. */
export function entryLine(entry: BookEntry, paint: Palette): string {
  const facts = Object.entries(entry.values).slice(0, 6);
  const says = facts.map(([field, value]) => `${field} ${oneLine(shown(value), 40)}`).join(' · ');
  const about = [entry.status ?? entry.kind, `version ${entry.version}`, entry.removed ? 'removed' : ''];
  return `${says}\n  ${paint.quiet(entry.id)}  ${about.filter(Boolean).join(' · ')}`;
}

export function entryText(entry: BookEntry, paint: Palette): string {
  const { values, stops, claims, by, at } = entry;
  return [
    entryLine(entry, paint),
    ...Object.entries(values).map(([field, value]) => `  ${field}: ${shown(value)}`),
    ...stops.map(
      (stop) => `  → ${[stop.to, stop.at, stop.place && `@ ${stop.place}`].filter(Boolean).join(' ')}`,
    ),
    ...(claims.length > 0 ? [`  claims: ${claims.join(', ')}`] : []),
    `  written by ${by}, ${at}`,
    '',
  ].join('\n');
}

export const historyText = (versions: readonly EntryVersion[]): string =>
  versions
    .map(({ version, by, at, act, why, removed, changes }) =>
      [
        `version ${version}${removed ? ' (removed)' : ''}  ${by}, ${at}${why ? `: ${why}` : ''}  (act ${act})`,
        ...changes.map(({ field, from, to }) => `  ${field}: ${shown(from)} → ${shown(to)}`),
        '',
      ].join('\n'),
    )
    .join('');

const troubleLines = (troubles: readonly EntryTrouble[]) =>
  troubles.map(({ field, message, remedy }) => `  ${field}: ${message} ${remedy}`);

/** What became of each line that was written, by its place from 1. */
export const writtenText = (written: readonly Written[]): string =>
  written
    .flatMap((one, at) => {
      if (one.kind === 'refused') return [`${at + 1} refused`, ...troubleLines(one.troubles)];
      if (one.kind === 'conflict')
        return [`${at + 1} conflict: ${one.theirs.by} changed ${one.fields.join(', ')}`];
      return [`${at + 1} ${one.kind} ${one.entry.id}`];
    })
    .map((line) => `${line}\n`)
    .join('');

const mostRows = 50;

/** What a file came to: the rows that were refused first of all. */
export function importedText({ act, rows, counts, columns, verdicts }: Imported, dry: boolean): string {
  const bad = verdicts.filter(({ kind }) => kind === 'refused' || kind === 'conflict');
  const wrong = counts.refused + counts.conflict;
  const left = columns.filter(({ to }) => to === null).map(({ header }) => header);
  const lines = bad
    .slice(0, mostRows)
    .flatMap(({ row, kind, troubles }) => [
      `row ${row} ${kind}`,
      ...troubles.map(({ column, field, message, remedy }) => `  ${column ?? field}: ${message} ${remedy}`),
    ]);
  const sums = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  const end = dry
    ? 'Nothing was kept: this was a trial.'
    : act === null
      ? 'Nothing was kept.'
      : `Take it back: dateline book undo ${act}`;
  return [
    ...lines,
    ...(wrong > mostRows ? [`… ${wrong - mostRows} more`] : []),
    ...(left.length > 0 ? [`Left out: ${left.join(', ')}`] : []),
    `${plural(rows, 'row')}: ${sums.join(', ')}. ${end}`,
    '',
  ].join('\n');
}
