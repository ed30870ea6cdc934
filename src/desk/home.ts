import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** Where the desk's key is: the file that DATELINE_KEY names, else one in its folder; a desk on a server has to be told. */
export function keyPathOf(home: string | undefined, env: Env): string | undefined {
  const named = env.DATELINE_KEY?.trim();
  if (named) return named;
  return home === undefined ? undefined : join(home, 'sealing.key');
}

/** The desk's folder: the one given, else DATELINE_HOME, else ./desk-data. */
export function homeOf(home: string | undefined, env: Env): string {
  return home ?? (env.DATELINE_HOME || 'desk-data');
}
