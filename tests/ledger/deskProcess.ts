import { openDesk } from '../../src/desk/index.js';
import { lineReader } from './lineReader.js';

// A desk in a process of its own, to be killed: adds reports, says how far it is, and goes on until it is ended.
const [home, use, reports = '1'] = process.argv.slice(2);
const say = (word: string) => process.stdout.write(`${word}\n`);

try {
  const desk = await openDesk({ home, serving: use === 'serve', reader: lineReader, env: {}, say: () => {} });
  // Before a word is said: who hears it may end the process at once.
  if (use === 'serve') process.once('SIGTERM', () => desk.close().then(() => process.exit(0)));
  for (let at = 1; at <= Number(reports); at += 1) {
    const text = `Report ${at} of ${process.pid}\nattacks/raid; on 2026-03-${10 + (at % 18)}; at Bara SD; killed ${at} guards`;
    await desk.add({ bytes: Buffer.from(text), name: 'a report', source: 'Nile Courier' });
    say(`added ${at}`);
  }
  say('done');
  setInterval(() => {}, 1000);
} catch (error) {
  const { code = '', message } = error as { code?: string; message: string };
  say(`failed ${code}: ${message}`);
  process.exit(1);
}
