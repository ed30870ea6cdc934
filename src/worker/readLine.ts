import { asDay } from '../desk/day.js';
import { brokenUtf8At, largestText } from '../desk/given.js';
import type { Reader, ToRead } from '../desk/reader.js';
import type { Line } from './lines.js';

/** What a line may leave unsaid. */
export interface Defaults {
  publishedAt?: string | undefined;
  source?: string | undefined;
}

/** One line of output: a Reading, or what was wrong with the line. */
export interface LineResult {
  output: string;
  failed: boolean;
}

class LineError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const tooLarge = 'The line is too long: one report may have 8 MB at most. Split it.';

/** The id of a line that is not read, where it begins with one. */
function idOf({ number, bytes }: Line): string | number {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString();
  const start = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*"|\d+)/.exec(head);
  try {
    return start ? (JSON.parse(start[1]!) as string | number) : number;
  } catch {
    return number;
  }
}

function parse({ bytes, tooLong }: Line): Record<string, unknown> {
  if (tooLong) throw new LineError('tooLarge', tooLarge);
  const broken = brokenUtf8At(bytes);
  if (broken >= 0) throw new LineError('brokenText', `The line is not valid UTF-8 at its byte ${broken}.`);
  let value: unknown;
  try {
    value = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    );
  } catch (error) {
    throw new LineError('badJson', `The line is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new LineError('badJson', 'The line is no JSON object.');
}

function textField(row: Record<string, unknown>, name: string): string | undefined {
  const value = row[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw new LineError('badInput', `"${name}" is no text.`);
}

function toRead(row: Record<string, unknown>, id: string, defaults: Defaults): ToRead {
  const [text, html] = [textField(row, 'text'), textField(row, 'html')];
  if ((text === undefined) === (html === undefined)) {
    throw new LineError('badInput', 'The line needs either "text" or "html".');
  }
  if (Buffer.byteLength(text ?? html ?? '') > largestText) throw new LineError('tooLarge', tooLarge);
  if ((text ?? html ?? '').trim() === '') throw new LineError('empty', 'There is nothing to read.');
  const published = textField(row, 'publishedAt') ?? defaults.publishedAt;
  const publishedAt = published === undefined ? undefined : asDay(published);
  if (publishedAt === undefined && published !== undefined) {
    throw new LineError('badDate', `"${published}" is no date: give publishedAt as in 2026-01-31.`);
  }
  const [title, language] = [textField(row, 'title'), textField(row, 'language')];
  const source = textField(row, 'source') ?? defaults.source;
  return { id, text, html, publishedAt, title, source, language, split: false };
}

/** The output of a line that no thread could answer. */
export function unreadLine(line: Line, { code, message }: { code: string; message: string }): LineResult {
  const output = JSON.stringify({ id: idOf(line), line: line.number, error: { code, message } });
  return { output, failed: true };
}

/** What a JSON line asks to be read, or what was wrong with it: named by the line's id, else by its number. */
export function takeLine(line: Line, defaults: Defaults): { input: ToRead } | { failed: LineResult } {
  let id: string | number = line.tooLong ? idOf(line) : line.number;
  try {
    const row = parse(line);
    if (typeof row.id === 'string' || typeof row.id === 'number') id = row.id;
    return { input: toRead(row, String(id), defaults) };
  } catch (error) {
    return { failed: failure(id, line, error) };
  }
}

function failure(id: string | number, line: Line, error: unknown): LineResult {
  const code = error instanceof LineError ? error.code : 'readerFailed';
  const message = error instanceof Error ? error.message : String(error);
  return { output: JSON.stringify({ id, line: line.number, error: { code, message } }), failed: true };
}

/** Reads one JSON line; whatever is wrong with it becomes its own line of output. */
export function readLine(reader: Reader, line: Line, defaults: Defaults): LineResult {
  const taken = takeLine(line, defaults);
  if ('failed' in taken) return taken.failed;
  const id = taken.input.id ?? line.number;
  try {
    const [reading] = reader.read(taken.input);
    if (reading === undefined) throw new LineError('empty', 'There is nothing to read.');
    return { output: JSON.stringify(reading), failed: false };
  } catch (error) {
    return failure(id, line, error);
  }
}
