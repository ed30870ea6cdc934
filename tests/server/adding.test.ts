import { expect, test } from 'vitest';
import type { Desk } from '../../src/desk/desk.js';
import { DeskError } from '../../src/desk/error.js';
import { startServer } from '../../src/server/server.js';
import { tempFolder } from '../ledger/servers.js';
import { asker } from './asked.js';
import { fakeDesk } from './fakeDesk.js';

test('tells whoever adds a report how far it is, under the name that they gave it, until it is there or refused', async () => {
  const seen: unknown[] = [];
  const add: Desk['add'] = async (taken, tell) => {
    seen.push(await adding());
    tell?.({ stage: 'reading', done: 20, of: 400 });
    seen.push(await adding());
    tell?.({ stage: 'keeping', claims: 90 });
    seen.push(await adding());
    if (taken.name === 'bad.txt') throw new DeskError('badInput', 'No.');
    return fakeDesk().add(taken);
  };
  const server = await startServer(fakeDesk({ add }), { port: 0, pages: tempFolder() });
  const ask = asker(server.port);
  const adding = async () => (await ask('/api/reports/adding')).json;
  for (const [name, status] of [
    ['a.txt', 200],
    ['bad.txt', 400],
  ] as const) {
    const sent = { method: 'POST', body: { text: 'Held.', name } };
    expect((await ask('/api/reports?key=12345678', sent)).status).toBe(status);
    const mine = { key: '12345678', name, done: null, of: null, claims: null };
    expect(seen.splice(0)).toEqual([
      [{ ...mine, stage: 'waiting' }],
      [{ ...mine, stage: 'reading', done: 20, of: 400 }],
      [{ ...mine, stage: 'keeping', claims: 90 }],
    ]);
    expect(await adding()).toEqual([]);
  }
  await server.close();
});

test('tells whoever imports a file how far it is; a trial answers every verdict as a table', async () => {
  const seen: unknown[] = [];
  const base = fakeDesk();
  const take: Desk['books']['import'] = async (register, file, options, hears = {}) => {
    seen.push(await importing());
    hears.far?.({ stage: 'checking', done: 250, of: null });
    seen.push(await importing());
    hears.verdict?.({ row: 3, kind: 'refused', entry: null, troubles: [wrong] });
    return base.books.import(register, file, options, hears);
  };
  const wrong = {
    field: 'people',
    column: '=Pax',
    code: 'tooSmall',
    message: 'No.',
    remedy: 'Mend, it.',
    details: {},
  };
  const desk = fakeDesk({ books: { ...base.books, import: take } });
  const server = await startServer(desk, { port: 0, pages: tempFolder() });
  const ask = asker(server.port);
  const importing = async () => (await ask('/api/books/importing')).json;
  const sent = { method: 'POST', body: 'id', headers: { 'content-type': 'application/octet-stream' } };
  const at = '/api/books/missions/import?key=12345678&name=a.csv';
  expect((await ask(`${at}&dry=true&format=csv`, sent)).text).toBe(
    '\ufeffrow,verdict,entry,column,field,code,message,remedy\r\n3,refused,,\'=Pax,people,tooSmall,No.,"Mend, it."\r\n',
  );
  const mine = { key: '12345678', name: 'a.csv', register: 'missions', dry: true };
  expect(seen).toEqual([
    [{ ...mine, stage: 'reading', done: null, of: null }],
    [{ ...mine, stage: 'checking', done: 250, of: null }],
  ]);
  expect(await importing()).toEqual([]);
  expect((await ask(`${at}&format=csv`, sent)).status).toBe(400);
  await server.close();
});
