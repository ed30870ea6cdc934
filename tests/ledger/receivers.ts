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
