import type { Decision, NewClaim } from '../../desk/model.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { readInput } from '../input.js';
import { type Io, write } from '../io.js';
import { json } from '../list.js';
import type { Given, Verb } from '../verb.js';

/** Operands of each verdict, as help and errors name them. */
const operands = {
  accept: ['CLAIM'],
  reject: ['CLAIM'],
  correct: ['CLAIM', 'PATH', 'VALUE'],
  same: ['CLAIM', 'OTHER'],
  different: ['CLAIM', 'OTHER'],
  link: ['CLAIM', 'EVENT'],
  unlink: ['CLAIM'],
  prefer: ['CLAIM', 'EVENT', 'PATH'],
  add: ['REPORT', 'FILE'],
  split: ['CLAIM', 'FILE'],
  withdraw: ['JUDGEMENT'],
  together: ['FILE'],
} as const;

/** JSON where it is JSON (12, true, ["a"]), else the text itself. */
function asValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Reads the JSON that an operand names. */
type ReadJson = (file: string) => Promise<unknown>;

function checkedOperands([verdict = '', ...rest]: string[]): [keyof typeof operands, string[]] {
  if (!Object.hasOwn(operands, verdict)) {
    throw new UsageError(`There is no verdict "${verdict}". Known: ${Object.keys(operands).join(', ')}.`);
  }
  const known = verdict as keyof typeof operands;
  if (rest.length === operands[known].length) return [known, rest];
  throw new UsageError(`usage: dateline judge ${known} ${operands[known].join(' ')}`);
}

/** The decisions that the operands spell; throws UsageError where they do not. */
export async function decisionsOf(
  given: string[],
  why: string | undefined,
  readJson: ReadJson,
): Promise<Decision[]> {
  const [verdict, [first = '', second = '', third = '']] = checkedOperands(given);
  switch (verdict) {
    case 'accept':
    case 'reject':
    case 'unlink':
      return [{ verdict, claim: first, why }];
    case 'correct':
      return [{ verdict, claim: first, path: second, value: asValue(third), why }];
    case 'same':
    case 'different':
      return [{ verdict, claim: first, other: second, why }];
    case 'link':
      return [{ verdict, claim: first, event: second, why }];
    case 'prefer':
      return [{ verdict, claim: first, event: second, path: third, why }];
    case 'add':
      return [{ verdict, report: first, adds: (await readJson(second)) as NewClaim, why }];
    case 'split':
      return [{ verdict, claim: first, into: (await readJson(second)) as NewClaim[], why }];
    case 'withdraw':
      return [{ verdict, judgement: first, why }];
    case 'together':
      return listed(await readJson(first));
  }
}

function listed(decisions: unknown): Decision[] {
  const known = (one: unknown) => Object.hasOwn(operands, String((one as Decision | null)?.verdict));
  if (Array.isArray(decisions) && decisions.every(known)) return decisions as Decision[];
  throw new UsageError('FILE has to hold a list of decisions: [{"verdict": "accept", "claim": "…"}, …].');
}

async function jsonIn(file: string, io: Io): Promise<unknown> {
  const { bytes, name } = await readInput(file, io);
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw new UsageError(`${name} is no JSON.`);
  }
}

async function run(given: Given, io: Io): Promise<number> {
  const decisions = await decisionsOf(given.operands, given.text('why'), (file) => jsonIn(file, io));
  return withDesk(given, io, async (desk) => {
    const judgements = await desk.act(decisions);
    const says = judgements
      .map(({ verdict, by, at, id }) => `${verdict} by ${by} at ${at}  ${id}\n`)
      .join('');
    const shown = judgements.length === 1 ? judgements[0] : judgements;
    await write(io.stdout, given.flag('json') ? json(shown) : says);
    return 0;
  });
}

export const verb: Verb = {
  usage: 'judge VERDICT …',
  about: [
    'Keeps a decision: by whom, when and why. Nothing is overwritten; withdraw takes back what was kept together.',
    '',
    ...Object.entries(operands).map(([verdict, names]) => `  judge ${verdict} ${names.join(' ')}`),
    '',
    'PATH is a place in a claim, as report ID --json names it: kind, when.from, counts[0].value, where[0].name,',
    'who[0].role, fields.status. VALUE is text, a number, or JSON. A whole item at the end of its list adds it',
    '(counts[1]), at its place replaces it, and null takes it away; items keep their numbers ("slots").',
    'FILE is JSON, - for standard input: add takes {register, kind, quote: {start, end}, …}, split a list of them,',
    'together a list of decisions as HTTP takes them: all are kept or none, and one withdraw takes all back.',
  ].join('\n'),
  options: {
    why: { value: 'TEXT', help: 'the reason' },
    json: { help: 'print the judgement as JSON' },
    ...deskOption,
  },
  examples: [
    ['dateline judge accept CLAIM', 'it is what the report says'],
    ['dateline judge correct CLAIM "counts[0].value" 14 --why "misread"', 'a number'],
    ['dateline judge same CLAIM OTHER', 'both speak of one event'],
    ['dateline judge link CLAIM EVENT', 'one of the events of: dateline candidates CLAIM'],
  ],
  operands: { least: 1, most: 4 },
  run,
};
