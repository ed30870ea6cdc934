import { type SourceFile, withoutComments } from './tree.js';

/** Folders in which the same input gives the same bytes, on every machine and every day. */
export const isPure = (path: string) => /^src\/(?:reading|publish|registers|ledger\/derive)\//.test(path);

const forbidden: [pattern: RegExp, what: string][] = [
  [/\bDate\.now\b/, 'the clock'],
  [/\bnew Date\(\s*\)/, 'the clock'],
  [/(?<!new )\bDate\(\s*\)/, 'the clock'],
  [/\bperformance\.now\b/, 'the clock'],
  [/\bMath\.random\b/, 'chance'],
  [/\brandom(?:UUID|Bytes|Int)\b/, 'chance'],
  [/\.toLocale\w+/, 'the locale'],
  [/\.localeCompare\b/, 'the locale'],
  [/\bIntl\./, 'the locale'],
  [/\bprocess\./, 'the process'],
  [/\bfetch\(/, 'the network'],
  [/\bset(?:Timeout|Interval|Immediate)\b/, 'a timer'],
];

/** Every use of a clock, of chance or of a locale in files that must be pure, as `path:line: what`. */
export function impurities(files: SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const uses = forbidden.filter(([pattern]) => pattern.test(withoutComments(text)));
    return uses.map(([pattern, what]) => {
      const line = text.split('\n').findIndex((content) => pattern.test(content)) + 1;
      return `${path}:${line}: uses ${what}`;
    });
  });
}
