import type { ReportSince, ReportView } from '../../desk/model.js';
import { deskOption, withDesk } from '../desk.js';
import { type Io, takesColour, write } from '../io.js';
import { checkLines, keptClaimLines, reportLine } from '../kept.js';
import { json } from '../list.js';

import { missing } from '../missing.js';
import { inReportLine } from '../names.js';
import { palette } from '../paint.js';
import { stateNamed } from '../reportFilters.js';
import { type Verb, wholeNumber } from '../verb.js';

function reportText(view: ReportView, io: Io): string {
  const paint = palette(takesColour(io));
  const width = Math.min(io.stdout.columns ?? 100, 120);
  const lines = [
    reportLine(view.report, paint),
    ...view.reprints.map((id) => `  reprinted as ${id}`),
    '',
    ...view.claims.map((kept) => keptClaimLines(kept, paint, width)),
    ...checkLines(view.checks, paint),
  ];
  return `${lines.join('\n')}\n`;
}

function changesText({ at, report, readAgain, claims }: ReportSince, io: Io): string {
  const paint = palette(takesColour(io));
  const width = Math.min(io.stdout.columns ?? 100, 120);
  const lines = [
    reportLine(report, paint),
    ...(readAgain ? ['  read again: see all of it'] : []),
    ...claims.map((kept) => keptClaimLines(kept, paint, width)),
    paint.quiet(`  up to entry ${at}`),
  ];
  return `${lines.join('\n')}\n`;
}

export const verb: Verb = {
  usage: 'report ID',
  about: 'Shows one report with its claims and what was judged of them.',
  options: {
    state: { value: 'NAME', help: 'set its state: new, inReview or done' },
    names: { help: 'only the actors and places that its claims name, and what the desk calls them' },
    since: { value: 'NUMBER', help: 'only what changed after that entry' },
    part: { value: 'N', help: 'of a report of thousands of claims, only that part' },
    json: { help: 'print it as JSON' },
    ...deskOption,
  },
  examples: [
    ['dateline report ID', 'the ids are in: dateline reports'],
    ['dateline report ID --state done', 'somebody has looked at all of it'],
  ],
  operands: { least: 1, most: 1 },
  run: async (given, io) => {
    const id = given.operands[0] ?? '';
    const state = stateNamed(given.text('state'));
    const since = wholeNumber(given.text('since'), 'since', 0, 999_999_999);
    const part = wholeNumber(given.text('part'), 'part', 1, 999_999);
    return withDesk(given, io, async (desk) => {
      if (state) await desk.setState(id, state);
      if (given.flag('names')) {
        const names = await desk.names.inReport(id);
        const paint = palette(takesColour(io));
        const lines = names.map((one) => `${inReportLine(one, paint)}\n`).join('');
        await write(io.stdout, given.flag('json') ? json(names) : lines);
        return 0;
      }
      if (since !== undefined) {
        const changes = (await desk.reportSince(id, since)) ?? missing('report', id);
        await write(io.stdout, given.flag('json') ? json(changes) : changesText(changes, io));
        return 0;
      }
      const view = (await desk.report(id, part === undefined ? 'whole' : { part })) ?? missing('report', id);
      await write(io.stdout, given.flag('json') ? json(view) : reportText(view, io));
      return 0;
    });
  },
};
