import { ThreadError } from '../worker/failure.js';
import { type Line, linesOf } from '../worker/lines.js';
import { ReadingPool } from '../worker/pool.js';
import { type Defaults, type LineResult, unreadLine } from '../worker/readLine.js';
import { type Io, write } from './io.js';

/** JSON escapes can make a line longer than its text; past this it is refused unread. */
export const longestLine = 16 * 1024 * 1024;
/** Lines under way a thread: enough to keep it fed, few enough to hold in memory. */
const ahead = 8;

interface Progress {
  read: number;
  failed: number;
}

/** Rewrites one line of a terminal, five times a second at most. */
function progressLine({ stderr }: Io, progress: Progress): { show(): void; end(): void } {
  if (!stderr.isTTY) return { show() {}, end() {} };
  const started = performance.now();
  let shown = 0;
  const show = () => {
    const now = performance.now();
    if (now - shown < 200) return;
    shown = now;
    const rate = ((progress.read * 1000) / (now - started)).toFixed(0);
    const failed = progress.failed > 0 ? `, ${progress.failed} failed` : '';
    stderr.write(`\r\u001b[K${progress.read} read${failed}, ${rate} a second`);
  };
  return { show, end: () => stderr.write('\r\u001b[K') };
}

export const isBlank = (bytes: Uint8Array) =>
  bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);

/** A line whose thread died (out of memory, say) or took too long fails alone. */
async function readOne(pool: ReadingPool, line: Line, defaults: Defaults): Promise<LineResult> {
  try {
    return await pool.ask({ kind: 'line', line, defaults });
  } catch (error) {
    if (error instanceof ThreadError) return unreadLine(line, error);
    throw error;
  }
}

/** Reads JSON lines from standard input and writes one line for each, in order; answers the exit code. */
export async function readJsonLines(
  { jobs, home, defaults }: { jobs: number; home: string; defaults: Defaults },
  io: Io,
) {
  const pool = new ReadingPool(jobs, { home });
  const progress: Progress = { read: 0, failed: 0 };
  const line = progressLine(io, progress);
  const underWay: Promise<LineResult>[] = [];
  const writeOldest = async () => {
    const result = await underWay.shift();
    if (!result) return;
    await write(io.stdout, `${result.output}\n`);
    progress.read += 1;
    if (result.failed) progress.failed += 1;
    line.show();
  };
  try {
    for await (const next of linesOf(io.stdin, longestLine)) {
      if (isBlank(next.bytes) && !next.tooLong) continue;
      const reading = readOne(pool, next, defaults);
      // It is awaited in its turn; until then a failure must not count as one that nobody handles.
      reading.catch(() => {});
      underWay.push(reading);
      if (underWay.length >= jobs * ahead) await writeOldest();
    }
    while (underWay.length > 0) await writeOldest();
  } finally {
    line.end();
    await pool.close();
  }
  if (progress.failed === 0) return 0;
  await write(
    io.stderr,
    `dateline: ${progress.failed} of ${progress.read} lines failed; see their "error".\n`,
  );
  return 1;
}
