import { version } from '../desk/version.js';
import { exitCodeOf, explain, UsageError } from './exit.js';
import { type Io, write } from './io.js';
import { findVerb, verbs } from './verbs.js';

async function help(name: string | undefined): Promise<string> {
  const { generalHelp, verbHelp } = await import('./help.js');
  return name === undefined ? generalHelp(verbs) : verbHelp(await findVerb(name));
}

/** Runs one command line and answers its exit code; never throws. */
export async function run(args: string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined) {
      await write(io.stderr, await help(undefined));
      return 2;
    }
    if (name === '--version') {
      await write(io.stdout, `${version()}\n`);
      return 0;
    }
    if (name === '--help' || name === '-h' || name === 'help') {
      await write(io.stdout, await help(rest[0]));
      return 0;
    }
    const verb = await findVerb(name);
    const { parseVerb } = await import('./verb.js');
    const given = parseVerb(verb, rest);
    if (given.flag('help')) {
      await write(io.stdout, await help(name));
      return 0;
    }
    return await verb.run(given, io);
  } catch (error) {
    await write(io.stderr, `${explain(error)}\n`);
    if (error instanceof UsageError && name !== undefined) {
      const more = name in verbs ? `dateline ${name} --help` : 'dateline --help';
      await write(io.stderr, `  ${more} tells more.\n`);
    }
    return exitCodeOf(error);
  }
}

// `dateline … | head` closes the pipe: nobody is left to tell, so we stop without a word.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { stdin, stdout, stderr, env } = process;
void run(process.argv.slice(2), { stdin, stdout, stderr, env }).then((code) => {
  process.exitCode = code;
});
