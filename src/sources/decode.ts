import { SourceError } from './error.js';
import { brokenUtf8At } from './utf8.js';

/** Largest text of one capture: reports are pages, and a reading is held in memory whole. */
export const largestText = 8 * 1024 * 1024;

export type Content = { text: string } | { html: string };

export interface Capture {
  bytes: Uint8Array;
  /** Named in errors. */
  name: string;
  /** As HTTP gives it: its type and charset are believed where they are named. */
  contentType?: string | undefined;
}

const signatures: [bytes: number[], what: string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an office document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x1f, 0x8b], 'a gzip file'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
];

const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, k) => bytes[k] === byte);
const megabytes = (size: number) => `${(size / 1024 / 1024).toFixed(1)} MB`;

/** Refuses what cannot be a report's bytes, before anything is decoded. */
function refuse({ bytes, name }: Capture): void {
  if (bytes.length === 0) throw new SourceError('empty', `${name} is empty: there is nothing to read.`);
  const known = signatures.find(([start]) => startsWith(bytes, start));
  if (known) throw new SourceError('binary', `${name} is ${known[1]}, not text or HTML.`);
  if (bytes.length > largestText) {
    const says = `${name} has ${megabytes(bytes.length)}; one report may have ${megabytes(largestText)} at most.`;
    throw new SourceError('tooLarge', `${says} Split it, or give its reports as JSON lines (read --jsonl).`);
  }
}

/** The charset that the bytes or their sender name; UTF-8 where none is named. */
function charsetOf({ bytes, contentType }: Capture): string {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  const sent = /charset\s*=\s*"?([\w:-]+)/i.exec(contentType ?? '')?.[1];
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const declared = /<meta[^>]{1,200}charset\s*=\s*["']?([\w:-]+)/i.exec(head)?.[1];
  return (sent ?? declared ?? 'utf-8').toLowerCase();
}

function decodeText(capture: Capture): string {
  const { bytes, name } = capture;
  const charset = charsetOf(capture);
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(charset, { fatal: true });
  } catch {
    throw new SourceError(
      'brokenText',
      `${name} says that it is written in "${charset}", which is not known.`,
    );
  }
  // NUL never stands in text of a charset that keeps ASCII, and always in a program or a picture.
  const nul = charset.startsWith('utf-16') ? -1 : bytes.indexOf(0);
  if (nul >= 0) {
    throw new SourceError('binary', `${name} is binary, not text: it has a NUL at byte ${nul}.`, {
      offset: nul,
    });
  }
  try {
    return decoder.decode(bytes);
  } catch {
    const at = decoder.encoding === 'utf-8' ? brokenUtf8At(bytes) : -1;
    const where = at < 0 ? '' : ` at byte ${at} (0x${bytes[at]!.toString(16)})`;
    const what = decoder.encoding === 'utf-8' ? 'UTF-8' : decoder.encoding;
    const remedy = 'Save it as UTF-8 and give it again.';
    const details = at < 0 ? undefined : { offset: at };
    throw new SourceError('brokenText', `${name} is not valid ${what}${where}. ${remedy}`, details);
  }
}

function isHtml({ name, contentType }: Capture, text: string): boolean {
  const type = contentType?.toLowerCase() ?? '';
  if (type.includes('text/html') || type.includes('xhtml')) return true;
  if (/\.x?html?$/i.test(name)) return true;
  return /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|!--|html|head|body)(?![a-z])/i.test(text.slice(0, 1024));
}

/** U+FFFD and control signs other than white space. */
function isStrange(sign: string): boolean {
  const code = sign.codePointAt(0)!;
  return code === 0xfffd || code === 0x7f || code < 9 || (code > 13 && code < 32);
}

const looked = 4000;
const mostStrange = 0.05;

/** Refuses text without a letter or digit, such as marks of direction alone, and what was no text before it was pasted. */
function refuseUnlessWords(name: string, text: string): void {
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new SourceError(
      'empty',
      `${name} has no letter and no digit, only marks and signs: there is nothing to read.`,
    );
  }
  const head = text.slice(0, looked);
  // A clipboard puts U+FFFD where bytes were no text, and leaves control signs.
  const strange = [...head].filter(isStrange).length;
  if (strange <= head.length * mostStrange) return;
  const share = `${strange} of its first ${head.length} signs are none of any text`;
  throw new SourceError(
    'binary',
    `${name} is binary, not text: ${share}. Give the file itself, or its text.`,
  );
}

/** Text or HTML of the bytes given; throws SourceError (`empty`, `binary`, `tooLarge`, `brokenText`), never replaces. */
export function decode(capture: Capture): Content {
  refuse(capture);
  const text = decodeText(capture);
  if (text.trim() === '') {
    throw new SourceError('empty', `${capture.name} has nothing but white space: there is nothing to read.`);
  }
  refuseUnlessWords(capture.name, text);
  return isHtml(capture, text) ? { html: text } : { text };
}
