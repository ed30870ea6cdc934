import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** When a process began, in the system's own words: with the number it names one process for ever. */
export function startOf(pid: number): string | undefined {
  // A zombie has ended, though its parent has not asked yet.
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  try {
    const line = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
}

/** Whether a process of this number runs; with `start`, whether it is the same one. */
export function isAlive(pid: number, start?: string): boolean {
  const now = startOf(pid);
  return now !== undefined && (start === undefined || now === start);
}
