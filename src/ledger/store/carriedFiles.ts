import { createHash, type Hash } from 'node:crypto';

/** A file that a backup carries beside the tables, as a desk's added places are; `name` is no path. */
export interface CarriedFile {
  name: string;
  bytes: Uint8Array;
}

/** What stands in a backup as the table of its files, behind the others, where there are any. */
export const filesTable = 'files';
export const filesColumns: readonly string[] = ['name', 'base64'];

export const cellsOfFile = ({ name, bytes }: CarriedFile): string[] => [
  name,
  Buffer.from(bytes).toString('base64'),
];

/** Files being taken out of a backup, as tables are filled. */
export class FilesFilling {
  readonly table = filesTable;
  readonly files: CarriedFile[] = [];
  readonly #hash: Hash = createHash('sha256');

  get rows(): number {
    return this.files.length;
  }

  async add(line: string, [name, base64]: (string | null)[]): Promise<void> {
    this.#hash.update(`${line}\n`);
    this.files.push({ name: name ?? '', bytes: Buffer.from(base64 ?? '', 'base64') });
  }

  async flush(): Promise<void> {}

  digest(): string {
    return this.#hash.digest('hex');
  }
}
