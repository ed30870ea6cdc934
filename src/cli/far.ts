import type { Writable } from 'node:stream';
import type { ImportProgress } from '../desk/bookFiles.js';
import type { Progress } from '../desk/reading.js';

/** To the beginning of the line, which is emptied. */
const back = '\r\u001b[K';

/** What is shorter is there before anybody could read how far it is: sentences, claims, rows. */
const long = 1000;

const count = (value: number) => value.toLocaleString('en');

/** How far a report is, in words; none of a short one. */
export const reportSays = (name: string) => (progress: Progress) => {
  if (progress.stage === 'keeping')
    return progress.claims < long ? undefined : `Keeping ${count(progress.claims)} claims of ${name}`;
  if (progress.of < long) return undefined;
  return `Reading ${name}: ${count(progress.done)} of ${count(progress.of)} sentences`;
};

/** How far a file of entries is, in words; none of a short one. */
export const importSays =
  (name: string) =>
  ({ stage, done, of }: ImportProgress) => {
    if ((of ?? done) < long) return undefined;
    const rows = of === null ? `${count(done)} rows` : `${count(done)} of ${count(of)} rows`;
    return `${stage === 'keeping' ? 'Keeping' : 'Checking'} ${name}: ${rows}`;
  };

/** Tells on a terminal, in a line that goes again, how far a long work is. */
export function farOn<Progress>(
  stream: Writable & { isTTY?: boolean },
  says: (progress: Progress) => string | undefined,
) {
  let shown = false;
  return {
    tell: (progress: Progress) => {
      const line = stream.isTTY ? says(progress) : undefined;
      if (line === undefined) return;
      stream.write(`${back}${line}`);
      shown = true;
    },
    clear: () => {
      if (shown) stream.write(back);
    },
  };
}

export const upgradeWords = 'The desk is brought up to date with this Dateline';

/** Tells how far a long work is: in a line that goes again on a terminal, elsewhere a line a tenth; a short one says nothing. */
export function shareOn(stream: Writable & { isTTY?: boolean }, what: string): (share: number) => void {
  let told = 0;
  let calls = 0;
  return (share) => {
    calls += 1;
    const tenth = Math.floor(share * 10);
    // A small desk is done in a few calls, before anybody could read it.
    if (calls < 10 || (!stream.isTTY && tenth === told)) return;
    told = tenth;
    const says = `${what}: ${Math.floor(share * 100)} %`;
    if (stream.isTTY) stream.write(share === 1 ? back : `${back}${says}`);
    else stream.write(`${says}\n`);
  };
}
