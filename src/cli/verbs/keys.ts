import { readFile, rm, writeFile } from 'node:fs/promises';
import type { Desk } from '../../desk/desk.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { type Io, write } from '../io.js';
import { keyWords, lostWords } from '../keyWords.js';
import { json } from '../list.js';
import { askSecret } from '../password.js';
import type { Given, Verb } from '../verb.js';

const usage = 'keys [rotate | recovery FILE | restore FILE | give-up --reason TEXT | openings]';

async function recover(desk: Desk, file: string, io: Io): Promise<string> {
  const passphrase = await askSecret(io, { what: 'passphrase', of: file, twice: true });
  // Taken first, so that no file of somebody is written over.
  await writeFile(file, '', { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new UsageError(`${file} is there already: name a new file.`) : error;
  });
  try {
    const made = await desk.keys.recovery(passphrase);
    await writeFile(file, made.file);
    return (
      `${file} has the key ${made.id}. Keep it away from this machine and from backups, and its passphrase elsewhere:\n` +
      'whoever has both opens what is sealed; who has lost them cannot when this machine is lost.'
    );
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

async function giveUp(desk: Desk, reason: string | undefined): Promise<string> {
  if (reason === undefined) throw new UsageError('Giving a key up takes --reason TEXT.');
  const { keys } = await desk.keys.giveUp(reason);
  return `${keys.join(', ')}: given up as lost. What was sealed by it stays closed; what comes is sealed with a new key.`;
}

async function openings(desk: Desk): Promise<string> {
  const { rows } = await desk.keys.openings({ limit: 100 });
  if (rows.length === 0) return 'Nobody has opened anything.';
  return rows
    .map(({ at, by, register, entry, field, reason }) =>
      [at.slice(0, 16), by, register ?? '?', entry, field, reason].join('  '),
    )
    .join('\n');
}

const acts: Record<string, (desk: Desk, file: string, io: Io, given: Given) => Promise<string>> = {
  rotate: async (desk) => {
    const { id } = await desk.keys.rotate();
    return `The key is ${id} now. Make a new recovery file: dateline keys recovery FILE`;
  },
  'give-up': (desk, _file, _io, given) => giveUp(desk, given.text('reason')),
  openings,
  recovery: recover,
  restore: async (desk, file, io) => {
    const text = await readFile(file, 'utf8');
    const { id } = await desk.keys.restore(
      text,
      await askSecret(io, { what: 'passphrase', of: file, twice: false }),
    );
    return `The key ${id} is back: what it sealed opens again.`;
  },
};

const withFile = ['recovery', 'restore'];

async function tell(desk: Desk, given: Given, io: Io): Promise<void> {
  const state = await desk.keys.state();
  await write(
    io.stdout,
    given.flag('json') ? json(state) : `${[keyWords(state), ...lostWords(state)].join('\n')}\n`,
  );
}

export const verb: Verb = {
  usage,
  about:
    'Keeps the key by which this desk seals names, contacts and second steps (docs/sealed.md). It is a file beside\n' +
    'the database, or where DATELINE_KEY says, and in no backup: without it what is sealed stays closed for ever.\n' +
    'Passphrases are asked for, or read from standard input.',
  options: {
    json: { help: 'print the state as JSON' },
    reason: { value: 'TEXT', help: 'why a key is given up; it stays in the record, so name nobody' },
    ...deskOption,
  },
  examples: [
    ['dateline keys', 'is the key there, was a recovery file made'],
    ['dateline keys recovery key.recovery', 'the key in a file that only a passphrase opens'],
    ['dateline keys rotate', 'a new key; old recovery files then open older backups alone'],
    [
      'dateline keys give-up --reason "disk and recovery file burnt"',
      'the key is lost for good: a new one can be made',
    ],
    ['dateline keys openings', 'who opened what is sealed, and why'],
  ],
  operands: { least: 0, most: 2 },
  run: async (given, io) => {
    const [what, file, ...rest] = given.operands;
    const act = what !== undefined && Object.hasOwn(acts, what) ? acts[what] : undefined;
    const fits = what === undefined || (act && (file !== undefined) === withFile.includes(what));
    if (!fits || rest.length > 0) throw new UsageError(`usage: dateline ${usage}`);
    return withDesk(given, io, async (desk) => {
      if (act) await write(io.stdout, `${await act(desk, file ?? '', io, given)}\n`);
      else await tell(desk, given, io);
      return 0;
    });
  },
};
