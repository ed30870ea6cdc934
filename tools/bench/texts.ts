import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BenchDocument {
  id: string;
  text: string;
  published: string | null;
}

/** The folder of the bench; ends the process with a sentence where none is named. */
export function benchFolder(): string {
  const folder = process.env.DATELINE_BENCH;
  if (folder && existsSync(folder)) return folder;
  console.error(
    'DATELINE_BENCH names the folder of the bench, as in: DATELINE_BENCH=../shared/bench npm run bench',
  );
  process.exit(2);
}

/** Documents of one set; none where the folder does not have it. */
export function documentsOf<Document extends BenchDocument>(folder: string, file: string): Document[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Document);
}

/** Texts of every English set of the folder in the order of their files: `each` characters of each set at most. */
export function sampleOf(folder: string, each: number): string[] {
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.jsonl') && !name.startsWith('bulletins'),
  );
  return files.sort().flatMap((file) => {
    let size = 0;
    return documentsOf(folder, file)
      .map(({ text }) => text)
      .filter((text) => {
        size += text.length;
        return size <= each;
      });
  });
}
