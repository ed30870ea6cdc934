import { expect, test } from 'vitest';
import { fingerprintOf, newBytes, seal, unseal } from './envelope.js';

const plain = Buffer.from('a name that nobody may read');
const here = ['desk-a', 'entry-1', 'witness'];

test('what is sealed opens where it belongs, and is nowhere to be read', () => {
  const key = newBytes();
  const sealed = seal(key, plain, here);
  expect(unseal(key, sealed, here)).toEqual(plain);
  expect(sealed.includes(plain)).toBe(false);
  // The same twice is not the same: nobody sees that two entries name one person.
  expect(seal(key, plain, here)).not.toEqual(sealed);
});

test('moved to another desk, entry or field it does not open', () => {
  const key = newBytes();
  const sealed = seal(key, plain, here);
  for (const elsewhere of [
    ['desk-b', 'entry-1', 'witness'],
    ['desk-a', 'entry-2', 'witness'],
    ['desk-a', 'entry-1', 'contact'],
    ['desk-a', 'entry-1witness', ''],
  ])
    expect(unseal(key, sealed, elsewhere)).toBeUndefined();
});

test('by another key, with a byte changed or cut short it does not open, and nothing is thrown', () => {
  const key = newBytes();
  const sealed = seal(key, plain, here);
  expect(unseal(newBytes(), sealed, here)).toBeUndefined();
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = changed[at]! ^ 1;
    expect(unseal(key, changed, here)).toBeUndefined();
  }
  expect(unseal(key, sealed.subarray(0, 20), here)).toBeUndefined();
  expect(unseal(key, Buffer.alloc(0), here)).toBeUndefined();
  expect(unseal(Buffer.from('short'), sealed, here)).toBeUndefined();
});

test('a fingerprint tells keys apart and nothing of them', () => {
  const key = newBytes();
  expect(fingerprintOf(key)).toBe(fingerprintOf(key));
  expect(fingerprintOf(key)).not.toBe(fingerprintOf(newBytes()));
  expect(key.toString('hex')).not.toContain(fingerprintOf(key));
});
