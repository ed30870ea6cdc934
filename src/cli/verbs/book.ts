import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { RowVerdict } from '../../desk/bookFiles.js';
import type { BookFormat, EntryDraft, RegisterName } from '../../desk/books.js';
import type { Desk } from '../../desk/desk.js';
import { entryLine, entryText, historyText, importedText, writtenText } from '../bookText.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { farOn, importSays } from '../far.js';
import { type Io, readAll, takesColour, write } from '../io.js';
import { json, listOptions, pageOf, printPage } from '../list.js';
import { palette } from '../paint.js';
import type { Given, Verb } from '../verb.js';
import { plural } from '../words.js';

const largest = 64 * 1024 * 1024;
type Filter = Parameters<Desk['books']['list']>[1];

function filterOf(given: Given): Filter {
  const fields: Record<string, string[]> = {};
  for (const asked of given.list('field')) {
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(asked) ?? [];
    if (name === '') throw new UsageError(`--field takes NAME=VALUE, not "${asked}".`);
    fields[name] = [...(fields[name] ?? []), value];
  }
  const texts = Object.fromEntries(
    ['text', 'from', 'to', 'import', 'sort'].flatMap((name) => {
      const value = given.text(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return {
    ...texts,
    fields,
    ...(given.list('kind').length > 0 ? { kind: given.list('kind') } : {}),
    ...(given.list('status').length > 0 ? { status: given.list('status') } : {}),
    ...(given.flag('removed') ? { removed: true } : {}),
    ...(given.flag('descending') ? { descending: true } : {}),
  };
}

/** Drafts as JSON lines; throws with the number of a line that is none. */
function draftsOf(text: string): EntryDraft[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      const draft: unknown = JSON.parse(line);
      if (typeof draft === 'object' && draft !== null && !Array.isArray(draft)) return [draft as EntryDraft];
    } catch {
      // Told below.
    }
    throw new UsageError(`Line ${at + 1} of standard input is no JSON object.`);
  });
}

async function list(register: RegisterName, given: Given, io: Io): Promise<number> {
  return withDesk(given, io, async ({ books }) => {
    if (given.flag('count')) {
      await write(io.stdout, json(await books.outline(register, filterOf(given))));
      return 0;
    }
    const paint = palette(takesColour(io));
    const page = await books.list(register, filterOf(given), pageOf(given));
    await printPage(page, given, io, (entry) => entryLine(entry, paint), 'No entries.');
    return 0;
  });
}

async function writeLines(register: RegisterName, given: Given, io: Io): Promise<number> {
  const drafts = draftsOf(Buffer.from(await readAll(io.stdin, largest)).toString('utf8'));
  return withDesk(given, io, async ({ books }) => {
    const written = given.flag('dry')
      ? await books.check(register, drafts)
      : await books.write(register, drafts, given.text('key'));
    await write(io.stdout, given.flag('json') ? json(written) : writtenText(written));
    return written.some(({ kind }) => kind === 'refused' || kind === 'conflict') ? 1 : 0;
  });
}

async function exportTo(register: RegisterName, file: string, given: Given, io: Io): Promise<number> {
  const format: BookFormat = given.text('format') === 'xlsx' || /\.xlsx$/i.test(file) ? 'xlsx' : 'csv';
  return withDesk(given, io, async ({ books }) => {
    const { bytes } = await books.export(register, filterOf(given), format);
    if (file === '-') io.stdout.write(bytes);
    else await writeFile(file, bytes);
    return 0;
  });
}

const mapOf = (given: Given): Record<string, string> =>
  Object.fromEntries(
    given.list('map').map((asked) => {
      const [, at, to] = /^([1-9]\d*)=(.*)$/.exec(asked) ?? [];
      if (at === undefined)
        throw new UsageError(`--map takes COLUMN=TARGET, as in 3=people, not "${asked}".`);
      return [at, to ?? ''];
    }),
  );

async function importFrom(register: RegisterName, file: string, given: Given, io: Io): Promise<number> {
  if ((await stat(file)).size > largest) throw new UsageError(`${file} is larger than 64 MB: split it.`);
  const bytes = await readFile(file);
  const dry = given.flag('dry');
  const options = {
    map: mapOf(given),
    by: given.text('by')?.split(',').filter(Boolean),
    dry,
    skipRefused: given.flag('skip-refused'),
    key: given.text('key'),
  };
  const every = given.text('verdicts');
  if (every !== undefined && !dry) throw new UsageError('--verdicts goes with --dry.');
  return withDesk(given, io, async ({ books }) => {
    const { VerdictTable } = await import('../../desk/bookFiles.js');
    const table = new VerdictTable();
    const name = basename(file);
    const far = farOn(io.stderr, importSays(name));
    const verdict = every === undefined ? undefined : (one: RowVerdict) => table.add(one);
    const made = await books
      .import(register, { name, bytes }, options, { far: far.tell, verdict })
      .finally(far.clear);
    if (every !== undefined) await writeFile(every, table.text);
    await write(io.stdout, given.flag('json') ? json(made) : importedText(made, dry));
    return made.counts.refused + made.counts.conflict > 0 ? 1 : 0;
  });
}

async function one(act: 'show' | 'history', register: RegisterName, id: string, given: Given, io: Io) {
  return withDesk(given, io, async ({ books }) => {
    const entry = await books.entry(register, id);
    const { DeskError } = await import('../../desk/error.js');
    if (!entry) throw new DeskError('notFound', `There is no entry "${id}" of ${register}.`);
    const found = act === 'show' ? entry : await books.history(register, id);
    const text = Array.isArray(found) ? historyText(found) : entryText(found, palette(takesColour(io)));
    await write(io.stdout, given.flag('json') ? json(found) : text);
    return 0;
  });
}

async function several(register: RegisterName, ids: readonly string[], given: Given, io: Io) {
  return withDesk(given, io, async ({ books }) => {
    const found = await books.entries(register, ids);
    const paint = palette(takesColour(io));
    const text = found.map((entry) => entryText(entry, paint)).join('\n') || 'There is none.\n';
    await write(io.stdout, given.flag('json') ? json(found) : text);
    return found.length === ids.length ? 0 : 1;
  });
}

async function undo(entry: string, given: Given, io: Io): Promise<number> {
  if (!/^[1-9]\d{0,14}$/.test(entry)) throw new UsageError(`"${entry}" is no number of an act.`);
  return withDesk(given, io, async ({ books }) => {
    const made = await books.undo(Number(entry));
    const says = `Taken back: ${plural(made.entries, 'entry', 'entries')} as before.\n`;
    await write(io.stdout, given.flag('json') ? json(made) : says);
    return 0;
  });
}

const acts = 'list, show, history, write, undo, export or import';

async function run(given: Given, io: Io): Promise<number> {
  const [act = '', first = '', second = '', ...more] = given.operands;
  if (more.length > 0 && act !== 'show') throw new UsageError(`"book ${act}" takes fewer words.`);
  const register = first as RegisterName;
  if (['show', 'history', 'export', 'import'].includes(act) && second === '')
    throw new UsageError(`"book ${act}" takes a register, and an entry or a file.`);
  if (first === '') throw new UsageError(`Say what to do (${acts}) and in which register.`);
  switch (act) {
    case 'list':
      return list(register, given, io);
    case 'show':
      if (more.length > 0) return several(register, [second, ...more], given, io);
      return one(act, register, second, given, io);
    case 'history':
      return one(act, register, second, given, io);
    case 'write':
      return writeLines(register, given, io);
    case 'undo':
      return undo(first, given, io);
    case 'export':
      return exportTo(register, second, given, io);
    case 'import':
      return importFrom(register, second, given, io);
    default:
      throw new UsageError(`There is no "book ${act}": ${acts}.`);
  }
}

export const verb: Verb = {
  usage: 'book list|show|history|write|undo|export|import REGISTER [ENTRY...|FILE]',
  about: [
    'Works with what people fill into a register: missions, crossings and the others. `write` takes drafts as JSON',
    'lines on standard input and keeps all or none; `import` takes a CSV or XLSX file and says what every row comes',
    'to; `undo NUMBER` takes an act back, also a whole import. What is exported and imported again is the same.',
  ].join('\n'),
  options: {
    text: { value: 'TEXT', help: 'words in any text field' },
    kind: { value: 'NAME', multiple: true, help: 'of this kind' },
    status: { value: 'NAME', multiple: true, help: 'standing at this stop' },
    from: { value: 'DATE', help: 'not before this day' },
    to: { value: 'DATE', help: 'not after this day' },
    field: { value: 'NAME=VALUE', multiple: true, help: 'with this value in a field' },
    import: { value: 'NUMBER', help: 'brought by this import' },
    removed: { help: 'those that were removed' },
    sort: { value: 'NAME', help: 'kind, status, written or a field; its day unless told' },
    descending: { help: 'the last first' },
    count: { help: 'list: only how many, by stop' },
    format: { value: 'NAME', help: 'export: csv or xlsx' },
    map: { value: 'COLUMN=TARGET', multiple: true, help: 'import: the third column into people is 3=people' },
    by: { value: 'FIELDS', help: 'import: fields that together name an entry, where there are no ids' },
    'skip-refused': { help: 'import: keep the other rows where some are refused' },
    dry: { help: 'write, import: only say what it comes to' },
    verdicts: { value: 'FILE', help: 'import --dry: the verdict of every row, as CSV' },
    key: { value: 'TEXT', help: 'your own name for it: sent twice, it is kept once' },
    ...listOptions,
    ...deskOption,
  },
  examples: [
    ['dateline book list missions --status held', 'missions that are held'],
    ['dateline book import missions week.xlsx --dry', 'what every row would come to'],
    ['dateline book export missions missions.csv --from 2026-03-01', 'with a row of HXL tags'],
  ],
  operands: { least: 1, most: 102 },
  run,
};
