// One reading thread: loads the reader once, answers everything that it is asked.
import { parentPort, workerData } from 'node:worker_threads';
import { readGiven } from '../desk/given.js';
import type { Models } from '../desk/models.js';
import { pages } from '../desk/pages.js';
import { type Reader, readerOf } from '../desk/reader.js';
import type { Answers, Ask, Message } from './ask.js';
import { flat } from './failure.js';
import { readLine } from './readLine.js';

const send = (message: Message) => parentPort?.postMessage(message);

function answer(reader: Reader, ask: Ask): Answers[Ask['kind']] {
  if (ask.kind === 'line') return readLine(reader, ask.line, ask.defaults);
  if (ask.kind === 'again') return reader.read(ask.report)[0]!;
  // Posted at once, while the reading goes on: until then the page is being taken apart.
  return readGiven(reader, ask.given, { ...ask.how, found: () => send({ kind: 'found' }) });
}

function start(): void {
  try {
    const reader = readerOf(workerData as Models, pages);
    parentPort?.on('message', (ask: Ask) => {
      send({ kind: 'begun' });
      try {
        send({ kind: 'answer', answer: answer(reader, ask) });
      } catch (error) {
        send({ kind: 'failed', failure: flat(error) });
      }
    });
  } catch (error) {
    send({ kind: 'unable', why: error instanceof Error ? error.message : String(error) });
  }
}

start();
