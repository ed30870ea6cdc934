// One reading thread: loads the reader once, answers every line that it is sent.
import { parentPort, workerData } from 'node:worker_threads';
import { loadReader } from '../desk/reader.js';
import type { Line } from './lines.js';
import { type Defaults, readLine } from './readLine.js';

const reader = await loadReader();
parentPort?.on('message', (line: Line) => {
  parentPort?.postMessage(readLine(reader, line, workerData as Defaults));
});
