import type { Beside } from '../../desk/bookViews.js';
import { dayOptions, daysOf, rangeText, registerOf } from '../bookWords.js';
import { deskOption, withDesk } from '../desk.js';
import { write } from '../io.js';
import { json } from '../list.js';
import type { Verb } from '../verb.js';

const said = (fields: Record<string, unknown>) =>
  Object.values(fields)
    .filter((value) => typeof value === 'string')
    .join(', ');

function besideText({ tally, verdict, own, entries, open }: Beside): string {
  const { low, high, measure, from, to, fields, told, chain } = tally;
  const days = from === null && to === null ? 'no days told' : `${from ?? '?'} to ${to ?? '?'}`;
  return [
    `${verdict}: ${rangeText(low ?? 0, high)} ${measure} ${said(fields)} (${days}) beside ${own ? rangeText(own.least, own.most) : '?'}`,
    ...told.map(({ words, report }) => `  ${chain.join(' < ')}: “${words}” (${report})`),
    `  entries: ${entries.join(' ') || 'none'}`,
    ...(open.length > 0 ? [`  may yet be of them: ${open.join(' ')}`] : []),
    '',
  ].join('\n');
}

export const verb: Verb = {
  usage: 'beside REGISTER',
  about: [
    "Lays the numbers that reports tell beside the desk's own entries of their days: covered, missing (the entries",
    'come to less) or contradicting (they come to more), with the entries that are counted.',
  ].join('\n'),
  options: { ...dayOptions, ...deskOption },
  examples: [['dateline beside missions --from 2026-03-02 --to 2026-03-08', 'the missions of a week']],
  operands: { least: 1, most: 1 },
  run: (given, io) =>
    withDesk(given, io, async (desk) => {
      const found = await desk.bookViews.beside(registerOf(given), daysOf(given));
      const text =
        found.length > 0 ? found.map(besideText).join('\n') : 'No report tells a number over these days.\n';
      await write(io.stdout, given.flag('json') ? json(found) : text);
      return 0;
    }),
};
