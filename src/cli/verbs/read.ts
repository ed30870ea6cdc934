import { availableParallelism } from 'node:os';
import { homeOf } from '../../desk/home.js';
import type { Reading } from '../../desk/model.js';
import { exitCodeOf, explain, UsageError } from '../exit.js';
import { readInput } from '../input.js';
import { type Io, takesColour, write } from '../io.js';
import { palette } from '../paint.js';
import { publishedDates } from '../published.js';
import { type Given, type Verb, wholeNumber } from '../verb.js';

/** The rules of `--without`; undefined where it is not given, so that their names are loaded only where it is. */
async function rulesOff(given: Given): Promise<ReadonlySet<string> | undefined> {
  const asked = given.list('without');
  if (asked.length === 0) return undefined;
  const { rulesNamed } = await import('../../desk/rules.js');
  const named = rulesNamed(asked);
  if ('problem' in named) throw new UsageError(named.problem);
  return named.names;
}

async function readEach(given: Given, io: Io, each: (readings: Reading[]) => Promise<void>): Promise<number> {
  const publishedAt = publishedDates(given.list('published'));
  const how = { explain: given.flag('explain'), without: await rulesOff(given) };
  const { NearRoom } = await import('../room.js');
  const room = new NearRoom(homeOf(given.text('home'), io.env));
  let failed = 0;
  let worst = 0;
  try {
    for (const name of given.operands) {
      try {
        const input = await readInput(name, io);
        const about = { publishedAt, title: given.text('title'), source: given.text('source') };
        const { readings } = await room.given({ ...input, ...about }, how);
        await each(readings);
      } catch (error) {
        const code = exitCodeOf(error);
        // One bad file, or one that the reader stumbles over, is no reason not to read the others.
        if (code !== 1 && code !== 70) throw error;
        failed += 1;
        worst = Math.max(worst, code);
        const at = code === 70 ? `dateline: reading ${name} failed.\n` : '';
        await write(io.stderr, `${at}${explain(error)}\n`);
      }
    }
  } finally {
    await room.close();
  }
  if (failed > 0 && given.operands.length > 1) {
    await write(io.stderr, `dateline: ${failed} of ${given.operands.length} files failed.\n`);
  }
  return worst;
}

async function readToJson(given: Given, io: Io): Promise<number> {
  let separator = '[';
  const code = await readEach(given, io, async (readings) => {
    for (const reading of readings) {
      await write(io.stdout, `${separator}\n${JSON.stringify(reading)}`);
      separator = ',';
    }
  });
  await write(io.stdout, separator === '[' ? '[]\n' : '\n]\n');
  return code;
}

async function readToSummary(given: Given, io: Io): Promise<number> {
  const { summary } = await import('../summary.js');
  const paint = palette(takesColour(io));
  let first = true;
  return readEach(given, io, async (readings) => {
    for (const reading of readings) {
      const rule = first ? '' : `\n${paint.quiet('─'.repeat(40))}\n\n`;
      await write(io.stdout, rule + summary(reading, paint, io.stdout.columns ?? 100));
      first = false;
    }
  });
}

async function readLines(given: Given, io: Io): Promise<number> {
  const jobs = wholeNumber(given.text('jobs'), 'jobs', 1, 256) ?? availableParallelism();
  const publishedAt = publishedDates(given.list('published'));
  if (typeof publishedAt === 'object') {
    throw new UsageError('With --jsonl nothing is split: give each line its own publishedAt.');
  }
  const { readJsonLines } = await import('../jsonl.js');
  return readJsonLines(
    {
      jobs,
      home: homeOf(given.text('home'), io.env),
      defaults: { publishedAt, source: given.text('source') },
    },
    io,
  );
}

async function run(given: Given, io: Io): Promise<number> {
  const [json, lines] = [given.flag('json'), given.flag('jsonl')];
  if (lines && (given.flag('explain') || given.list('without').length > 0)) {
    throw new UsageError('--explain and --without take files: they do not go with --jsonl.');
  }
  if (json && lines) throw new UsageError('--json and --jsonl exclude each other.');
  if (lines) {
    const named = given.operands.filter((name) => name !== '-');
    if (named.length > 0) throw new UsageError('--jsonl reads standard input: dateline read --jsonl < FILE');
    return readLines(given, io);
  }
  if (given.operands.length === 0) throw new UsageError('usage: dateline read FILE…|-');
  return json ? readToJson(given, io) : readToSummary(given, io);
}

export const verb: Verb = {
  usage: 'read FILE…|-',
  about:
    'Reads text or HTML and prints what it says: who says what, the timeline, tallies and checks.\n' +
    'A page may hold several reports. Nothing is kept.\n\n' +
    'A JSON line is {id, text | html, publishedAt?, title?, source?, language?}. A bad one gets\n' +
    '{id, line, error: {code, message}} on its own line, and the run goes on.',
  options: {
    json: { help: 'print an array of readings (dateline/reading@1), one for each report' },
    jsonl: { help: 'read JSON lines from standard input, print one reading a line, in order' },
    jobs: { value: 'N', help: 'with --jsonl: how many threads read (as many as there are cores)' },
    published: {
      value: 'DATE',
      multiple: true,
      help: 'day of publication, or N=DATE for the Nth report; may be repeated',
    },
    title: { value: 'TEXT', help: 'the title, where the text has none' },
    source: { value: 'NAME', help: 'who publishes it' },
    explain: {
      help: 'name the rules and words that made each claim; with --json they are its "because"',
    },
    without: {
      value: 'RULE',
      multiple: true,
      help: 'read without a rule, such as times/weekday, or a stage; may be repeated',
    },
    home: { value: 'FOLDER', help: 'the desk whose added places are read with (else DATELINE_HOME)' },
  },
  examples: [
    ['dateline read report.txt --published 2026-02-05', 'a summary; weekdays are counted from that day'],
    [
      'dateline read page.html --published 1=2025-12-15 --published 2=2026-02-05 --json',
      'a page with two reports',
    ],
    ['dateline read report.txt --explain', 'the rules and words behind each claim'],
    ['dateline read --jsonl < reports.jsonl > readings.jsonl', 'many reports, over all cores'],
  ],
  operands: { least: 0, most: Number.POSITIVE_INFINITY },
  run,
};
