import { afterEach, expect, test } from 'vitest';
import type { Progress } from '../desk/reading.js';
import { linesOf } from './lines.js';
import { ReadingPool } from './pool.js';
import { ReadingThreads } from './room.js';

/** A thread that does what the name of its report says. */
const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort } from 'node:worker_threads';
  const send = (message) => parentPort.postMessage(message);
  const forever = () => { for (;;); };
  const read = (name, how) => ({ readings: [{ id: how?.pick === false ? name + ', whole' : name, warnings: [] }], site: null });
  parentPort.on('message', ({ kind, given, how, line, report, reports }) => {
    send({ kind: 'begun' });
    if (reports?.length > 2) forever();
    if (reports) return send({ kind: 'answer', answer: [{ documents: reports.map(({ id }) => id) }] });
    const name = given?.name ?? report?.title ?? String(line.number);
    if (name === 'page' && how.pick) forever();
    send({ kind: 'found' });
    if (name === 'long') forever();
    if (name === 'deadly') process.exit(3);
    if (name === 'bad') return send({ kind: 'failed', failure: { name: 'DeskError', message: 'No.', code: 'empty', remedy: 'Give text.' } });
    if (name === 'broken') return send({ kind: 'unable', why: 'no model' });
    if (name === 'kept') {
      setTimeout(() => send({ kind: 'answer', answer: { kind: 'added', reports: [], warnings: [] } }), 2300);
      return send({ kind: 'far', progress: { stage: 'keeping', claims: 7 } });
    }
    send({ kind: 'answer', answer: read(name, how) });
  });
`)}`,
);
const limits = { find: 150, read: () => 2000 };
const open: { close(): Promise<void> }[] = [];
const threads = () => {
  const room = new ReadingThreads({ threads: 1, program, limits });
  open.push(room);
  return room;
};
afterEach(async () => {
  for (const room of open.splice(0)) await room.close();
});

const given = (name: string) => ({ name, bytes: Buffer.from('Held.') });
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  );

test('a report is read in a thread, and the next one in the same', async () => {
  const room = threads();
  expect((await room.given(given('a'))).readings[0]).toMatchObject({ id: 'a', warnings: [] });
  expect((await room.given(given('b'))).readings[0]).toMatchObject({ id: 'b' });
});

test('what the reader refuses keeps its code and what to do', async () => {
  const refused = threads().given(given('bad'));
  await expect(refused).rejects.toMatchObject({ code: 'empty', message: 'No.', remedy: 'Give text.' });
});

test('a thread that dies or takes too long fails its report alone', async () => {
  const room = threads();
  const work = ['deadly', 'a', 'long', 'b'].map((name) => failure(room.given(given(name))));
  expect(await Promise.all(work)).toEqual([
    'readerFailed: Reading deadly stopped: its thread ended.',
    'read',
    'readTimeout: Reading long took longer than 2 s and was stopped.',
    'read',
  ]);
});

test('reports are put together in a thread, and stopped where that takes too long', async () => {
  const room = threads();
  const reports = (...ids: string[]) => ids.map((id) => ({ id, text: 'Held.' }));
  expect(await room.group(reports('a', 'b'))).toEqual([{ documents: ['a', 'b'] }]);
  expect(await failure(room.group(reports('a', 'b', 'c')))).toBe(
    'readTimeout: Reading 3 reports together took longer than 2 s and was stopped.',
  );
});

test('a page that takes too long to take apart is read whole', async () => {
  const { readings } = await threads().given(given('page'));
  expect(readings[0]).toMatchObject({ id: 'page, whole' });
});

test('a reader that does not load fails everything; so does one that was closed', async () => {
  const room = threads();
  expect(await failure(room.given(given('broken')))).toContain('could not be loaded: no model');
  expect(await failure(room.given(given('a')))).toContain('no model');
  const other = threads();
  const under = failure(other.given(given('long')));
  await other.close();
  expect(await under).toContain('closed');
});

test('what is being kept is neither timed nor ended: a room that closes waits for it', async () => {
  const room = threads();
  const told: Progress[] = [];
  const begun = new Promise<void>((resolve) => {
    const kept = room.add(given('kept'), { database: {}, clearance: 3, by: 'Amal' }, (progress) => {
      told.push(progress);
      resolve();
    });
    open.push({ close: async () => expect(await kept).toMatchObject({ kind: 'added' }) });
  });
  await begun;
  await room.close();
  expect(told).toEqual([{ stage: 'keeping', claims: 7 }]);
});

test('a short report does not wait for a long one', async () => {
  const pool = new ReadingPool(2, { program, limits: { ...limits, read: () => 60_000 } });
  const ask = (name: string) => pool.ask({ kind: 'given', given: given(name), how: { pick: false } });
  const long = failure(ask('long'));
  await Promise.all([ask('a'), ask('b')]);
  await pool.close();
  expect(await long).toContain('closed');
});

test('a line that is too long is cut off and counted', async () => {
  async function* stream() {
    yield Buffer.from('short\nmuch too');
    yield Buffer.from(' long\nend');
  }
  const lines = [];
  for await (const line of linesOf(stream(), 8)) lines.push(line);
  expect(lines.map(({ number, bytes, tooLong }) => [number, bytes.length, tooLong])).toEqual([
    [1, 5, false],
    [2, 8, true],
    [3, 3, false],
  ]);
});
