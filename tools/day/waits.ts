import { quantile } from '../bench/quantile.js';

/** Milliseconds that somebody waited in one step of the day. */
export interface Waits {
  step: string;
  /** From a key to the end of the frame in which its work was painted. */
  keys: number[];
  /** From asking for a page to its content on screen. */
  pages: number[];
}

const columns = ['step', 'keys', 'median', '95th', 'pages', 'median', '95th'];

const cells = (values: readonly number[]) => [
  `${values.length}`,
  ...(values.length === 0 ? ['', ''] : [0.5, 0.95].map((share) => `${Math.round(quantile(values, share))}`)),
];

/** The waits of all steps and of the whole day as a table in Markdown, milliseconds. */
export function waitTable(waits: readonly Waits[]): string {
  const whole: Waits = {
    step: 'the whole day',
    keys: waits.flatMap(({ keys }) => keys),
    pages: waits.flatMap(({ pages }) => pages),
  };
  const rows = [...waits, whole].map(({ step, keys, pages }) => [step, ...cells(keys), ...cells(pages)]);
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [line(columns), '|---|--:|--:|--:|--:|--:|--:|', ...rows.map(line)].join('\n');
}
