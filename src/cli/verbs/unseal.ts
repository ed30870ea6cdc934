import type { RegisterName } from '../../desk/books.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { write } from '../io.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  usage: 'unseal REGISTER ENTRY FIELD --reason TEXT',
  about:
    'Opens one sealed field of one entry and prints what it holds. It takes the duty (dateline people may-open),\n' +
    'and the record keeps who opened which field when and why (docs/sealed.md).',
  options: { reason: { value: 'TEXT', help: 'why it is opened; name nobody in it' }, ...deskOption },
  examples: [
    [
      'dateline unseal accounts 4f0c... contact --reason "to tell of the hearing"',
      'how somebody can be reached',
    ],
  ],
  operands: { least: 3, most: 3 },
  run: async (given, io) => {
    const [register = '', id = '', field = ''] = given.operands;
    const reason = given.text('reason');
    if (reason === undefined) throw new UsageError('Opening what is sealed takes --reason TEXT.');
    return withDesk(given, io, async (desk) => {
      const { value } = await desk.books.open(register as RegisterName, id, field, reason);
      await write(io.stdout, `${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
      return 0;
    });
  },
};
