import { groupReports } from '../../desk/group.js';
import type { ToRead } from '../../desk/reader.js';
import { linesOf } from '../../worker/lines.js';
import { takeLine } from '../../worker/readLine.js';
import { UsageError } from '../exit.js';
import { type Io, write } from '../io.js';
import { isBlank, longestLine } from '../jsonl.js';
import type { Given, Verb } from '../verb.js';

async function run(given: Given, io: Io): Promise<number> {
  if (!given.flag('jsonl')) throw new UsageError('usage: dateline group --jsonl < FILE');
  const inputs: ToRead[] = [];
  let failed = 0;
  for await (const line of linesOf(io.stdin, longestLine)) {
    if (isBlank(line.bytes) && !line.tooLong) continue;
    const taken = takeLine(line, {});
    if ('input' in taken) inputs.push(taken.input);
    else {
      failed += 1;
      await write(io.stdout, `${taken.failed.output}\n`);
    }
  }
  const reports = inputs.map(({ id = '', text, html, publishedAt }) => ({ id, text, html, publishedAt }));
  for (const [k, group] of groupReports(reports).entries()) {
    await write(io.stdout, `${JSON.stringify({ group: k + 1, ...group })}\n`);
  }
  if (failed === 0) return 0;
  await write(
    io.stderr,
    `dateline: ${failed} of ${failed + inputs.length} lines failed; see their "error".\n`,
  );
  return 1;
}

export const verb: Verb = {
  usage: 'group --jsonl',
  about:
    'Puts reports that tell of one happening together, by the names, numbers and other words that they share,\n' +
    'each weighed by how rare it is among the reports given. Nothing is kept.\n\n' +
    'A JSON line is {id, text | html, publishedAt?}. Each group is a line {group, documents: [id, …]}; a report\n' +
    'like no other is a group of its own. Reports published more than 30 days apart are never one group. A bad\n' +
    'line gets {id, line, error: {code, message}} on its own line, and the run goes on.',
  options: { jsonl: { help: 'read JSON lines from standard input, print one group a line' } },
  examples: [['dateline group --jsonl < reports.jsonl', 'which reports tell of the same happening']],
  operands: { least: 0, most: 0 },
  run,
};
