/** One line of a stream as bytes, counted from 1; `tooLong` where it passes the limit (its first bytes are kept). */
export interface Line {
  number: number;
  bytes: Uint8Array;
  tooLong: boolean;
}

// Enough of a line that is too long to find its id.
const kept = 4096;

const newline = 0x0a;

/** Cuts a stream of bytes into lines without holding more than one of them. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (part: Uint8Array) => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else if (parts.length !== 1 || parts[0]!.length > kept)
      parts = [Buffer.concat([...parts, part]).subarray(0, kept)];
  };
  const line = (): Line => ({ number, bytes: Buffer.concat(parts), tooLong: size > limit });
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      take(chunk.subarray(start, end));
      yield line();
      [parts, size, number, start] = [[], 0, number + 1, end + 1];
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (size > 0) yield line();
}
