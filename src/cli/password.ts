import type { Readable } from 'node:stream';
import { UsageError } from './exit.js';
import { type Io, readAll, write } from './io.js';

type Terminal = Readable & { isTTY?: boolean; setRawMode?: (raw: boolean) => void };

const most = 10_000;

/** One line typed at a terminal, of which nothing is shown. */
async function typed(io: Io, ask: string): Promise<string> {
  await write(io.stderr, ask);
  const terminal = io.stdin as Terminal;
  terminal.setRawMode?.(true);
  let line = '';
  try {
    for await (const chunk of terminal.iterator({ destroyOnReturn: false })) {
      for (const key of String(chunk)) {
        if (key === '\r' || key === '\n') return line;
        if (key === '\u0003' || key === '\u0004') throw new UsageError('No password was given.');
        line = key === '\u007f' || key === '\b' ? [...line].slice(0, -1).join('') : line + key;
      }
    }
    return line;
  } finally {
    terminal.setRawMode?.(false);
    await write(io.stderr, '\n');
  }
}

/** A password: asked for at a terminal, else the first line of standard input. Never an argument: those are seen by all. */
export async function askPassword(io: Io, name: string): Promise<string> {
  return askSecret(io, { what: 'password', of: name, twice: true });
}

/** A secret that is new is asked for twice. */
export async function askSecret(
  io: Io,
  { what, of, twice }: { what: 'password' | 'passphrase'; of: string; twice: boolean },
): Promise<string> {
  if ((io.stdin as Terminal).isTTY !== true) {
    const [line = ''] = Buffer.from(await readAll(io.stdin, most))
      .toString('utf8')
      .split(/\r?\n/);
    if (line !== '') return line;
    throw new UsageError(`The ${what} is read from standard input, and there is none.`);
  }
  const secret = await typed(io, `${what.charAt(0).toUpperCase()}${what.slice(1)} for ${of}: `);
  if (!twice || (await typed(io, 'Once more: ')) === secret) return secret;
  throw new UsageError('The two differ: nothing was done.');
}
