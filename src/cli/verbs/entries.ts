import { deskOption, withDesk } from '../desk.js';
import { listOptions, pageOf, printPage } from '../list.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  usage: 'entries',
  about: 'Lists what people did at this desk: every entry is hashed over the one before it.',
  options: { by: { value: 'NAME', help: 'of one person' }, ...listOptions, ...deskOption },
  examples: [['dateline entries --limit 20', 'the latest twenty']],
  operands: { least: 0, most: 0 },
  run: async (given, io) => {
    const page = pageOf(given);
    return withDesk(given, io, async (desk) => {
      const entries = await desk.entries(page, given.text('by'));
      const show = ({ seq, at, by, action, subject, about }: (typeof entries.rows)[number]) => {
        const names = [about.names?.one, about.names?.other, about.names?.called].filter(Boolean);
        const said = names.length === 0 ? subject : names.map((name) => `"${name}"`).join(' ');
        const { field, reason } = about.sealed ?? {};
        const why = reason ? `  ${[field, `(${reason})`].filter(Boolean).join(' ')}` : '';
        return `${String(seq).padStart(5)}  ${at}  ${by}  ${action}  ${said}${why}`;
      };
      await printPage(entries, given, io, show, 'Nobody has done anything yet.');
      return 0;
    });
  },
};
