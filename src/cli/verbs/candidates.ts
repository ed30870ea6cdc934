import type { Candidate } from '../../desk/model.js';
import { deskOption, withDesk } from '../desk.js';
import { type Io, takesColour, write } from '../io.js';
import { eventLine } from '../kept.js';
import { json } from '../list.js';
import { reasonWords } from '../meeting.js';
import { palette } from '../paint.js';
import type { Verb } from '../verb.js';
import { chainWords, oneLine } from '../words.js';

function candidateText({ event, reasons, km, apart, glimpse }: Candidate, io: Io): string {
  const paint = palette(takesColour(io));
  const width = Math.min(io.stdout.columns ?? 100, 120);
  const common = [reasonWords(reasons), km === null ? '' : `${km} km apart`].filter(Boolean).join(', ');
  return [
    eventLine(event, paint),
    `  ${common || 'nothing in common'}`,
    ...(apart === null ? [] : [paint.bad(`  called different by ${apart}`)]),
    ...glimpse.map(({ chain, exact }) => `    ${chainWords(chain)}: “${oneLine(exact, width - 12)}”`),
  ].join('\n');
}

export const verb: Verb = {
  usage: 'candidates CLAIM',
  about:
    'Lists the events to which a claim could belong, the likeliest first, with what they have in common:\n' +
    'days, places, kind, actors, numbers. To link it to one: dateline judge link CLAIM EVENT',
  options: {
    text: { value: 'TEXT', help: 'look for events by a place, an actor or an id instead' },
    json: { help: 'print them as JSON' },
    ...deskOption,
  },
  examples: [
    ['dateline candidates CLAIM', 'events of about those days'],
    ['dateline candidates CLAIM --text bara', 'events whose places or actors have the word'],
  ],
  operands: { least: 1, most: 1 },
  run: async (given, io) =>
    withDesk(given, io, async (desk) => {
      const found = await desk.candidates(given.operands[0] ?? '', given.text('text'));
      const says = found.map((one) => `${candidateText(one, io)}\n`).join('') || 'There is none.\n';
      await write(io.stdout, given.flag('json') ? json(found) : says);
      return 0;
    }),
};
