import { createHmac } from 'node:crypto';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { isPrivateAddress } from './address.js';
import { SourceError } from './error.js';
import { addressOf, parseUrl } from './fetch.js';

/** JSON for a program elsewhere. */
export interface Post {
  url: string;
  /** Known to the receiver: the same id again is the same message. */
  id: string;
  body: string;
  secret: string;
  /** Hosts (`name` or `name:port`) that may be in a private network. */
  allowed: readonly string[];
  /** Seconds since 1970, signed with the body so that an old message cannot be sent again later. */
  at: number;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

/** HMAC-SHA256 over `timestamp.body`, as `t=…,v1=…`. */
export const signatureOf = ({ secret, at, body }: Pick<Post, 'secret' | 'at' | 'body'>): string =>
  `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;

const isAllowed = (url: URL, allowed: readonly string[]) =>
  allowed.includes(url.host) || allowed.includes(url.hostname);

const privateReceiver = ({ host }: URL) =>
  new SourceError('refusedAddress', `${host} is in a private network: nothing is sent there.`, {
    reason: 'privateReceiver',
    host,
  });

/** The address of a receiver; throws SourceError where it is none, or plainly of a private network. */
export function checkReceiver(address: string, allowed: readonly string[]): URL {
  const url = parseUrl(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isOurs = host === 'localhost' || (isIP(host) !== 0 && isPrivateAddress(host));
  if (!isOurs || isAllowed(url, allowed)) return url;
  throw privateReceiver(url);
}

// Of an answer the status alone matters.
async function send(url: URL, post: Post, signal: AbortSignal): Promise<number> {
  const { address, family } = await addressOf(url, isAllowed(url, post.allowed));
  const bytes = Buffer.from(post.body);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = (url.protocol === 'https:' ? requestHttps : requestHttp)(
      url,
      {
        method: 'POST',
        signal,
        headers: {
          'user-agent': 'Dateline',
          'content-type': 'application/json',
          'content-length': bytes.length,
          'dateline-delivery': post.id,
          'dateline-signature': signatureOf(post),
        },
        lookup: (_host, { all }, done) =>
          all ? done(null, [{ address, family }]) : done(null, address, family),
      },
      resolve,
    );
    sent.on('error', reject);
    sent.end(bytes);
  });
  answer.destroy();
  return answer.statusCode ?? 0;
}

/** Whoever may see the error need not know the path, which may hold a token. */
function failed(url: URL, timeoutMs: number, timedOut: boolean, error: unknown): SourceError {
  const { host } = url;
  if (error instanceof SourceError) {
    if (error.code === 'refusedAddress') return privateReceiver(url);
    return new SourceError(error.code, `${host} is not known.`, { reason: 'receiverUnknown', host });
  }
  const seconds = timeoutMs / 1000;
  if (timedOut)
    return new SourceError('fetchTimeout', `${host} did not answer within ${seconds} s.`, {
      reason: 'receiverSlow',
      host,
      seconds,
    });
  const { code: why = 'no answer' } = error as NodeJS.ErrnoException;
  return new SourceError('fetchFailed', `${host} cannot be reached (${why}).`, {
    reason: 'receiverAway',
    host,
    why,
  });
}

/** Posts once; throws SourceError (`badUrl`, `refusedAddress`, `redirected`, `fetchFailed`, `fetchTimeout`). */
export async function postJson(post: Post): Promise<void> {
  const url = checkReceiver(post.url, post.allowed);
  const clock = AbortSignal.timeout(post.timeoutMs);
  const signal = post.signal ? AbortSignal.any([clock, post.signal]) : clock;
  let status: number;
  try {
    status = await send(url, post, signal);
  } catch (error) {
    throw failed(url, post.timeoutMs, clock.aborted, error);
  }
  const { host } = url;
  if (status >= 300 && status <= 399)
    throw new SourceError('redirected', `${host} leads elsewhere (${status}): that is not followed.`, {
      reason: 'receiverLeads',
      host,
      status,
    });
  if (status < 200 || status > 299)
    throw new SourceError('fetchFailed', `${host} answered ${status}.`, {
      reason: 'receiverAnswered',
      host,
      status,
    });
}
