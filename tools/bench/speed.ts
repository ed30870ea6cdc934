// npm run bench:speed: how fast the full reading is, beside two libraries over the same texts in the same run.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { contenders, type Measured } from './contenders.js';
import { writeSection } from './section.js';
import { benchFolder, sampleOf } from './texts.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Characters of each set: enough for a steady figure, few enough for a coffee. */
const each = process.argv[2] ?? '60000';

/** Words and marks, counted alike for everyone: their own tokens differ. */
const tokensIn = (text: string) => text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)?.length ?? 0;

function measured(which: string): Measured {
  const hooks = ['--import', `${root}tools/build/typescript.mjs`];
  const out = execFileSync(process.execPath, [...hooks, `${root}tools/bench/contenders.ts`, which, each], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(out) as Measured;
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function startUpMs(): number {
  const times = Array.from({ length: 9 }, () => {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, [
      `${root}dateline`,
      'read',
      `${root}examples/01-market-strike.txt`,
    ]);
    if (status !== 0) throw new Error(`./dateline read ended with ${status}`);
    return performance.now() - started;
  });
  return median(times);
}

function table(rows: Measured[], tokens: number): string {
  const lines = rows.map(({ name, loadMs, readMs, sentences, megabytes }) => {
    const perSecond = (count: number) => Math.round((count * 1000) / readMs);
    const figures = [perSecond(sentences), perSecond(tokens), Math.round(loadMs), Math.round(megabytes)];
    return `| ${name} | ${figures.join(' | ')} |`;
  });
  const head =
    '| what | sentences a second | tokens a second | load, ms | memory, MB |\n|---|--:|--:|--:|--:|';
  return `${head}\n${lines.join('\n')}`;
}

function section(rows: Measured[], texts: string[], tokens: number, startMs: number): string {
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
  const day = new Date().toISOString().slice(0, 10);
  const size = `${texts.length} texts, ${tokens} tokens`;
  return [
    '## Speed',
    `One core, ${size} of the bench's English sets, each contender in a process of its own. ${day}, ${machine}.`,
    table(rows, tokens),
    'The full reading gives every section of `dateline/reading@1`: tags, syntax, times, places, quantities, actors, ' +
      'attributions, claims, events, checks. `wink-nlp` gives sentences, tags, entities, negation and sentiment; ' +
      '`compromise` sentences and tags; neither parses. Tokens are counted alike for all. Load is the time to load ' +
      'model and code; memory is the resident set at the end.',
    `\`./dateline read\` on one article, from start to end of the process: ${Math.round(startMs)} ms (median of 9).`,
  ].join('\n\n');
}

execFileSync(process.execPath, [`${root}tools/build/build.mjs`], { stdio: 'inherit' });
const texts = sampleOf(benchFolder(), Number(each));
const tokens = texts.reduce((sum, text) => sum + tokensIn(text), 0);
const rows = Object.keys(contenders).map(measured);
const content = section(rows, texts, tokens, startUpMs());
console.log(content);
writeSection('speed', content);
