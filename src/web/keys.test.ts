import { parseKeybinding } from 'tinykeys';
import { expect, it } from 'vitest';
import { bindingsOf } from './keys.js';

const pressed = (key: string) => bindingsOf(key).map((one) => one.pressed);

it('finds each key on a keyboard of another script by its place, every step of a sequence too', () => {
  expect(pressed('j')).toEqual(['j', 'KeyJ']);
  expect(pressed('[')).toEqual(['[', 'BracketLeft']);
  expect(pressed('Shift+?')).toEqual(['Shift+?', 'Shift+Slash']);
  expect(pressed('g i')).toEqual(['g i', 'KeyG KeyI']);
  expect(pressed('Escape')).toEqual(['Escape']);
  expect(pressed('Shift+KeyJ')).toEqual(['Shift+KeyJ']);
});

it('takes a slash that is typed with Shift', () => {
  expect(pressed('/')).toEqual(['/', 'Shift+/', 'Slash']);
  expect(parseKeybinding('Shift+/')).toEqual([[['Shift'], '/']]);
});
