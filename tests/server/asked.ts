import { request as send } from 'node:http';

export interface Asked {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what a test says of it.
  json: any;
}

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  cookie?: string | undefined;
}

/** Somebody who asks a server over HTTP, with Node's own client: `fetch` does not let a test choose Host, Origin or cookies. */
export const asker =
  (port: number) =>
  (path: string, { method = 'GET', headers = {}, body, cookie }: Asking = {}): Promise<Asked> =>
    new Promise((resolve, reject) => {
      const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
      const all = {
        // Node leaves it out of a DELETE.
        ...(text === undefined ? {} : { 'content-length': `${Buffer.byteLength(text)}` }),
        ...(body === undefined ? { 'x-dateline': 'test' } : { 'content-type': 'application/json' }),
        ...(cookie === undefined ? {} : { cookie }),
        ...headers,
      };
      const sent = send({ host: '127.0.0.1', port, path, method, headers: all }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        const answer = Buffer.concat(chunks).toString();
        const isJson = String(response.headers['content-type']).includes('json');
        const json = isJson ? JSON.parse(answer) : undefined;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: answer, json });
      });
      sent.on('error', reject);
      sent.end(text);
    });

export const cookieOf = ({ headers }: Asked): string => String(headers['set-cookie']).split(';')[0]!;
