import { once } from 'node:events';
import type { Desk } from '../../desk/desk.js';
import { DeskError } from '../../desk/error.js';
import { homeOf } from '../../desk/home.js';
import { deskOption } from '../desk.js';
import { UsageError } from '../exit.js';
import { shareOn, upgradeWords } from '../far.js';
import { type Io, write } from '../io.js';
import { type Given, type Verb, wholeNumber } from '../verb.js';

const usualPort = 4117;

async function examples(desk: Desk, io: Io): Promise<void> {
  const { loadExamples } = await import('../../desk/examples.js');
  const terminal = io.stdout.isTTY === true;
  const added = await loadExamples(desk, (done, all) => {
    if (terminal) io.stdout.write(`\r\u001b[KReading the example reports: ${done} of ${all}`);
    else if (done === 1) io.stdout.write(`Reading ${all} example reports …\n`);
  });
  if (terminal && added > 0) await write(io.stdout, '\n');
}

/** Resolves on Ctrl-C or a polite request to stop, with the exit code. */
async function stopped(): Promise<number> {
  const ends = new AbortController();
  const { signal } = ends;
  try {
    return await Promise.race([
      once(process, 'SIGINT', { signal }).then(() => 130),
      once(process, 'SIGTERM', { signal }).then(() => 0),
      once(process, 'SIGHUP', { signal }).then(() => 0),
    ]);
  } finally {
    ends.abort();
  }
}

function tlsOf(given: Given) {
  const [certificate, key] = [given.text('cert'), given.text('key')];
  if (certificate !== undefined && key !== undefined) return { certificate, key };
  if (certificate === undefined && key === undefined) return undefined;
  throw new UsageError('Give --cert and --key together: the certificate and its private key.');
}

async function listen(desk: Desk, port: number | undefined, given: Given) {
  const { startServer } = await import('../../server/server.js');
  const [host, names, tls] = [given.text('host'), given.list('name'), tlsOf(given)];
  try {
    return await startServer(desk, { host, names, tls, port: port ?? usualPort, search: port === undefined });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new DeskError('badInput', `"${host}" is no address of this machine.`, {
        remedy: 'Give one of its own with --host, or 0.0.0.0 for all of them.',
      });
    }
    if (code !== 'EADDRINUSE') throw error;
    throw new DeskError('busy', `Port ${port ?? usualPort} is in use by another program.`, {
      remedy: 'Give another: --port N, or none to take the next free one.',
    });
  }
}

async function run(given: Given, io: Io): Promise<number> {
  const port = wholeNumber(given.text('port'), 'port', 0, 65_535);
  const [{ openDesk }, { ReadingThreads }] = await Promise.all([
    import('../../desk/open.js'),
    import('../../worker/room.js'),
  ]);
  // From here on a signal must not end the process before the desk is closed.
  const stop = stopped();
  const upgrading = shareOn(io.stderr, upgradeWords);
  const room = new ReadingThreads({ home: homeOf(given.text('home'), io.env) });
  const desk = await openDesk({ home: given.text('home'), env: io.env, serving: true, room, upgrading });
  try {
    if (!given.flag('no-examples')) await examples(desk, io);
    const server = await listen(desk, port, given);
    if (port === undefined && server.port !== usualPort) {
      await write(io.stdout, `Port ${usualPort} is in use by another program: taking ${server.port}.\n`);
    }
    const how = server.secure
      ? 'encrypted'
      : 'unencrypted: give --cert and --key, or see docs/desk.md on a proxy with TLS';
    const reach = server.open ? `open to other machines, ${how}` : 'this machine only';
    await write(io.stdout, `The desk is at ${server.url} (${reach}). Ctrl-C stops it.\n`);
    const code = await stop;
    await write(io.stdout, '\nStopping …\n');
    await server.close();
    return code;
  } finally {
    await room.close();
    await desk.close();
  }
}

export const verb: Verb = {
  usage: 'serve',
  about:
    'Runs the desk in a browser until it is stopped with Ctrl-C: on this machine only, unless --host opens it\n' +
    'to others. That takes an owner with an account: dateline people add NAME --role owner',
  options: {
    port: { value: 'N', help: `the port; without it ${usualPort}, or the next free one` },
    host: { value: 'ADDRESS', help: 'the address to listen on; without it this machine only' },
    name: {
      value: 'NAME',
      multiple: true,
      help: 'a name by which it is reached: desk.example.org, or https://… behind a proxy with TLS',
    },
    cert: { value: 'FILE', help: 'serves HTTPS with this certificate (PEM, with those that sign it)' },
    key: {
      value: 'FILE',
      help: 'the private key of --cert (PEM); both are read again when they are renewed',
    },
    'no-examples': { help: 'leave a new desk empty' },
    ...deskOption,
  },
  examples: [
    ['dateline serve', 'prints the address to open'],
    ['dateline serve --host 0.0.0.0 --name desk.example.org', 'for a team on one network'],
    ['dateline serve --host 0.0.0.0 --name desk.example.org --cert desk.pem --key desk.key', 'over HTTPS'],
    ['DATABASE_URL=postgres://… dateline serve', 'with a PostgreSQL server in place of the embedded one'],
  ],
  operands: { least: 0, most: 0 },
  run,
};
