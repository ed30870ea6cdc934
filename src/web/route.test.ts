import { describe, expect, it } from 'vitest';
import { eventPath, partPath, registerPath, reportPath, routeOf } from './route.js';

const at = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://desk');
  return routeOf(pathname, searchParams);
};

describe('routeOf', () => {
  it.each([
    ['/', 'inbox'],
    ['/?state=new', 'inbox'],
    ['/reports/r1', 'report'],
    ['/events', 'events'],
    ['/events/e1', 'event'],
    ['/figures', 'figures'],
    ['/actors?text=east', 'actors'],
    ['/places/p1', 'places'],
    ['/registers', 'registers'],
    ['/registers/missions?status=held', 'registers'],
    ['/registers/missions/new', 'registers'],
    ['/registers/missions/new/more', 'nowhere'],
    ['/reports', 'nowhere'],
    ['/figures/f1', 'nowhere'],
    ['/reports/r1/more', 'nowhere'],
    ['/elsewhere', 'nowhere'],
  ])('%s leads to %s', (address, page) => expect(at(address).page).toBe(page));

  it('comes back with what a path was made of', () => {
    expect(at(reportPath('a/b', 'c d'))).toEqual({ page: 'report', id: 'a/b', claim: 'c d', part: null });
    expect(at(partPath('a/b', 3))).toEqual({ page: 'report', id: 'a/b', claim: null, part: 3 });
    expect(at(eventPath('ä'))).toEqual({ page: 'event', id: 'ä' });
    expect(at(registerPath('a b', 'c/d'))).toMatchObject({ register: 'a b', entry: 'c/d' });
    expect(at(registerPath('a b'))).toMatchObject({ register: 'a b', entry: null });
  });

  it('survives a broken address', () => expect(at('/reports/%E0%A4%A').page).toBe('nowhere'));
});
