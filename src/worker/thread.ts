// One reading thread: loads the reader once, answers everything that it is asked.
import { parentPort, workerData } from 'node:worker_threads';
import type { AddOutcome, Given } from '../desk/desk.js';
import { readGiven } from '../desk/given.js';
import { groupReports } from '../desk/group.js';
import type { Models } from '../desk/models.js';
import { pages } from '../desk/pages.js';
import { type Reader, readerOf } from '../desk/reader.js';
import type { Read } from '../desk/reading.js';
import type { Answers, Ask, Message } from './ask.js';
import { flat } from './failure.js';
import { readLine } from './readLine.js';

const send = (message: Message) => parentPort?.postMessage(message);

function read(reader: Reader, { given, how }: Extract<Ask, { given: Given }>): Read {
  // Posted at once, while the reading goes on: until then the page is being taken apart.
  const found = () => send({ kind: 'found' });
  const tell = (done: number, of: number) => send({ kind: 'far', progress: { stage: 'reading', done, of } });
  return readGiven(reader, given, { ...how, found, tell });
}

async function add(reader: Reader, ask: Extract<Ask, { kind: 'add' }>): Promise<AddOutcome> {
  const found = read(reader, ask);
  // What only reads needs no database.
  const { claimsIn, keepBeside } = await import('../desk/adding.js');
  send({ kind: 'far', progress: { stage: 'keeping', claims: claimsIn(found) } });
  const { database, by, clearance } = ask.keeping;
  return keepBeside(database, ask.given, found, { by, at: new Date().toISOString() }, clearance);
}

function answer(reader: Reader, ask: Ask): Answers[Ask['kind']] | Promise<AddOutcome> {
  switch (ask.kind) {
    case 'line':
      return readLine(reader, ask.line, ask.defaults);
    case 'again':
      return reader.read(ask.report)[0]!;
    case 'given':
      return read(reader, ask);
    case 'add':
      return add(reader, ask);
    case 'group':
      return groupReports(ask.reports);
  }
}

function start(): void {
  try {
    const reader = readerOf(workerData as Models, pages);
    parentPort?.on('message', async (ask: Ask) => {
      send({ kind: 'begun' });
      try {
        send({ kind: 'answer', answer: await answer(reader, ask) });
      } catch (error) {
        send({ kind: 'failed', failure: flat(error) });
      }
    });
  } catch (error) {
    send({ kind: 'unable', why: error instanceof Error ? error.message : String(error) });
  }
}

start();
