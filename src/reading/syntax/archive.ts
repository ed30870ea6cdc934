/** Format of a model file: the magic word, a count, a directory of named sections, then the sections. */
const MAGIC = 0x31594e53;
const ALIGN = 8;
const NAME_BYTES = 32;
const ENTRY_BYTES = NAME_BYTES + 8;

/** Reads a model file as views over its bytes; nothing is copied. */
export class Archive {
  readonly #sections = new Map<string, { start: number; bytes: number }>();
  readonly #buffer: ArrayBufferLike;
  readonly #base: number;

  /** Throws on bytes that are no model: a broken installation, not a broken text. */
  constructor(bytes: Uint8Array) {
    const whole = bytes.byteOffset % ALIGN === 0 ? bytes : Uint8Array.from(bytes);
    this.#buffer = whole.buffer;
    this.#base = whole.byteOffset;
    const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
    if (whole.byteLength < 8 || view.getUint32(0, true) !== MAGIC) {
      throw new Error('Not a syntax model. Build one: npm run train -- <treebank folder>');
    }
    for (let i = 0; i < view.getUint32(4, true); i++) {
      const entry = 8 + i * ENTRY_BYTES;
      const name = readName(whole, entry);
      const start = view.getUint32(entry + NAME_BYTES, true);
      const length = view.getUint32(entry + NAME_BYTES + 4, true);
      if (start + length > whole.byteLength) throw new Error(`The syntax model is cut short in ${name}.`);
      this.#sections.set(name, { start, bytes: length });
    }
  }

  int32(name: string): Int32Array {
    const { start, bytes } = this.#section(name);
    return new Int32Array(this.#buffer, start, bytes / 4);
  }

  uint32(name: string): Uint32Array {
    const { start, bytes } = this.#section(name);
    return new Uint32Array(this.#buffer, start, bytes / 4);
  }

  int16(name: string): Int16Array {
    const { start, bytes } = this.#section(name);
    return new Int16Array(this.#buffer, start, bytes / 2);
  }

  uint16(name: string): Uint16Array {
    const { start, bytes } = this.#section(name);
    return new Uint16Array(this.#buffer, start, bytes / 2);
  }

  float32(name: string): Float32Array {
    const { start, bytes } = this.#section(name);
    return new Float32Array(this.#buffer, start, bytes / 4);
  }

  uint8(name: string): Uint8Array {
    const { start, bytes } = this.#section(name);
    return new Uint8Array(this.#buffer, start, bytes);
  }

  int8(name: string): Int8Array {
    const { start, bytes } = this.#section(name);
    return new Int8Array(this.#buffer, start, bytes);
  }

  /** A section of strings, one a line. */
  lines(name: string): string[] {
    // Decoders take no memory that threads share, hence the copy.
    const text = new TextDecoder().decode(this.uint8(name).slice());
    return text === '' ? [] : text.split('\n');
  }

  #section(name: string): { start: number; bytes: number } {
    const section = this.#sections.get(name);
    if (section === undefined) throw new Error(`The syntax model has no section ${name}. Train it again.`);
    return { start: this.#base + section.start, bytes: section.bytes };
  }
}

/** Collects sections and lays them out as one file that `Archive` reads; same sections, same bytes. */
export class ArchiveWriter {
  readonly #sections: { name: string; bytes: Uint8Array }[] = [];

  add(name: string, data: ArrayBufferView): void {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    this.#sections.push({ name, bytes });
  }

  addLines(name: string, lines: readonly string[]): void {
    this.add(name, new TextEncoder().encode(lines.join('\n')));
  }

  bytes(): Uint8Array {
    let at = aligned(8 + this.#sections.length * ENTRY_BYTES);
    const starts = this.#sections.map(({ bytes }) => {
      const start = at;
      at = aligned(at + bytes.byteLength);
      return start;
    });
    const whole = new Uint8Array(at);
    const view = new DataView(whole.buffer);
    view.setUint32(0, MAGIC, true);
    view.setUint32(4, this.#sections.length, true);
    this.#sections.forEach(({ name, bytes }, index) => {
      const entry = 8 + index * ENTRY_BYTES;
      whole.set(new TextEncoder().encode(name).subarray(0, NAME_BYTES), entry);
      view.setUint32(entry + NAME_BYTES, starts[index]!, true);
      view.setUint32(entry + NAME_BYTES + 4, bytes.byteLength, true);
      whole.set(bytes, starts[index]!);
    });
    return whole;
  }
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGN) * ALIGN;
}

function readName(bytes: Uint8Array, at: number): string {
  const end = bytes.subarray(at, at + NAME_BYTES).indexOf(0);
  return new TextDecoder().decode(bytes.slice(at, at + (end < 0 ? NAME_BYTES : end)));
}
