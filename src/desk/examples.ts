import { readFile } from 'node:fs/promises';
import type { Desk, Given } from './desk.js';

interface Example {
  file: string;
  source: string;
  publishedAt: NonNullable<Given['publishedAt']>;
}

const folder = new URL('../../examples/', import.meta.url);

/** Adds the example reports to a desk that holds none and answers how many it added. */
export async function loadExamples(desk: Desk, each: (done: number, all: number) => void): Promise<number> {
  if ((await desk.status()).reports > 0) return 0;
  const index = await readFile(new URL('index.json', folder), 'utf8').catch(() => '[]');
  const examples = JSON.parse(index) as Example[];
  for (const [k, { file, source, publishedAt }] of examples.entries()) {
    each(k + 1, examples.length);
    await desk.add({ bytes: await readFile(new URL(file, folder)), name: file, source, publishedAt });
  }
  return examples.length;
}
