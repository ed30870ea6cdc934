import type { Decision } from '../../desk/model.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { write } from '../io.js';
import { json } from '../list.js';
import type { Given, Verb } from '../verb.js';

/** Operands of each verdict, as help and errors name them. */
const operands = {
  accept: ['CLAIM'],
  reject: ['CLAIM'],
  correct: ['CLAIM', 'PATH', 'VALUE'],
  same: ['CLAIM', 'OTHER'],
  different: ['CLAIM', 'OTHER'],
  prefer: ['CLAIM', 'EVENT', 'PATH'],
  withdraw: ['JUDGEMENT'],
} as const;

/** JSON where it is JSON (12, true, ["a"]), else the text itself. */
function asValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The decision that the operands spell; throws UsageError where they do not. */
export function decisionOf([verdict = '', ...rest]: string[], why: string | undefined): Decision {
  if (!Object.hasOwn(operands, verdict)) {
    throw new UsageError(`There is no verdict "${verdict}". Known: ${Object.keys(operands).join(', ')}.`);
  }
  const known = verdict as keyof typeof operands;
  if (rest.length !== operands[known].length) {
    throw new UsageError(`usage: dateline judge ${known} ${operands[known].join(' ')}`);
  }
  const [first = '', second = '', third = ''] = rest;
  switch (known) {
    case 'accept':
    case 'reject':
      return { verdict: known, claim: first, why };
    case 'correct':
      return { verdict: known, claim: first, path: second, value: asValue(third), why };
    case 'same':
    case 'different':
      return { verdict: known, claim: first, other: second, why };
    case 'prefer':
      return { verdict: known, claim: first, event: second, path: third, why };
    case 'withdraw':
      return { verdict: known, judgement: first, why };
  }
}

async function run(given: Given, io: Parameters<Verb['run']>[1]): Promise<number> {
  const decision = decisionOf(given.operands, given.text('why'));
  return withDesk(given, io, async (desk) => {
    const judgement = await desk.judge(decision);
    const says = `${judgement.verdict} by ${judgement.by} at ${judgement.at}  ${judgement.id}\n`;
    await write(io.stdout, given.flag('json') ? json(judgement) : says);
    return 0;
  });
}

export const verb: Verb = {
  usage: 'judge VERDICT …',
  about: [
    'Keeps a decision: by whom, when and why. Nothing is overwritten; withdraw takes one back.',
    '',
    ...Object.entries(operands).map(([verdict, names]) => `  judge ${verdict} ${names.join(' ')}`),
    '',
    'PATH is a place in a claim, as report ID --json names it: counts[0].value, when.from, where[0].name,',
    'who[0].role, fields.status. VALUE is text, a number, or null for nothing.',
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
  ],
  operands: { least: 1, most: 4 },
  run,
};
