/** The desk's folder: the one given, else DATELINE_HOME, else ./desk-data. */
export function homeOf(home: string | undefined, env: Readonly<Record<string, string | undefined>>): string {
  return home ?? (env.DATELINE_HOME || 'desk-data');
}
