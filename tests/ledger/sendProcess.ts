import { openDesk } from '../../src/desk/index.js';
import { lineReader } from './lineReader.js';

// A desk in a process of its own that sends what is due, to be killed in the middle of it.
const [home] = process.argv.slice(2);
const desk = await openDesk({ home, reader: lineReader, serving: false, say: () => {} });
process.stdout.write('sending\n');
await desk.notices.send();
process.stdout.write('sent\n');
await desk.close();
