import { copyFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../src/server/server.js';
import { createServer, startServer } from '../../src/server/server.js';
import { followCertificate, readCertificate } from '../../src/server/tls.js';
import { root } from '../house/tree.js';
import { tempFolder } from '../ledger/servers.js';
import { fakeDesk } from './fakeDesk.js';

const kept = (name: string) => `${root}tests/server/tls/${name}`;
const files = { certificate: kept('desk.pem'), key: kept('desk.key') };
const today = new Date('2030-01-01');

interface Answer {
  status: number;
  cookie: string;
  subject: string;
}

function ask(port: number, path: string, { host = 'localhost', ...headers }: Record<string, string> = {}) {
  return new Promise<Answer>((done, fail) => {
    const asked = request(
      {
        port,
        path,
        host: '127.0.0.1',
        servername: 'localhost',
        rejectUnauthorized: false,
        agent: false,
        headers: { host: `${host}:${port}`, ...headers },
      },
      (response) => {
        response.resume();
        const subject = (response.socket as TLSSocket).getPeerCertificate().subject.CN;
        const cookie = String(response.headers['set-cookie'] ?? '');
        response.on('end', () => done({ status: response.statusCode!, cookie, subject: String(subject) }));
      },
    );
    asked.on('error', fail).end();
  });
}

describe('a desk over HTTPS of its own', () => {
  let running: RunningServer;
  beforeEach(async () => {
    running = await startServer(fakeDesk(), {
      port: 0,
      tls: files,
      names: ['desk.example.org'],
      pages: tempFolder(),
    });
  });
  afterEach(() => running.close());

  test('answers under its names, and says so in its address', async () => {
    expect(running.url).toBe(`https://127.0.0.1:${running.port}/`);
    expect(await ask(running.port, '/api/session')).toMatchObject({
      status: 200,
      subject: 'desk.example.org',
    });
    expect(await ask(running.port, '/api/session', { host: 'desk.example.org' })).toMatchObject({
      status: 200,
    });
    expect(await ask(running.port, '/api/session', { host: 'other.example.org' })).toMatchObject({
      status: 403,
    });
  });

  test('takes pages of its own origin alone, which is that of HTTPS', async () => {
    const from = (origin: string) => ask(running.port, '/api/session', { origin });
    expect((await from(`https://localhost:${running.port}`)).status).toBe(200);
    expect((await from(`http://localhost:${running.port}`)).status).toBe(403);
  });

  test('waits for a slow upload as long as one without TLS', async () => {
    const plain = await createServer(fakeDesk(), { pages: tempFolder() });
    const secure = await createServer(fakeDesk(), { pages: tempFolder(), tls: files });
    // 64 MB at 0.2 Mbit/s.
    const slow = (64 * 1024 * 1024 * 8) / 0.2e6;
    for (const { server } of [plain, secure]) expect(server.requestTimeout / 1000).toBeGreaterThan(slow);
    await Promise.all([plain.close(), secure.close()]);
  });

  test('is not reached without TLS', async () => {
    await expect(fetch(`http://127.0.0.1:${running.port}/api/session`)).rejects.toThrow();
  });
});

describe('a certificate', () => {
  test.each([
    [{ ...files, key: kept('gone.key') }, 'is not there'],
    [{ ...files, key: kept('renewed.key') }, 'is not the key of the certificate'],
    [{ ...files, certificate: files.key }, 'holds no certificate'],
    [{ ...files, key: files.certificate }, 'holds no private key'],
  ])('is refused with what is wrong', (given, why) => {
    expect(() => readCertificate(given, today)).toThrow(why);
  });

  test('is refused once it has ended, with the day', () =>
    expect(() => readCertificate(files, new Date('2200-01-01'))).toThrow('ended on 2126-11-02'));

  test('that is renewed is taken by the desk that runs, and a broken one is not', async () => {
    const folder = tempFolder();
    const own = { certificate: join(folder, 'desk.pem'), key: join(folder, 'desk.key') };
    const put = (name: string) => {
      copyFileSync(kept(`${name}.key`), own.key);
      copyFileSync(kept(`${name}.pem`), own.certificate);
    };
    put('desk');
    const taken: string[] = [];
    const said: string[] = [];
    const stop = followCertificate(
      own,
      ({ cert }) => taken.push(String(cert)),
      (why) => said.push(why),
      20,
    );
    try {
      await new Promise((done) => setTimeout(done, 60));
      put('renewed');
      await expect.poll(() => taken.at(-1)?.length).toBe(644);
      writeFileSync(own.certificate, 'no certificate');
      await expect.poll(() => said.at(-1)).toContain('The new certificate is not used');
    } finally {
      stop();
    }
  });
});
