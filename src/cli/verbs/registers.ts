import { registerBooks } from '../../desk/registers.js';
import { write } from '../io.js';
import { json } from '../list.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  usage: 'registers',
  about: 'Lists the registers with their kinds and fields; each is described in docs/registers.md.',
  options: { json: { help: 'print them as JSON' } },
  examples: [['dateline registers', 'which kinds a claim may have']],
  operands: { least: 0, most: 0 },
  run: async (given, io) => {
    const books = registerBooks();
    const lines = books.map(({ name, kinds, fields }) => {
      const named = fields.map((field) =>
        field.codes ? `${field.name} (${field.codes.join(', ')})` : field.name,
      );
      return `${name}\n  kinds   ${Object.keys(kinds).join(', ')}\n  fields  ${named.join(', ') || 'none'}\n`;
    });
    await write(io.stdout, given.flag('json') ? json(books) : lines.join(''));
    return 0;
  },
};
