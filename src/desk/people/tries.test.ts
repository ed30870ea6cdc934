import { expect, test } from 'vitest';
import { Tries } from './tries.js';

const office = '203.0.113.9';

/** How many tries are taken at one moment, of so many. */
const taken = (times: number, work: (at: number) => void) => {
  let some = 0;
  for (let at = 0; at < times; at += 1) {
    try {
      work(at);
      some += 1;
    } catch {
      // Has to wait.
    }
  }
  return some;
};

test('addresses of one network of IPv6 are one, however they are written', () => {
  const networks: [one: string, other: string, same: boolean][] = [
    ['2001:db8::1', '2001:db8:0:0:ffff::2', true],
    ['2001:db8::1', '2001:0DB8:0:0:1:2:3:4', true],
    ['2001:db8:0:1::1', '2001:db8::1:5:6:7:8', true],
    ['fe80::1%eth0', 'fe80::2%eth0', true],
    ['::1', '::2', true],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0:1::', true],
    ['::ffff:192.0.2.1', '192.0.2.1', true],
    ['2001:db8::1', '2001:db8:0:1::1', false],
    ['2001:db8:1::1', '2001:db8:2::1', false],
    ['192.0.2.1', '192.0.2.2', false],
  ];
  for (const [one, other, same] of networks) {
    const tries = new Tries();
    for (let k = 0; k < 5; k += 1) tries.begin('mara', one, 0);
    expect(
      taken(1, () => tries.begin('mara', other, 0)),
      `${one} ${other}`,
    ).toBe(same ? 0 : 1);
  }
});

test('an office signs in with two steps as often as it likes; codes are not guessed', () => {
  const tries = new Tries();
  const signIn = (name: string) => {
    tries.begin(name, office, 0);
    tries.half(name, office);
    tries.begin(name, office, 0);
    tries.right(name, office);
  };
  expect(taken(100, (at) => signIn(`person ${at % 40}`))).toBe(100);
  expect(taken(20, () => tries.begin('mara', office, 0))).toBe(5);
  // Asking for the code time and again takes none of these back.
  expect(
    taken(20, () => {
      tries.begin('omar', office, 0);
      tries.half('omar', office);
    }),
  ).toBe(5);
});

test('codes are not guessed from many networks either, and a right one forgets the wrong ones', () => {
  const tries = new Tries();
  const guess = (at: number) => taken(50, () => tries.beginCode('p1', at));
  expect(guess(0)).toBe(10);
  let more = 0;
  for (let hour = 0; hour < 24 * 3600; hour += 60) more += guess(hour * 1000);
  expect(more).toBeLessThan(110);
  expect(taken(1, () => tries.beginCode('p2', 0))).toBe(1);
  tries.rightCode('p1');
  expect(guess(0)).toBe(10);
});

test('who tries at a name from everywhere keeps its person out nowhere for long, and not where they signed in before', () => {
  const tries = new Tries();
  tries.begin('mara', office, 0);
  tries.right('mara', office);
  const attack = (at: number) => taken(20, (k) => tries.begin('mara', `198.51.100.${k}`, at));
  let guesses = 0;
  for (let second = 0; second < 3600; second += 5) guesses += attack(second * 1000);
  expect(guesses).toBeLessThan(150);
  expect(taken(1, () => tries.begin('mara', office, 3_600_000))).toBe(1);
  const elsewhere = '192.0.2.7';
  expect(taken(1, () => tries.begin('mara', elsewhere, 3_600_000 + 30_000))).toBe(1);
});
