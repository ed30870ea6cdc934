import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { isPrivateAddress } from './address.js';
import { SourceError } from './error.js';

export interface FetchOptions {
  /** Whether addresses of this machine and its network may be fetched; only for the person at the machine. */
  privateAddresses: boolean;
  /** Of the whole fetch, redirects included. */
  timeoutMs?: number;
  /** Bytes of one answer. */
  limit?: number;
  redirects?: number;
}

export interface Fetched {
  bytes: Uint8Array;
  /** The address that answered, after redirects. */
  url: string;
  contentType: string | undefined;
}

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

/** The address of a web page; throws SourceError (`badUrl`) where it is none. */
export function parseUrl(text: string, base?: string): URL {
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (!url) throw new SourceError('badUrl', `"${text}" is no address.`, { reason: 'noAddress', given: text });
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new SourceError('badUrl', `"${text}" is no web address: only http and https are fetched.`, {
      reason: 'noWebAddress',
      given: text,
    });
  }
  if (url.username || url.password) {
    throw new SourceError('badUrl', 'An address with a user name or password in it is not fetched.', {
      reason: 'addressWithPassword',
    });
  }
  return url;
}

/** Resolves the host once; the connection then goes to that very address, so a name cannot change in between. */
export async function addressOf(
  url: URL,
  privateAddresses: boolean,
): Promise<{ address: string; family: number }> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  let found: { address: string; family: number }[];
  try {
    found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true });
  } catch {
    throw new SourceError('fetchFailed', `${url.href}: the host "${host}" is not known.`);
  }
  const refused = privateAddresses ? undefined : found.find(({ address }) => isPrivateAddress(address));
  const [first] = found;
  if (refused || !first) {
    throw new SourceError(
      'refusedAddress',
      `${url.href}: "${host}" is in a private network and is not fetched.`,
    );
  }
  return first;
}

async function open(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { address, family } = await addressOf(url, options.privateAddresses);
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        signal,
        headers: { 'user-agent': 'Dateline', accept: 'text/html,text/plain;q=0.9,*/*;q=0.5' },
        lookup: (_host, { all }, done) =>
          all ? done(null, [{ address, family }]) : done(null, address, family),
      },
      resolve,
    );
    sent.on('error', reject);
    sent.end();
  });
}

async function bodyOf(answer: IncomingMessage, url: URL, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) {
      answer.destroy();
      throw new SourceError('tooLarge', `${url.href} has more than ${Math.round(limit / 1024 / 1024)} MB.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function follow(first: URL, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  let url = first;
  for (let hop = 0; hop <= (options.redirects ?? 5); hop += 1) {
    const answer = await open(url, options, signal);
    const status = answer.statusCode ?? 0;
    if (redirectStatuses.has(status) && answer.headers.location) {
      answer.destroy();
      url = parseUrl(answer.headers.location, url.href);
      continue;
    }
    if (status < 200 || status > 299) {
      answer.destroy();
      throw new SourceError('fetchFailed', `${url.href} answered ${status}.`, { status });
    }
    const bytes = await bodyOf(answer, url, options.limit ?? 8 * 1024 * 1024);
    return { bytes, url: url.href, contentType: answer.headers['content-type'] };
  }
  throw new SourceError('fetchFailed', `${first.href} redirects too often.`);
}

/** Fetches one address; throws SourceError (`badUrl`, `refusedAddress`, `fetchFailed`, `fetchTimeout`, `tooLarge`). */
export async function fetchUrl(address: string, options: FetchOptions): Promise<Fetched> {
  const url = parseUrl(address);
  const timeoutMs = options.timeoutMs ?? 30_000;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await follow(url, options, signal);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    if (signal.aborted) {
      throw new SourceError('fetchTimeout', `${url.href} did not answer within ${timeoutMs / 1000} s.`);
    }
    const { code, message } = error as NodeJS.ErrnoException;
    throw new SourceError('fetchFailed', `${url.href} could not be fetched: ${code ?? message}.`);
  }
}
