import { describe, expect, it } from 'vitest';
import { glance } from './preview.js';

const most = 1000;

describe('glance', () => {
  it('counts words and paragraphs', () =>
    expect(glance('Six trucks\n\nThe mission’s trucks crossed at 10.30.', most)).toEqual({
      kind: 'text',
      title: 'Six trucks',
      words: 8,
      paragraphs: 2,
      more: false,
    }));

  it('knows a page by its start', () =>
    expect(glance('  <!doctype html><p>Six</p>', most).kind).toBe('page'));

  it('does not take a sentence with a sign for a page', () =>
    expect(glance('<10 people crossed', most).kind).toBe('text'));

  it('has nothing for nothing', () =>
    expect(glance(' \n ', most)).toMatchObject({ kind: 'nothing', words: 0, paragraphs: 0, title: '' }));

  it('knows marks of direction for no words, and not the words between them', () => {
    expect(glance('\u200f\u202b\u200f', most).kind).toBe('noWords');
    expect(glance('\u200f\u202bمعبر\u200f', most).kind).toBe('text');
  });

  it('knows what is larger than the desk takes, by its bytes', () => {
    expect(glance('a'.repeat(most + 1), most).kind).toBe('tooLarge');
    expect(glance('م'.repeat(most / 2 + 1), most).kind).toBe('tooLarge');
    expect(glance('م'.repeat(most / 2), most).kind).toBe('text');
  });

  it('counts the beginning of a huge text, and says so', () => {
    const seen = glance('one '.repeat(100_000), 1_000_000);
    expect(seen).toMatchObject({ kind: 'text', words: 50_000, more: true });
  });

  it('counts Arabic words', () => expect(glance('بقي معبر مغلقاً', most).words).toBe(3));
});
