import type { RegisterName } from '../../desk/books.js';
import type { Withdrawn } from '../../server/contract.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { write } from '../io.js';
import type { Verb } from '../verb.js';
import { plural } from '../words.js';

function told({ rows, by, at, reason, backups, releases }: Withdrawn): string {
  const beyond = (backups ?? []).map(({ file, at, by }) => `  ${file}, taken by ${by} on ${at.slice(0, 10)}`);
  return [
    `Its content was removed: of ${plural(rows, 'row')} only the hash is left.`,
    `${by}, ${at.slice(0, 10)}: ${reason}`,
    ...(beyond.length > 0 ? ['Backups that hold it still, which nobody but you can delete:', ...beyond] : []),
    releases.length > 0
      ? `Releases that carried it: ${releases.join(', ')}.`
      : 'No release carried it: this desk makes none yet.',
    '',
  ].join('\n');
}

export const verb: Verb = {
  usage: 'withdraw REGISTER ENTRY [--reason TEXT]',
  about:
    'Removes everything that an entry says, for ever, where the consent for it was withdrawn: all versions, what is\n' +
    'sealed with its key, words to search. Only hash, reason, author and time stay (docs/sealed.md).\n' +
    'Without --reason it removes nothing, and tells what is left of an entry that was withdrawn before.',
  options: { reason: { value: 'TEXT', help: 'why; it stays in the record, so name nobody' }, ...deskOption },
  examples: [['dateline withdraw accounts 4f0c... --reason "asked by letter"', 'nothing brings it back']],
  operands: { least: 2, most: 2 },
  run: async (given, io) => {
    const [register = '', id = ''] = given.operands;
    const reason = given.text('reason');
    return withDesk(given, io, async (desk) => {
      const left =
        reason === undefined
          ? await desk.books.withdrawal(register as RegisterName, id)
          : await desk.books.withdrawConsent(register as RegisterName, id, reason);
      if (!left) throw new UsageError('A withdrawal takes --reason TEXT.');
      await write(io.stdout, told(left));
      return 0;
    });
  },
};
