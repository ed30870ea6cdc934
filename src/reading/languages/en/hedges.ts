import type { HedgeWords } from '../../claims/hedges.js';
import type { Certainty } from '../../reading.js';

const table = (rows: Partial<Record<Certainty, string>>): ReadonlyMap<string, Certainty> =>
  new Map(
    (Object.entries(rows) as [Certainty, string][]).flatMap(([certainty, words]) =>
      words.split(' ').map((word): [string, Certainty] => [word, certainty]),
    ),
  );

/** The words of English that leave open whether something happened. */
export const hedges: HedgeWords = {
  negations: new Set("not n't never no neither nor without".split(' ')),
  knowing: new Set('knowledge evidence report record sign indication confirmation proof trace'.split(' ')),
  modals: table({
    possible: 'may might could would should',
    planned: "will shall 'll ’ll wo",
  }),
  openInClause: new Set(['can']),
  plannedWhenSaid: new Set(['would']),
  adverbs: table({
    alleged:
      'alleged allegedly reportedly purported purportedly supposed supposedly ostensibly accused so-called reported ' +
      'self-described apparently presumed suspected believed',
    possible:
      'possible possibly perhaps maybe apparent presumably probable probably likely potential potentially ' +
      'seemingly unconfirmed feared would-be unverified',
    planned: 'planned intended upcoming proposed scheduled forthcoming impending future looming',
  }),
  governors: table({
    planned:
      'plan intend vow pledge promise threaten aim propose urge demand want request order instruct recommend advise encourage seek ' +
      'prepare ready set schedule due agree decide hope wish call ask commit need expect going prevent avoid stop refuse decline',
    possible:
      'believe think suspect fear seem appear say likely unlikely assume presume feel try attempt consider',
    alleged: 'allege accuse claim purport report suppose rumor rumour',
    denied: 'deny dispute refute reject dismiss fail',
  }),
  conditions: new Set(['if', 'unless', 'whether', 'should', 'lest']),
};
