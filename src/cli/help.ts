import { exitCodes } from './exit.js';
import type { Verb } from './verb.js';

const pad = (left: string, width: number) => (left.length >= width ? `${left}  ` : left.padEnd(width));

function optionLines(verb: Verb): string[] {
  const rows = Object.entries(verb.options).map(([name, { short, value, help }]) => {
    const left = `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;
    return [left, help] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length), 6) + 2;
  return [...rows, ['--help', 'this text'] as const].map(([left, help]) => `  ${pad(left, width)}${help}`);
}

/** What `dateline VERB --help` prints. */
export function verbHelp(verb: Verb): string {
  const examples = verb.examples.flatMap(([command, what]) => [`  ${command}`, `      ${what}`]);
  return [
    `usage: dateline ${verb.usage}`,
    '',
    verb.about,
    '',
    'Options',
    ...optionLines(verb),
    '',
    'Examples',
    ...examples,
    '',
  ].join('\n');
}

export function exitCodeLines(): string[] {
  return exitCodes.map(([code, what]) => `  ${String(code).padEnd(4)} ${what}`);
}

/** What `dateline --help` prints. */
export function generalHelp(verbs: Record<string, { about: string }>): string {
  const width = Math.max(...Object.keys(verbs).map((name) => name.length)) + 2;
  return [
    'usage: dateline VERB [options]',
    '',
    'Reads reports of a conflict or a humanitarian situation and keeps who said what happened,',
    'when, where and to how many.',
    '',
    'Verbs',
    ...Object.entries(verbs).map(([name, { about }]) => `  ${name.padEnd(width)}${about}`),
    '',
    '`dateline VERB --help` tells more, with examples.',
    '',
    'Environment',
    '  DATABASE_URL    a PostgreSQL server to use instead of the embedded one',
    '  DATELINE_HOME   the folder of the desk',
    '  DATELINE_USER   the person whose judgements these are (else the user of the system)',
    '  NO_COLOR        no colour, on a terminal too',
    '',
    'Exit codes',
    ...exitCodeLines(),
    '',
  ].join('\n');
}
