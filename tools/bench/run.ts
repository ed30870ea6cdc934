// npm run bench: the public reader on every set of the folder that DATELINE_BENCH names. It measures; it has no threshold.
// Names of sets, or their beginnings, choose some. --without RULE prints each measure with and without that rule.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { asDay } from '../../src/desk/day.js';
import { loadReader } from '../../src/desk/reader.js';
import { rulesNamed } from '../../src/desk/rules.js';
import type { Reading } from '../../src/reading/reading.js';
import { accuracySection } from './accuracy.js';
import * as attribution from './attribution.js';
import * as bulletins from './bulletins.js';
import { readWithChrono } from './chrono.js';
import * as coreference from './coreference.js';
import * as incidents from './incidents.js';
import * as notes from './notes.js';
import * as numbers from './numbers.js';
import * as places from './places.js';
import * as plover from './plover.js';
import * as quantities from './quantities.js';
import * as releases from './releases.js';
import { writeSection } from './section.js';
import { type BenchDocument, benchFolder, documentsOf } from './texts.js';
import * as times from './times.js';

interface Row {
  set: string;
  measure: string;
  value: number;
}

interface Result extends Row {
  /** The best published number for the measure, where there is one. */
  beat: string;
  /** Empty for a peer, which reads no more than its own part. */
  sentencesPerSecond: number | '';
}

/** Reads by document; a scorer that asks by text asks in the order of its documents. */
type Read = (document: BenchDocument) => Reading;

interface Set {
  file: string;
  score(read: Read, folder: string): Row[];
  /** What another reader reaches on the same texts, its name before each measure. */
  peer?(folder: string): Row[];
  beat?: Record<string, string>;
  /** Whether the reader is left to find the language; the other sets are English. */
  anyLanguage?: boolean;
}

const byText =
  (read: Read) =>
  (text: string, { publishedAt }: { publishedAt: string | null }) =>
    read({ id: '', text, published: publishedAt });

const byDocument =
  (read: Read) =>
  ({ id, text, published }: { id: string; text: string; published?: string | null }) =>
    read({ id, text, published: published ?? null });

const chronoOn =
  (set: 'times' | 'times-gum') =>
  (folder: string): Row[] =>
    times
      .score(readWithChrono, documentsOf<times.TimeDocument>(folder, `${set}.jsonl`), set)
      .map((row) => ({ ...row, measure: `chrono-node: ${row.measure}` }));

const sets: Set[] = [
  {
    file: 'attribution.jsonl',
    score: (read, folder) =>
      attribution.score(
        byDocument(read),
        documentsOf<BenchDocument & attribution.AttributionDocument>(folder, 'attribution.jsonl'),
      ),
    beat: { 'source exact F1': '.832', 'cue exact F1': '.753', 'content exact F1': '.729' },
  },
  {
    file: 'times.jsonl',
    score: (read, folder) =>
      times.score(byText(read), documentsOf<times.TimeDocument>(folder, 'times.jsonl')),
    peer: chronoOn('times'),
    beat: { 'span F1 strict': '.794', 'span F1 overlapping': '.834', 'value F1': '.776' },
  },
  {
    file: 'times-gum.jsonl',
    score: (read, folder) =>
      times.score(byText(read), documentsOf<times.TimeDocument>(folder, 'times-gum.jsonl'), 'times-gum'),
    peer: chronoOn('times-gum'),
  },
  {
    file: 'quantities-newsquant.jsonl',
    score: (read, folder) =>
      quantities.score(
        byText(read),
        documentsOf<BenchDocument & quantities.QuantityDocument>(folder, 'quantities-newsquant.jsonl'),
      ),
    beat: { 'value F1': '.920', 'value+unit F1': '.856' },
  },
  {
    file: 'numbers.jsonl',
    score: (read, folder) =>
      numbers.score(byText(read), documentsOf<numbers.NumberDocument>(folder, 'numbers.jsonl')),
  },
  ...['places-lgl.jsonl', 'places-geovirus.jsonl'].map((file) => ({
    file,
    score: (read: Read, folder: string) =>
      places.score(byDocument(read), documentsOf<BenchDocument & places.PlaceDocument>(folder, file)),
    ...(file === 'places-lgl.jsonl' ? { beat: { 'end to end F1 at 161 km': '.472' } } : {}),
  })),
  ...['incidents-muc-dev', 'incidents-muc-train'].map((set) => ({
    file: `${set}.jsonl`,
    score: (read: Read, folder: string) =>
      incidents.score(byDocument(read), documentsOf<incidents.IncidentDocument>(folder, `${set}.jsonl`), set),
    beat: { 'roles and type F1': '.502', 'roles and type F1, type kept': '.502' },
  })),
  {
    file: 'plover-examples.jsonl',
    score: (read, folder) =>
      plover.score(byDocument(read), documentsOf<plover.PloverDocument>(folder, 'plover-examples.jsonl')),
  },
  {
    file: 'aid-worker-incidents.jsonl',
    score: (read, folder) =>
      notes.score(read, documentsOf<notes.NoteDocument>(folder, 'aid-worker-incidents.jsonl')),
    // A naive pattern's.
    beat: {
      'killed, wounded, kidnapped exact': '.575',
      'killed, wounded, kidnapped exact, since 2018': '.727',
    },
  },
  {
    file: 'press-releases-isaf.jsonl',
    score: (read, folder) =>
      releases.score(read, documentsOf<releases.ReleaseDocument>(folder, 'press-releases-isaf.jsonl')),
    // GPT-4 Turbo's, on a sample.
    beat: {
      'start date': '.53',
      province: '.91',
      'event type': '.91',
      'target group': '.76',
      'least killed': '.90',
      'least captured': '.71',
    },
  },
  {
    file: 'bulletins.jsonl',
    score: (read, folder) =>
      bulletins.score(read, documentsOf<bulletins.BulletinDocument>(folder, 'bulletins.jsonl')),
    anyLanguage: true,
  },
  {
    file: 'coreference.jsonl',
    score: (_read, folder) =>
      coreference.score(documentsOf<coreference.CoreferenceDocument>(folder, 'coreference.jsonl')),
  },
];

