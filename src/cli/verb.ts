import { parseArgs } from 'node:util';
import { UsageError } from './exit.js';
import type { Io } from './io.js';

export interface Option {
  /** What stands for the value in help, as in `DATE`; without it the option is a switch. */
  value?: string;
  short?: string;
  multiple?: boolean;
  help: string;
}

/** One word of the command line: what help says of it, and what it does. */
export interface Verb {
  /** After `dateline `, as in `read FILE…`. */
  usage: string;
  about: string;
  options: Record<string, Option>;
  examples: [command: string, what: string][];
  /** Names of operands, for the error that counts them; `…` at the end of the last takes more. */
  operands: { least: number; most: number };
  run(given: Given, io: Io): Promise<number>;
}

/** Operands and options as given; every getter answers undefined where nothing was. */
export interface Given {
  operands: string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
  list(name: string): string[];
}

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

const given = (operands: string[], values: Values): Given => ({
  operands,
  text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
  flag: (name) => values[name] === true,
  list: (name) => [values[name] ?? []].flat().map(String),
});

/** Parses a verb's own arguments; throws UsageError naming what is wrong. */
export function parseVerb(verb: Verb, args: string[]): Given {
  const options = Object.fromEntries(
    Object.entries({ ...verb.options, help: { short: 'h', help: '' } as Option }).map(([name, option]) => [
      name,
      {
        type: option.value === undefined ? ('boolean' as const) : ('string' as const),
        ...(option.short ? { short: option.short } : {}),
        multiple: option.multiple ?? false,
      },
    ]),
  );
  let parsed: { values: Values; positionals: string[] };
  try {
    parsed = parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const says = error instanceof Error ? (error.message.split('. To specify')[0] ?? '') : String(error);
    throw new UsageError(says);
  }
  const count = parsed.positionals.length;
  if (!parsed.values.help && (count < verb.operands.least || count > verb.operands.most)) {
    throw new UsageError(`usage: dateline ${verb.usage}`);
  }
  return given(parsed.positionals, parsed.values);
}

/** A whole number in a range, or UsageError naming the option. */
export function wholeNumber(text: string | undefined, name: string, least: number, most: number) {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d{1,9}$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not "${text}".`);
}
