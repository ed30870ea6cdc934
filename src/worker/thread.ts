// One reading thread: loads the reader once, answers every line that it is sent.
import { parentPort, workerData } from 'node:worker_threads';
import { loadReader } from '../desk/reader.js';
import type { Line } from './lines.js';
import { type Defaults, type LineResult, readLine } from './readLine.js';

/** What a thread sends: the answer to its line, or why it can answer none. */
export type Message = { kind: 'read'; result: LineResult } | { kind: 'unable'; why: string };

const send = (message: Message) => parentPort?.postMessage(message);

try {
  const reader = await loadReader();
  parentPort?.on('message', (line: Line) => {
    send({ kind: 'read', result: readLine(reader, line, workerData as Defaults) });
  });
} catch (error) {
  send({ kind: 'unable', why: error instanceof Error ? error.message : String(error) });
}
