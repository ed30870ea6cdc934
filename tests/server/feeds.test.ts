import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { deskOn, newDatabase, query, type Server, servers, tempFolder } from '../ledger/servers.js';
import { asker } from './asked.js';

const waiver = {
  kind: 'waiver',
  values: { instrument: 'River Act', day: '2026-01-10', duration: 'P90D', reading: 'counted' },
};

describe('a calendar of deadlines', () => {
  let server: Server;
  let desk: Desk;
  let running: RunningServer;
  let ask: ReturnType<typeof asker>;
  let database: string;

  beforeAll(async () => {
    server = await servers[0]!.start();
  });
  afterAll(() => server?.end());
  beforeEach(async () => {
    database = await newDatabase(server);
    desk = await deskOn(database);
    running = await startServer(desk, { port: 0, pages: tempFolder() });
    ask = asker(running.port);
    await desk.books.write('policy', [waiver]);
    return async () => {
      await running.close();
      await desk.close();
    };
  });

  const fetched = async (address: string) => {
    const answer = await fetch(address);
    return { status: answer.status, text: await answer.text() };
  };

  const make = async (of: Desk) => {
    const { token, ...feed } = await of.feeds.make({ register: 'policy', language: 'en' });
    return { ...feed, address: `${running.url}feeds/${token}/deadlines.ics` };
  };

  test('is fetched by its address alone, which is kept nowhere', async () => {
    const made = await ask('/api/feeds', { method: 'POST', body: { register: 'policy', language: 'en' } });
    const { address } = made.json as { address: string };
    const { status, text } = await fetched(address);
    expect(status).toBe(200);
    expect(text).toContain('SUMMARY:River Act: waiver ends');
    const token = address.split('/')[4]!;
    expect(token).toHaveLength(43);
    const rows = await query<{ all: string }>(database, 'select json_agg(f)::text as all from feeds f');
    expect(rows[0]!.all).not.toContain(token);
    expect((await ask('/api/feeds')).json).toEqual([expect.not.objectContaining({ token })]);
  });

  test('that was ended, never was, or is of somebody who may not sign in any more is not there', async () => {
    const owner = await desk.people.add({
      name: 'Mara',
      role: 'owner',
      password: 'four plain words of mine',
    });
    const viewer = await desk.people.add({
      name: 'Sami',
      role: 'viewer',
      password: 'four other words of mine',
    });
    const [mara, sami] = [desk.as({ ...owner }), desk.as({ ...viewer })];
    const [ended, gone] = [await make(mara), await make(sami)];
    expect((await fetched(gone.address)).status).toBe(200);
    await expect(sami.feeds.end(ended.id)).rejects.toMatchObject({ code: 'notFound' });
    await mara.feeds.end(ended.id);
    await desk.people.setActive(viewer.id, false);
    const never = `${running.url}feeds/${'x'.repeat(43)}/deadlines.ics`;
    const answers = await Promise.all([ended.address, gone.address, never].map(fetched));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test('of the person of this machine ends with the first account', async () => {
    const { address } = await make(desk);
    expect((await fetched(address)).status).toBe(200);
    await desk.people.add({ name: 'Mara', role: 'owner', password: 'four plain words of mine' });
    expect((await fetched(address)).status).toBe(404);
  });
});
