// One contender in a process of its own: memory and loading are its own. Prints one line of JSON.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { benchFolder, sampleOf } from './texts.js';

export interface Measured {
  name: string;
  loadMs: number;
  readMs: number;
  sentences: number;
  megabytes: number;
}

interface Contender {
  name: string;
  load(): Promise<(text: string) => number>;
}

const root = new URL('../../', import.meta.url);

async function dateline() {
  const { load } = await import(new URL('tools/start/compiled.cjs', root).href);
  const reader = await load(fileURLToPath(new URL('dist/cli/reader.cjs', root))).loadReader();
  return (text: string): number => reader.read({ text, language: 'en', split: false })[0].sentences.length;
}

const wink = (pipes: string[] | undefined) => async () => {
  const [{ default: winkNlp }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const nlp = winkNlp(model, pipes);
  return (text: string) => nlp.readDoc(text).sentences().length();
};

async function compromise() {
  const { default: nlp } = await import('compromise');
  return (text: string): number => nlp(text).json({ text: false, terms: { tags: true } }).length;
}

export const contenders: Record<string, Contender> = {
  dateline: { name: 'dateline, full reading', load: dateline },
  wink: { name: 'wink-nlp, full', load: wink(undefined) },
  winkTags: { name: 'wink-nlp, tags only', load: wink(['sbd', 'pos']) },
  compromise: { name: 'compromise', load: compromise },
};

async function measure({ name, load }: Contender, texts: string[]): Promise<Measured> {
  const started = performance.now();
  const read = await load();
  const loadMs = performance.now() - started;
  // A tenth of the texts first: what is measured is the running engine, not its first minute.
  for (const text of texts.slice(0, Math.ceil(texts.length / 10))) read(text);
  const begun = performance.now();
  let sentences = 0;
  for (const text of texts) sentences += read(text);
  const readMs = performance.now() - begun;
  return { name, loadMs, readMs, sentences, megabytes: process.memoryUsage().rss / 1024 / 1024 };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , which = '', each = '20000'] = process.argv;
  const contender = contenders[which];
  if (!contender) throw new Error(`There is no contender "${which}".`);
  console.log(JSON.stringify(await measure(contender, sampleOf(benchFolder(), Number(each)))));
}
