import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';

interface Measured {
  set: string;
  measure: string;
  value: number;
  beat: string;
}

/** The table of docs/benchmarks.md: date, machine and commit beside the figures. */
export function accuracySection(rows: readonly Measured[]): string {
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const lines = rows.map(
    ({ set, measure, value, beat }) =>
      `| ${set} | ${measure} | ${value.toFixed(3)} | ${beat === '' ? '' : `0${beat}`} |`,
  );
  return [
    '## Accuracy',
    `Every set of the bench, the desk's own reader. ${new Date().toISOString().slice(0, 10)}, ${machine}, commit ${commit}.\n` +
      '`DATELINE_BENCH=FOLDER npm run bench` measures again and replaces this section.',
    ['| set | measure | value | to beat |', '|---|---|--:|--:|', ...lines].join('\n'),
  ].join('\n\n');
}
