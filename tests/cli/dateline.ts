import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

export interface Process {
  input?: string | Uint8Array;
  env?: Record<string, string>;
  cwd?: string;
}

/** Runs the command line as a person does, as a process, without the machine's own desk. */
export function dateline(args: string[], { input, env = {}, cwd = root }: Process = {}): Promise<Ended> {
  const { DATABASE_URL: _server, DATELINE_HOME: _home, DATELINE_USER: _person, ...rest } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${root}dateline`, ...args], { cwd, env: { ...rest, ...env } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    // A process that refuses its input early closes the pipe: that is its right.
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}

export const jsonLines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
