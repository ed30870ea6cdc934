import type { ClaimChoice, MarkChange } from '../../desk/model.js';
import { sensitivities, sharingLevels } from '../../desk/sharing.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { choiceOf, choiceOptions, sharingNamed, tellMade } from '../reportFilters.js';
import type { Given, Verb } from '../verb.js';

function sharingOf(name: string | undefined): MarkChange {
  const level = sharingNamed(name);
  if (!level) throw new UsageError(`Give a level: ${sharingLevels.join(', ')} or none.`);
  return { sharing: level === 'none' ? null : level };
}

function sensitivityOf(name: string | undefined): MarkChange {
  const level = sensitivities.find((one) => one === name);
  if (!level && name !== 'none')
    throw new UsageError(`Give a sensitivity: ${sensitivities.join(', ')} or none.`);
  return { sensitivity: level ?? null };
}

/** The claims of an act: by their ids, or those of an event; undefined where it is on reports. */
function claimsOf(ids: string[], given: Given): ClaimChoice | undefined {
  const [claims, event] = [given.flag('claims'), given.flag('event')];
  if (!claims && !event) return undefined;
  if (given.flag('all'))
    throw new UsageError('--all is of reports: give the ids of claims, or of one event.');
  if (claims && event) throw new UsageError('Give either --claims or --event.');
  if (ids.length === 0) throw new UsageError(`Give the id of ${claims ? 'a claim' : 'an event'}.`);
  if (claims) return { claims: ids };
  if (ids.length > 1) throw new UsageError('Give the id of one event.');
  return { event: ids[0]! };
}

export const verb: Verb = {
  usage: 'share LEVEL ID…',
  about: [
    'Says how far what reports say may travel, by the Traffic Light Protocol 2.0: clear, green, amber,',
    'amberStrict or red; none takes it back. An event has the strictest level of its claims',
    'and of the reports that tell of it.',
    'Viewers and field staff see what is clear, green or not marked, analysts also amber, editors also amberStrict,',
    'owners and auditors all: for anybody else a report is as if it were not there. With --sensitivity the level is',
    'low, moderate, high or severe, seen by the same four; the stricter of both counts. It is one act, of at most',
    '2,000 reports: all of them are changed, or none. With --claims single claims are marked, with --event all that',
    'stand in an event: of a report that is seen they are as if nobody had found them; its text stays as it is.',
  ].join('\n'),
  options: {
    sensitivity: { help: 'the level is a sensitivity: low, moderate, high, severe or none' },
    claims: { help: 'the ids are those of claims' },
    event: { help: 'the id is that of an event: all claims that stand in it are marked' },
    ...choiceOptions,
    ...deskOption,
  },
  examples: [
    ['dateline share amber ID ID', 'two reports'],
    ['dateline share high ID --sensitivity', 'how sensitive one is'],
    ['dateline share red ID --claims', 'one claim of a report that everybody sees'],
    ['dateline share clear --all --source "Nile Post"', 'all of a newspaper'],
  ],
  operands: { least: 1, most: Number.POSITIVE_INFINITY },
  run: async (given, io) => {
    const [name, ...reports] = given.operands;
    const change = given.flag('sensitivity') ? sensitivityOf(name) : sharingOf(name);
    const claims = claimsOf(reports, given);
    if (claims) {
      return withDesk(given, io, async (desk) => {
        const made = await desk.marks.change(claims, change);
        await tellMade(made, given, io, 'claims');
        return 0;
      });
    }
    const choice = choiceOf(reports, given);
    return withDesk(given, io, async (desk) => {
      const made = await desk.inbox.change(choice, change);
      await tellMade(made, given, io);
      return 0;
    });
  },
};
