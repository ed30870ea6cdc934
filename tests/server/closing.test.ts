import { expect, test } from 'vitest';
import { startServer } from '../../src/server/server.js';
import { fakeDesk } from './fakeDesk.js';

test('a server that closes first answers what it was asked, ends its streams and takes nothing more', async () => {
  let answer = () => {};
  let asked = () => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const status = async () => {
    asked();
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return fakeDesk().status();
  };
  const closing = await startServer(fakeDesk({ status }), { port: 0 });
  const stream = await fetch(`${closing.url}api/stream`);
  const answered = fetch(`${closing.url}api/status`);
  await isAsked;
  const closed = closing.close();
  // The stream ends by itself, while the answer is still waited for.
  expect(await stream.text()).toContain('retry: 2000');
  answer();
  expect((await answered).status).toBe(200);
  await closed;
  await expect(fetch(`${closing.url}api/status`)).rejects.toThrow();
});
