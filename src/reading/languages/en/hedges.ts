import type { Certainty } from '../../reading.js';

const table = (rows: Partial<Record<Certainty, string>>): ReadonlyMap<string, Certainty> =>
  new Map(
    (Object.entries(rows) as [Certainty, string][]).flatMap(([certainty, words]) =>
      words.split(' ').map((word): [string, Certainty] => [word, certainty]),
    ),
  );
/** Adverbs and adjectives that make what they stand on alleged, possible or planned. */
export const hedges = table({
  alleged:
    'alleged allegedly reportedly purported purportedly supposed supposedly ostensibly accused so-called reported self-described',
  possible:
    'possible possibly perhaps maybe apparently apparent presumably presumed suspected probably probable likely potential potentially ' +
    'believed seemingly unconfirmed feared would-be unverified',
  planned: 'planned intended upcoming proposed scheduled forthcoming impending future looming',
});
/** Auxiliaries: what "may" and "will" leave open. */
export const modals = table({
  possible: 'may might could would should',
  planned: "will shall 'll ’ll wo",
});
/** What governs an infinitive or clause and leaves it open. */
export const governors = table({
  planned:
    'plan intend vow pledge promise threaten aim propose urge demand want request order instruct recommend advise encourage seek ' +
    'prepare ready set schedule due agree decide hope wish call ask commit need expect going prevent avoid stop refuse decline',
  possible:
    'believe think suspect fear seem appear say likely unlikely assume presume feel try attempt aim consider',
  alleged: 'allege accuse claim purport report suppose rumor rumour',
  denied: 'deny dispute refute fail',
});
export const conditions: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'should', 'lest']);
