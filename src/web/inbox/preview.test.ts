import { describe, expect, it } from 'vitest';
import { glance } from './preview.js';

describe('glance', () => {
  it('counts words and paragraphs', () =>
    expect(glance('Six trucks\n\nThe mission’s trucks crossed at 10.30.')).toEqual({
      html: false,
      title: 'Six trucks',
      words: 8,
      paragraphs: 2,
    }));

  it('knows a page by its start', () => expect(glance('  <!doctype html><p>Six</p>').html).toBe(true));

  it('does not take a sentence with a sign for a page', () =>
    expect(glance('<10 people crossed').html).toBe(false));

  it('has nothing for nothing', () =>
    expect(glance(' \n ')).toMatchObject({ words: 0, paragraphs: 0, title: '' }));

  it('counts Arabic words', () => expect(glance('بقي معبر مغلقاً').words).toBe(3));
});
