import type { EventView } from '../../desk/model.js';
import { deskOption, withDesk } from '../desk.js';
import { type Io, takesColour, write } from '../io.js';
import { checkLines, eventLine, keptClaimLines, reportLine } from '../kept.js';
import { json } from '../list.js';
import { meetingWords } from '../meeting.js';
import { missing } from '../missing.js';
import { palette } from '../paint.js';
import type { Verb } from '../verb.js';

function eventText(view: EventView, io: Io): string {
  const paint = palette(takesColour(io));
  const width = Math.min(io.stdout.columns ?? 100, 120);
  const met = view.meetings.map((meeting) => `  ${meetingWords(meeting)}`);
  const preferred = view.preferred.map(({ path, claim, by }) => `  ${path}: ${claim} (${by})`);
  const lines = [
    eventLine(view.event, paint),
    '',
    paint.strong('Claims'),
    ...view.claims.map((kept) => keptClaimLines(kept, paint, width)),
    ...checkLines(view.checks, paint),
    ...(met.length > 0 ? ['', paint.strong('Put together'), ...met] : []),
    ...(preferred.length > 0 ? ['', paint.strong('Preferred'), ...preferred] : []),
    '',
    paint.strong('Reports'),
    ...view.reports.map((report) => reportLine(report, paint)),
  ];
  return `${lines.join('\n')}\n`;
}

export const verb: Verb = {
  usage: 'event ID',
  about: 'Shows one event: its claims side by side, their ranges, checks and reports.',
  options: { json: { help: 'print it as JSON' }, ...deskOption },
  examples: [['dateline event ID', 'the ids are in: dateline events']],
  operands: { least: 1, most: 1 },
  run: async (given, io) => {
    const id = given.operands[0] ?? '';
    return withDesk(given, io, async (desk) => {
      const view = (await desk.event(id)) ?? missing('event', id);
      await write(io.stdout, given.flag('json') ? json(view) : eventText(view, io));
      return 0;
    });
  },
};
