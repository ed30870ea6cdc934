import { isDay } from '../desk/day.js';
import type { Given } from '../desk/desk.js';
import { DeskError } from '../desk/error.js';
import { gather } from '../desk/gather.js';
import type { FigureFilter } from './contract.js';

/** A report in JSON: text, HTML or an address, with what is known of it. */
export interface Pasted {
  text?: string;
  html?: string;
  url?: string;
  name?: string;
  source?: string;
  title?: string;
  publishedAt?: string | Record<string, string>;
}

/** What the query says of raw bytes. */
export type About = Pick<Pasted, 'name' | 'source' | 'title'> & { publishedAt?: string };

const datesOf = (dates: Pasted['publishedAt']): Given['publishedAt'] =>
  typeof dates === 'object'
    ? Object.fromEntries(Object.entries(dates).map(([k, day]) => [Number(k), day]))
    : dates;

/** The bytes of a JSON body; fetches them where it names an address. */
export async function givenByJson(body: Pasted, privateAddresses: boolean): Promise<Given> {
  const { text, html, url, name, source, title } = body;
  const about = { source, title, publishedAt: datesOf(body.publishedAt) };
  const forms = [text, html, url].filter((form) => form !== undefined);
  if (forms.length !== 1) {
    throw new DeskError('badInput', 'Give exactly one of "text", "html" and "url".');
  }
  if (url !== undefined) return { ...(await gather(url, { privateAddresses })), ...about };
  const contentType = html === undefined ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8';
  const bytes = Buffer.from(text ?? html ?? '', 'utf8');
  return { bytes, name: name ?? (html === undefined ? 'paste' : 'paste.html'), contentType, ...about };
}

/** Raw bytes with what the query says of them. */
export function givenByBytes(bytes: Uint8Array, contentType: string | undefined, about: About): Given {
  return { bytes, name: about.name ?? 'upload', contentType, ...about };
}

/** Throws DeskError (`badDate`) where a filter's day is none. */
export function checkedFilter<Filter extends Pick<FigureFilter, 'from' | 'to'>>(filter: Filter): Filter {
  for (const name of ['from', 'to'] as const) {
    const day = filter[name];
    if (day === undefined || isDay(day)) continue;
    throw new DeskError('badDate', `"${day}" is no date.`, { remedy: `Give "${name}" as in 2026-01-31.` });
  }
  return filter;
}
