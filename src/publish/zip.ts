import { constants, crc32, deflateRaw } from 'node:zlib';

const deflate = (bytes: Buffer, finishFlush: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    deflateRaw(bytes, { finishFlush }, (error, packed) => (error ? reject(error) : resolve(packed)));
  });

const local = 0x04034b50;
const central = 0x02014b50;
const end = 0x06054b50;
const deflated = 8;
// No clock here: the first day that the format knows.
const day = (1 << 5) | 1;
const utf8Names = 1 << 11;

interface Kept {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  at: number;
}

const word = (...values: [value: number, bytes: 2 | 4][]): Buffer =>
  Buffer.concat(
    values.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      if (bytes === 2) buffer.writeUInt16LE(value);
      else buffer.writeUInt32LE(value);
      return buffer;
    }),
  );

const about = ({ crc, packed, size, name }: Kept): [number, 2 | 4][] => [
  [20, 2],
  [utf8Names, 2],
  [deflated, 2],
  [0, 2],
  [day, 2],
  [crc, 4],
  [packed, 4],
  [size, 4],
  [name.length, 2],
  [0, 2],
];

/** A ZIP archive that is written part by part, each packed as it comes and beside other work, so that a large one is never there unpacked. */
export class Zip {
  readonly #parts: Buffer[] = [];
  readonly #kept: Kept[] = [];
  #at = 0;

  async add(name: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const kept: Kept = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, at: this.#at };
    const packed: Buffer[] = [];
    const pack = async (bytes: Buffer, finishFlush: number) => {
      // Pieces that end on a byte can stand one behind the other.
      const piece = await deflate(bytes, finishFlush);
      packed.push(piece);
      kept.packed += piece.length;
    };
    for await (const text of pieces) {
      const bytes = Buffer.from(text);
      kept.crc = crc32(bytes, kept.crc);
      kept.size += bytes.length;
      await pack(bytes, constants.Z_SYNC_FLUSH);
    }
    await pack(Buffer.alloc(0), constants.Z_FINISH);
    this.#push(word([local, 4], ...about(kept)), kept.name, ...packed);
    this.#kept.push(kept);
  }

  end(): Buffer {
    const at = this.#at;
    for (const kept of this.#kept) {
      const more: [number, 2 | 4][] = [
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [kept.at, 4],
      ];
      this.#push(word([central, 4], [20, 2], ...about(kept), ...more), kept.name);
    }
    const many = this.#kept.length;
    this.#push(word([end, 4], [0, 2], [0, 2], [many, 2], [many, 2], [this.#at - at, 4], [at, 4], [0, 2]));
    return Buffer.concat(this.#parts);
  }

  #push(...parts: Buffer[]): void {
    for (const part of parts) {
      this.#parts.push(part);
      this.#at += part.length;
    }
  }
}
