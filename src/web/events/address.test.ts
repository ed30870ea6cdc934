import { describe, expect, it } from 'vitest';
import { addressOf, clearedOf, filterOf, flipped, partsOf, viewOf, without } from './address.js';

const query = (text: string) => new URLSearchParams(text);

describe('the address of events', () => {
  it('is the filter, and nothing else of it', () => {
    expect(filterOf(query('register=attacks,damage&place=Bara&view=map&odd=1'))).toEqual({
      register: 'attacks,damage',
      place: 'Bara',
    });
    expect(viewOf(query('view=map'))).toBe('map');
    expect(viewOf(query('view=globe'))).toBe('list');
  });

  it('changes a field and keeps the others', () => {
    expect(addressOf(query('place=Bara&view=map'), { from: '2026-03-01' })).toBe(
      '/events?place=Bara&view=map&from=2026-03-01',
    );
    expect(addressOf(query('place=Bara&view=map'), { place: '', view: 'list' })).toBe('/events');
  });

  it('takes a word in and out', () => {
    expect(flipped(undefined, 'attacks')).toBe('attacks');
    expect(flipped('attacks', 'damage')).toBe('attacks,damage');
    expect(flipped('attacks,damage', 'attacks')).toBe('damage');
  });

  it('lists each part, and can be without any of them', () => {
    const all = query('register=attacks,damage&place=Bara,+north&view=map');
    expect(partsOf(filterOf(all))).toEqual([
      ['register', 'attacks'],
      ['register', 'damage'],
      ['place', 'Bara, north'],
    ]);
    expect(without(all, ['register', 'attacks'])).toContain('register=damage');
    expect(without(all, ['place', 'Bara, north'])).not.toContain('place');
    expect(clearedOf(all)).toBe('/events?view=map');
  });
});
