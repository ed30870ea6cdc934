import { describe, expect, it } from 'vitest';
import { fileOf, glance } from './preview.js';

describe('glance', () => {
  it('counts words and paragraphs', () =>
    expect(glance('Six trucks\n\nThe mission’s trucks crossed at 10.30.')).toEqual({
      kind: 'text',
      title: 'Six trucks',
      words: 8,
      paragraphs: 2,
    }));

  it('knows a page by its start', () => expect(glance('  <!doctype html><p>Six</p>').kind).toBe('page'));

  it('does not take a sentence with a sign for a page', () =>
    expect(glance('<10 people crossed').kind).toBe('text'));

  it('has nothing for nothing', () =>
    expect(glance(' \n ')).toMatchObject({ kind: 'nothing', words: 0, paragraphs: 0, title: '' }));

  it('knows marks of direction for no words, and not the words between them', () => {
    expect(glance('\u200f\u202b\u200f').kind).toBe('noWords');
    expect(glance('\u200f\u202bمعبر\u200f').kind).toBe('text');
  });

  it('counts Arabic words', () => expect(glance('بقي معبر مغلقاً').words).toBe(3));
});

it('takes a paste as a file where it is too much for a field', () => {
  expect(fileOf('Six trucks crossed.')).toBeNull();
  expect(fileOf('one '.repeat(200_000))).toMatchObject({ name: 'paste.txt', size: 800_000 });
  expect(fileOf(`<p>${'one '.repeat(200_000)}`)).toMatchObject({ name: 'paste.html', type: 'text/html' });
});
