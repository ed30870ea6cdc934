import { once } from 'node:events';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';

export interface Received {
  headers: IncomingMessage['headers'];
  body: string;
}

/** A program elsewhere that takes what is posted to it, and answers as it is told. */
export class Receiver {
  readonly got: Received[] = [];
  answer: (response: ServerResponse) => void = (response) => response.end();
  readonly #server = createHttp(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    this.got.push({ headers: request.headers, body });
    this.answer(response);
  });

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** What a letter says, as it was written before it was made fit for the way. */
export function bodyOf(letter: string): string {
  const at = letter.indexOf('\n\n');
  const [head, body] = [letter.slice(0, at), letter.slice(at + 2)];
  if (/^Content-Transfer-Encoding: base64$/im.test(head)) return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** A mail server that takes every letter; one to `refused@…` it does not know. */
export class MailServer {
  readonly letters: { to: string; text: string }[] = [];
  readonly #server = createSocket((socket) => {
    let [to, data]: [string, string | undefined] = ['', undefined];
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 test ESMTP');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n');
      rest = lines.pop()!;
      for (const line of lines) {
        if (data !== undefined && line !== '.') data += `${line}\n`;
        else if (data !== undefined) {
          this.letters.push({ to, text: data });
          data = undefined;
          say('250 kept');
        } else if (/^DATA/i.test(line)) {
          data = '';
          say('354 go on');
        } else if (/^RCPT TO:<refused/i.test(line)) say('550 nobody of that name');
        else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else {
          to = /^RCPT TO:<(.*?)>/i.exec(line)?.[1] ?? to;
          say('250 ok');
        }
      }
    });
  });

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.address() as AddressInfo).port}?ignoreTLS=true`;
  }

  async stop(): Promise<void> {
    this.#server.close();
    await once(this.#server, 'close');
  }
}