const reader = await loadReader();

/** Runs one set and times the reading alone. */
function run(
  { score, peer, beat = {}, anyLanguage }: Set,
  folder: string,
  without?: ReadonlySet<string>,
): Result[] {
  let [sentences, milliseconds] = [0, 0];
  const read: Read = ({ id, text, published }) => {
    const started = performance.now();
    const publishedAt = published === null ? undefined : asDay(published);
    const language = anyLanguage ? undefined : 'en';
    const [reading] = reader.read({ id, text, publishedAt, language, split: false, without });
    milliseconds += performance.now() - started;
    if (!reading) throw new Error(`Nothing was read from ${id}`);
    sentences += reading.sentences.length;
    return reading;
  };
  const rows = score(read, folder);
  const sentencesPerSecond = Math.round((sentences * 1000) / Math.max(1, milliseconds));
  const ours = rows.map((row) => ({ ...row, beat: beat[row.measure] ?? '', sentencesPerSecond }));
  const theirs = peer?.(folder).map((row) => ({ ...row, beat: '', sentencesPerSecond: '' as const })) ?? [];
  return [...ours, ...theirs];
}

/** Rules that are to be off; ends the process with a sentence where one is unknown. */
function rulesOff(asked: readonly string[]): ReadonlySet<string> {
  const named = rulesNamed(asked);
  if ('names' in named) return named.names;
  console.error(named.problem);
  process.exit(2);
}

const line = (cells: string[]) => cells.map((cell, k) => cell.padEnd([22, 46, 8, 8, 0][k]!)).join(' ');

function measure(chosen: readonly Set[], folder: string): Result[] {
  console.log(line(['set', 'measure', 'value', 'to beat', 'sentences/s']));
  return chosen.flatMap((set) => {
    const results = run(set, folder);
    for (const { set: name, measure: what, value, beat, sentencesPerSecond } of results)
      console.log(line([name, what, value.toFixed(3), beat, String(sentencesPerSecond)]));
    return results;
  });
}

/** Each measure with and without the rules, and what they add. */
function compare(chosen: readonly Set[], folder: string, without: ReadonlySet<string>): void {
  console.log(`without ${[...without].join(', ')}`);
  console.log(line(['set', 'measure', 'with', 'without', 'difference']));
  for (const set of chosen) {
    const alone = { ...set, peer: undefined };
    const less = run(alone, folder, without);
    for (const [k, { set: name, measure: what, value }] of run(alone, folder).entries()) {
      const other = less[k]!.value;
      const change = value === other ? '=' : `${other < value ? '' : '+'}${(other - value).toFixed(4)}`;
      console.log(line([name, what, value.toFixed(3), other.toFixed(3), change]));
    }
  }
}

const { values, positionals: wanted } = parseArgs({
  options: { without: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});
const off = rulesOff(values.without);
const folder = benchFolder();
const chosen = sets.filter(
  ({ file }) =>
    (wanted.length === 0 || wanted.some((name) => file.startsWith(name))) &&
    documentsOf(folder, file).length > 0,
);
if (off.size > 0) compare(chosen, folder, off);
else if (wanted.length > 0) measure(chosen, folder);
else {
  const out = new URL('../../bench/', import.meta.url);
  mkdirSync(out, { recursive: true });
  // Speed differs from run to run; what is kept differs only where the reader does.
  const kept = measure(chosen, folder).map(({ set, measure: what, value, beat }) => ({
    set,
    measure: what,
    value: Number(value.toFixed(4)),
    beat,
  }));
  writeFileSync(new URL('results.json', out), `${JSON.stringify(kept, null, 2)}\n`);
  writeSection('accuracy', accuracySection(kept));
  console.log(`Written to ${fileURLToPath(new URL('results.json', out))} and docs/benchmarks.md`);
}
