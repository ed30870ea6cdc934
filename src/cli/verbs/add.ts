import type { AddOutcome, Desk } from '../../desk/desk.js';
import { deskOption, withDesk } from '../desk.js';
import { exitCodeOf, explain } from '../exit.js';
import { farOn, reportSays } from '../far.js';
import { readInput } from '../input.js';
import { type Io, takesColour, write } from '../io.js';
import { reportLine } from '../kept.js';
import { json } from '../list.js';
import { palette } from '../paint.js';
import { publishedDates } from '../published.js';
import type { Given, Verb } from '../verb.js';

const isUrl = (operand: string) => /^https?:\/\//i.test(operand);

async function take(operand: string, io: Io) {
  if (!isUrl(operand)) return readInput(operand, io);
  const { gather } = await import('../../desk/gather.js');
  // The person at this machine names the address: their own network is theirs to read.
  return gather(operand, { privateAddresses: true });
}

async function addOne(desk: Desk, operand: string, given: Given, io: Io): Promise<AddOutcome> {
  const far = farOn(io.stderr, reportSays(operand));
  const report = {
    ...(await take(operand, io)),
    source: given.text('source'),
    title: given.text('title'),
    publishedAt: publishedDates(given.list('published')),
  };
  try {
    return await desk.add(report, far.tell);
  } finally {
    far.clear();
  }
}

function outcomeText(outcome: AddOutcome, io: Io): string {
  const paint = palette(takesColour(io));
  const says = outcome.kind === 'added' ? paint.good('added') : paint.quiet('known already');
  const warnings = outcome.kind === 'added' ? outcome.warnings : [];
  return [
    ...outcome.reports.map((report) => `${says}  ${reportLine(report, paint)}\n`),
    ...warnings.map(({ message }) => `  ${paint.bad('!')} ${message}\n`),
  ].join('');
}

async function run(given: Given, io: Io): Promise<number> {
  publishedDates(given.list('published'));
  return withDesk(given, io, async (desk) => {
    const outcomes: AddOutcome[] = [];
    let failed = 0;
    for (const operand of given.operands) {
      try {
        const outcome = await addOne(desk, operand, given, io);
        outcomes.push(outcome);
        if (!given.flag('json')) await write(io.stdout, outcomeText(outcome, io));
      } catch (error) {
        if (exitCodeOf(error) !== 1) throw error;
        failed += 1;
        await write(io.stderr, `${explain(error)}\n`);
      }
    }
    if (given.flag('json')) await write(io.stdout, json(outcomes));
    if (failed > 0 && given.operands.length > 1) {
      const was = failed === 1 ? 'was' : 'were';
      await write(io.stderr, `dateline: ${failed} of ${given.operands.length} ${was} not added.\n`);
    }
    return failed > 0 ? 1 : 0;
  });
}

export const verb: Verb = {
  usage: 'add FILE|URL|-…',
  about:
    'Reads reports and keeps them: the bytes, the claims, and the events that they speak of.\n' +
    'The same bytes twice are one report; a reprint is kept and does not count as a second source.',
  options: {
    source: { value: 'NAME', help: 'who publishes it; a new source is added' },
    title: { value: 'TEXT', help: 'the title, where the text has none' },
    published: { value: 'DATE', multiple: true, help: 'day of publication, or N=DATE for the Nth report' },
    json: { help: 'print the outcomes as JSON' },
    ...deskOption,
  },
  examples: [
    ['dateline add bulletin.txt --source "Health cluster" --published 2026-02-05', 'one bulletin'],
    ['dateline add https://example.org/report.html', 'a page'],
    ['pbpaste | dateline add - --source Wire', 'what is on the clipboard'],
  ],
  operands: { least: 1, most: Number.POSITIVE_INFINITY },
  run,
};
