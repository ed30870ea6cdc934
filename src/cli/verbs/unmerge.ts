import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { write } from '../io.js';
import { json } from '../list.js';
import { missing } from '../missing.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  usage: 'unmerge EVENT REPORT',
  about: [
    'Says that what a report tells is another event: its claims are parted from EVENT, as one act.',
    '`judge withdraw` with the id that is printed takes it back.',
  ].join('\n'),
  options: {
    why: { value: 'TEXT', help: 'the reason' },
    json: { help: 'print the judgements as JSON' },
    ...deskOption,
  },
  examples: [['dateline unmerge EVENT REPORT', 'the ids are in: dateline event EVENT']],
  operands: { least: 2, most: 2 },
  run: async (given, io) => {
    const [id = '', report = ''] = given.operands;
    const why = given.text('why');
    return withDesk(given, io, async (desk) => {
      const view = (await desk.event(id)) ?? missing('event', id);
      const own = view.claims.filter(({ reportId }) => reportId === report);
      if (own.length === 0) throw new UsageError(`Report "${report}" tells nothing of event "${id}".`);
      const judgements = await desk.act(
        own.map(({ claim }) => ({ verdict: 'unlink', claim: claim.id, why })),
      );
      const says = `parted\n  take it back: dateline judge withdraw ${judgements[0]?.id}\n`;
      await write(io.stdout, given.flag('json') ? json(judgements) : says);
      return 0;
    });
  },
};
