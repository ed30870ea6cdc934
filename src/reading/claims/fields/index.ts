import { within } from '../../quote.js';
import type { FieldValue, When } from '../../reading.js';
import { rulesOf } from '../../rule.js';
import { runAround } from '../../tree/phrase.js';
import { subtree } from '../../tree/subtree.js';
import { at, kidsBy } from '../../tree/tree.js';
import type { Look } from '../classes.js';
import type { FieldRule } from '../cues.js';
import type { Find } from '../find.js';
import { codesIn } from './codes.js';
import { consecutiveDay, recurs } from './days.js';
import { facility } from './facility.js';
import { deadline, instrument, ordinal } from './policy.js';

type Fields = Record<string, FieldValue | undefined>;

const INWARD = /^(enter|return|arrive|receive|admit|come|let)$/;
const OUTWARD = /^(leave|exit|depart|evacuate)$/;

/** One function a field rule: what the clause says of the field, or nothing. */
const byName: Record<FieldRule, (look: Look, find: Find, when: When) => Fields> = {
  acts: (_, find) => {
    const acts = codesIn(find.register, find.tree, find.quote);
    return find.kind === 'violation' && acts.length > 0 ? { acts } : {};
  },
  consecutiveDay: ({ context }, find) => ({ consecutiveDay: consecutiveDay(context, find.tree, find.quote) }),
  deadline: (look, find, when) => deadline(look, find, when),
  direction: (_, find) => ({ direction: find.kind === 'flow' ? directionOf(find) : undefined }),
  facility: (look, find) => facility(look, find),
  instrument: (look, find) => ({ instrument: instrument(look, find) }),
  ordinal: (look, find) => ({ ordinal: ordinal(look, find) }),
  purposes: (_, find) => purposesOf(find),
  recurs: ({ context }, find) => ({ recurs: recurs(context, find.quote) }),
};

export const fieldRules = rulesOf('fields', byName);

/** Reads the fields that the find's register asks for. */
export function fieldsOf(look: Look, find: Find, when: When): Record<string, FieldValue> {
  const found: Record<string, FieldValue> = { ...find.fields };
  for (const asked of find.register.fields ?? []) {
    const rule = `fields/${asked}`;
    if (look.context.draft.without.has(rule)) continue;
    for (const [name, value] of Object.entries(byName[asked](look, find, when))) {
      if (value === undefined) continue;
      found[name] = value;
      find.because.push({ part: 'fields', rule, says: `${name} ${[value].flat().join(', ')}`, words: [] });
    }
  }
  return found;
}

function directionOf(find: Find): string | undefined {
  const verb = at(find.tree, find.trigger).lemma;
  const words = find.tree.tokens.filter((t) => within(t, find.quote)).map((t) => t.lower);
  if (OUTWARD.test(verb) || (words.includes('out') && words.includes('of'))) return 'out';
  if (INWARD.test(verb) || words.includes('inside') || words.includes('into')) return 'in';
  return undefined;
}

/** One mission's purpose stands in its own phrase ("a mission to …"); a sentence about purposes lists several. */
function purposesOf(find: Find): Fields {
  if (find.pattern.clauseHas === 'purpose') {
    const purposes = codesIn(find.register, find.tree, find.quote);
    return purposes.length > 0 ? { purposes } : {};
  }
  const mission = find.arguments.find((a) => a.role === 'target');
  const aim = mission ? kidsBy(mission.tree, mission.i, 'acl', 'nmod')[0] : undefined;
  if (!mission || aim === undefined) return {};
  const codes = codesIn(find.register, find.tree, runAround(mission.tree, subtree(mission.tree, aim), aim));
  const monitoring = codes.includes('monitoring') ? 'monitoring' : codes[0];
  return monitoring ? { purpose: monitoring } : {};
}
