import type { Session } from '../../desk/model.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { write } from '../io.js';
import { json } from '../list.js';
import type { Verb } from '../verb.js';

const usage = 'sessions [list | end ID]';

const line = ({ id, person, openedAt, seenAt, address, agent }: Session) =>
  `${id}  ${person.name}  since ${openedAt}, seen ${seenAt}\n  ${[address, agent].filter(Boolean).join('  ')}`;

export const verb: Verb = {
  usage,
  about: 'Lists who is signed in where, and ends a session: its pages are at the door again at once.',
  options: { json: { help: 'print the list as JSON' }, ...deskOption },
  examples: [
    ['dateline sessions', 'last used first'],
    ['dateline sessions end ID', 'a device was lost'],
  ],
  operands: { least: 0, most: 2 },
  run: async (given, io) => {
    const [what = 'list', id] = given.operands;
    if (!(what === 'end' ? id : what === 'list' && id === undefined)) {
      throw new UsageError(`usage: dateline ${usage}`);
    }
    return withDesk(given, io, async (desk) => {
      if (id !== undefined) {
        await desk.people.endSession(id);
        await write(io.stdout, 'The session has ended.\n');
        return 0;
      }
      const sessions = await desk.people.sessions();
      const text = `${sessions.map(line).join('\n') || 'Nobody is signed in.'}\n`;
      await write(io.stdout, given.flag('json') ? json(sessions) : text);
      return 0;
    });
  },
};
