import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const loader = new URL('../../tools/build/typescript.mjs', import.meta.url).href;
const script = fileURLToPath(new URL('./deskProcess.ts', import.meta.url));

/** A desk in another process, with what it says line by line. */
export class DeskProcess {
  readonly child: ChildProcess;
  readonly #lines: Interface;
  readonly said: string[] = [];

  constructor(
    home: string,
    use: 'serve' | 'visit',
    reports = 1,
    account: { uid?: number; gid?: number } = {},
  ) {
    const args = ['--import', loader, script, home, use, String(reports)];
    this.child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], ...account });
    this.#lines = createInterface({ input: this.child.stdout! });
    this.#lines.on('line', (line) => this.said.push(line));
  }

  /** Resolves with the first line that begins so; throws where the process ends without it. */
  async until(word: string): Promise<string> {
    for (;;) {
      const found = this.said.find((line) => line.startsWith(word));
      if (found) return found;
      if (this.#ended) throw new Error(`It ended without "${word}": ${this.said.join(' | ')}`);
      await Promise.race([once(this.#lines, 'line'), once(this.#lines, 'close')]);
    }
  }

  get #ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Sends the signal and resolves when the process has ended: with its exit code, or the signal that ended it. */
  async end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals> {
    if (!this.#ended) {
      const exit = once(this.child, 'exit');
      this.child.kill(signal);
      await exit;
    }
    return this.child.exitCode ?? this.child.signalCode!;
  }
}
