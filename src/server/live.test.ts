import type { ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '../desk/desk.js';
import type { Member, News } from '../desk/model.js';
import type { Hearer } from '../ledger/ledger.js';
import { Live } from './live.js';

const amina: Member = { id: 'p1', name: 'Amina', role: 'owner' };
const aBeat = 20_000;

let hearer: Hearer;
let live: Live;
const log: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  log.length = 0;
  const desk: Pick<Desk, 'told' | 'listen'> = {
    told: async (entries) => entries.map((news) => [news, news, news, news]),
    listen: (given) => {
      hearer = given;
      hearer.up(5);
      return async () => {};
    },
  };
  live = new Live(desk as Desk, (line) => log.push(line));
});
afterEach(async () => {
  await live.close();
  vi.useRealTimers();
});

const news = (seq: number): News => ({ seq, action: 'accept', reports: ['r1'] });
const settled = () => vi.advanceTimersByTimeAsync(0);

/** A page that takes what it is told, or nothing any more. */
function pageThat(takes: boolean, who: () => Promise<Member | undefined> = async () => amina) {
  const told: string[] = [];
  const response = new Writable({
    write(chunk, _encoding, done) {
      told.push(String(chunk));
      if (takes) done();
    },
  }) as ServerResponse;
  return { told, response, who, member: amina };
}

test('a page whose session ended and that takes nothing any more is told nothing, and cut off by the next beat', async () => {
  const gone = pageThat(false, async () => undefined);
  const other = pageThat(true);
  for (const page of [gone, other]) live.add(page, undefined);
  await vi.advanceTimersByTimeAsync(aBeat);
  hearer.news(news(6));
  await settled();
  expect(gone.response.destroyed).toBe(false);
  await vi.advanceTimersByTimeAsync(aBeat);
  expect(gone.response.destroyed).toBe(true);
  expect(other.told.join('')).toContain('id: 6\nevent: entry');
  expect(log).toEqual([]);
});

test('a connection that breaks while it is written to hurts no other', async () => {
  const broken = pageThat(true);
  const other = pageThat(true);
  for (const page of [broken, other]) live.add(page, undefined);
  await settled();
  broken.response.destroy(new Error('EPIPE'));
  hearer.news(news(6));
  await settled();
  expect(other.told.join('')).toContain('id: 6\nevent: entry');
});

test('whoever is not recognised is told nothing, and what fails is written down', async () => {
  const page = { ...pageThat(true), member: undefined, who: undefined } as never as ReturnType<
    typeof pageThat
  >;
  live.add(page, undefined);
  const failing = pageThat(true, () => {
    throw new Error('Nobody knows.');
  });
  live.add(failing, undefined);
  await vi.advanceTimersByTimeAsync(aBeat);
  expect([page.told, page.response.writableEnded]).toEqual([[], true]);
  expect(log).toEqual([expect.stringContaining('Nobody knows.')]);
});

test('an entry before which others were missed has every page ask for everything', async () => {
  const page = pageThat(true);
  live.add(page, undefined);
  // Connected again: 6 and 7 were written meanwhile, 8 before the connection says where it stands.
  hearer.news(news(8));
  hearer.up(8);
  await settled();
  const told = page.told.join('');
  expect(told).toContain('id: 8\nevent: again');
  expect(told).not.toContain('event: entry');
  hearer.news(news(9));
  await settled();
  expect(page.told.join('')).toContain('id: 9\nevent: entry');
});
