import { registerOf } from '../bookWords.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { write } from '../io.js';
import { json } from '../list.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  usage: 'told REGISTER [ENTRY]',
  about: [
    'Tells where claims that are linked to an entry say another thing than it does. With --claim it prints what',
    'a claim tells of a new entry, as JSON for `book write`; nothing is kept.',
  ].join('\n'),
  options: {
    claim: { value: 'ID', help: 'print what this claim tells of a new entry' },
    json: { help: 'print it as JSON' },
    ...deskOption,
  },
  examples: [
    ['dateline told missions ENTRY', 'what reports say of a mission otherwise'],
    ['dateline told missions --claim ID', 'a new mission, as a claim tells it'],
  ],
  operands: { least: 1, most: 2 },
  run: (given, io) => {
    const [claim, entry] = [given.text('claim'), given.operands[1]];
    if ((claim === undefined) === (entry === undefined))
      throw new UsageError('Give an entry, or --claim with the id of a claim.');
    return withDesk(given, io, async (desk) => {
      const register = registerOf(given);
      if (claim !== undefined) {
        await write(io.stdout, `${JSON.stringify(await desk.bookViews.draft(register, claim))}\n`);
        return 0;
      }
      const found = await desk.bookViews.challenges(register, entry!);
      const lines = found.map(({ field, says, words }) => `${field}: ${JSON.stringify(says)}, “${words}”\n`);
      const text = lines.length > 0 ? lines.join('') : 'No claim says another thing.\n';
      await write(io.stdout, given.flag('json') ? json(found) : text);
      return 0;
    });
  },
};
