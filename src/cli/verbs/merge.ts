import { deskOption, withDesk } from '../desk.js';
import { write } from '../io.js';
import { json } from '../list.js';
import { missing } from '../missing.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  usage: 'merge EVENT OTHER',
  about: [
    'Says that two events are one: every claim of EVENT is linked with OTHER, as one act.',
    'Both ids lead to the one event for ever. `judge withdraw` with the id that is printed takes it back.',
  ].join('\n'),
  options: {
    why: { value: 'TEXT', help: 'the reason' },
    json: { help: 'print the judgements as JSON' },
    ...deskOption,
  },
  examples: [['dateline merge EVENT OTHER --why "same strike"', 'the ids are in: dateline events']],
  operands: { least: 2, most: 2 },
  run: async (given, io) => {
    const [id = '', other = ''] = given.operands;
    const why = given.text('why');
    return withDesk(given, io, async (desk) => {
      const view = (await desk.event(id)) ?? missing('event', id);
      const into = (await desk.event(other)) ?? missing('event', other);
      const judgements = await desk.act(
        view.claims.map(({ claim }) => ({ verdict: 'link', claim: claim.id, event: into.event.id, why })),
      );
      const now = await desk.event(id);
      const says = `one event: ${now?.event.id}\n  take it back: dateline judge withdraw ${judgements[0]?.id}\n`;
      await write(io.stdout, given.flag('json') ? json(judgements) : says);
      return 0;
    });
  },
};
