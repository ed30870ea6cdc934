import { version } from '../../desk/version.js';
import { deskOption, withDesk } from '../desk.js';
import { write } from '../io.js';
import { keyWords } from '../keyWords.js';
import { json } from '../list.js';
import type { Verb } from '../verb.js';
import { plural } from '../words.js';

export const verb: Verb = {
  usage: 'status',
  about: 'Tells the state of the desk: version, person, database and how much it holds.',
  options: { json: { help: 'print it as JSON' }, ...deskOption },
  examples: [['dateline status', 'is it there, and whose is it']],
  operands: { least: 0, most: 0 },
  run: (given, io) =>
    withDesk(given, io, async (desk) => {
      const [status, key] = await Promise.all([desk.status(), desk.keys.state()]);
      const { reports, claims, events, figures, judgements, entries } = status;
      const lines = [
        `Dateline ${version()}`,
        `person    ${status.person}`,
        `database  ${status.database === 'embedded' ? 'embedded PostgreSQL' : 'PostgreSQL server (DATABASE_URL)'}`,
        ...(status.home ? [`folder    ${status.home}`] : []),
        `key       ${keyWords(key)}`,
        `holds     ${[plural(reports, 'report'), plural(claims, 'claim'), plural(events, 'event'), plural(figures, 'figure')].join(', ')}`,
        `          ${plural(judgements, 'judgement')}, ${plural(entries, 'entry', 'entries')}`,
      ];
      await write(
        io.stdout,
        given.flag('json') ? json({ version: version(), ...status, key }) : `${lines.join('\n')}\n`,
      );
      return 0;
    }),
};
