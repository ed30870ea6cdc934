import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPrivateAddress } from './address.js';
import { type FetchOptions, fetchUrl } from './fetch.js';

let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path === '/page') response.setHeader('content-type', 'text/html; charset=utf-8').end('<p>Held.</p>');
    else if (path === '/moved') response.writeHead(302, { location: '/page' }).end();
    else if (path === '/round') response.writeHead(302, { location: '/round' }).end();
    else if (path === '/away') response.writeHead(302, { location: 'file:///etc/hostname' }).end();
    else if (path === '/large') response.end('a'.repeat(5000));
    else if (path === '/slow') response.write('a');
    else response.writeHead(410).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const local: FetchOptions = { privateAddresses: true };
const failure = (path: string, options = local) =>
  fetchUrl(path.startsWith('/') ? base + path : path, options).then(
    () => 'fetched',
    (error: { code: string }) => error.code,
  );

test('a page is fetched, through redirects', async () => {
  const { bytes, url, contentType } = await fetchUrl(`${base}/moved`, local);
  expect(Buffer.from(bytes).toString()).toBe('<p>Held.</p>');
  expect(url).toBe(`${base}/page`);
  expect(contentType).toContain('text/html');
});

test('what goes wrong has a name', async () => {
  expect(await failure('/gone')).toBe('fetchFailed');
  expect(await failure('/round')).toBe('fetchFailed');
  expect(await failure('/away')).toBe('badUrl');
  expect(await failure('/large', { ...local, limit: 4000 })).toBe('tooLarge');
  expect(await failure('/slow', { ...local, timeoutMs: 150 })).toBe('fetchTimeout');
  expect(await failure('ftp://127.0.0.1/a')).toBe('badUrl');
  expect(await failure('http://name:word@127.0.0.1/a')).toBe('badUrl');
  expect(await failure('no address')).toBe('badUrl');
});

test('an address of this machine or its network is refused to others', async () => {
  const strict = { privateAddresses: false };
  expect(await failure('/page', strict)).toBe('refusedAddress');
  expect(await failure('http://localhost/', strict)).toBe('refusedAddress');
  expect(await failure('http://2130706433/', strict)).toBe('refusedAddress');
  for (const address of ['10.1.2.3', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00::1', '0.0.0.0']) {
    expect(isPrivateAddress(address), address).toBe(true);
  }
  for (const address of ['93.184.215.14', '2606:2800:21f::1']) {
    expect(isPrivateAddress(address), address).toBe(false);
  }
});
