import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { SourceError } from '../error.js';

const end = 0x06054b50;
const central = 0x02014b50;
const stored = 0;
const deflated = 8;
/** A part of a workbook is never so large; what unpacks to more was made to fill a memory. */
const largestPart = 1024 * 1024 * 1024;

interface Part {
  method: number;
  packed: number;
  at: number;
}

/** The parts of a ZIP archive by name, each unpacked as it is read. */
export class Unzip {
  readonly #bytes: Buffer;
  readonly #parts = new Map<string, Part>();
  readonly #name: string;

  constructor(bytes: Uint8Array, name: string) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#name = name;
    try {
      this.#list();
    } catch (error) {
      throw error instanceof RangeError ? this.#broken() : error;
    }
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  /** The text of a part, piece by piece; nothing where it is not there. */
  async *text(name: string): AsyncGenerator<string> {
    const part = this.#parts.get(name);
    if (!part) return;
    const start =
      part.at + 30 + this.#bytes.readUInt16LE(part.at + 26) + this.#bytes.readUInt16LE(part.at + 28);
    const packed = this.#bytes.subarray(start, start + part.packed);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let size = 0;
    try {
      for await (const chunk of part.method === stored ? [packed] : inflate(packed)) {
        size += chunk.length;
        if (size > largestPart) throw this.#broken();
        yield decoder.decode(chunk, { stream: true });
      }
      yield decoder.decode();
    } catch (error) {
      throw error instanceof SourceError ? error : this.#broken();
    }
  }

  #broken(): SourceError {
    return new SourceError('binary', `${this.#name} is no whole XLSX file. Save it again, or as CSV.`);
  }

  #list(): void {
    const bytes = this.#bytes;
    let at = bytes.length - 22;
    while (at >= 0 && bytes.readUInt32LE(at) !== end) at -= 1;
    if (at < 0) throw this.#broken();
    const many = bytes.readUInt16LE(at + 10);
    let next = bytes.readUInt32LE(at + 16);
    for (let count = 0; count < many; count += 1) {
      if (bytes.readUInt32LE(next) !== central) throw this.#broken();
      const [named, extra, said] = [28, 30, 32].map((place) => bytes.readUInt16LE(next + place));
      const name = bytes.toString('utf8', next + 46, next + 46 + named!);
      const method = bytes.readUInt16LE(next + 10);
      if (method === stored || method === deflated) {
        this.#parts.set(name, {
          method,
          packed: bytes.readUInt32LE(next + 20),
          at: bytes.readUInt32LE(next + 42),
        });
      }
      next += 46 + named! + extra! + said!;
    }
  }
}

const inflate = (packed: Buffer): AsyncIterable<Buffer> =>
  Readable.from([packed]).pipe(createInflateRaw({ chunkSize: 256 * 1024 }));
