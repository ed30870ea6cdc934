import { describe, expect, it } from 'vitest';
import { outlineOf } from '../area.js';
import { areasOf, cellsOf, middleOf, type Outline, outlinesOf } from './picture.js';
import { around, atOf, atText, viewText } from './view.js';

const square = (area: string, west: number, size: number): Outline => ({
  type: 'Feature',
  properties: { area },
  geometry: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, 0],
          [west + size, 0],
          [west + size, size],
          [west, size],
        ],
      ],
    ],
  },
});

const cell = { lon: 30, lat: 13, differ: 0, place: null, event: null };
const area = { differ: 0, registers: { attacks: 2 }, event: null };

describe('the picture of a map', () => {
  it('has a number for several events, and a register where there is one only', () => {
    const { features } = cellsOf({
      cells: [
        { ...cell, count: 12_345, registers: { attacks: 12_000, policy: 345 } },
        { ...cell, count: 1, differ: 1, registers: { damage: 1 }, event: 'e' },
      ],
    });
    expect(features.map(({ properties: { label, register, differ } }) => [label, register, differ])).toEqual([
      ['12k', '', false],
      ['', 'damage', true],
    ]);
  });

  const outlines = [square('SD/Kassala', 0, 2), square('SD/Sennar', 10, 4), square('SY/Homs', 40, 1)];

  it('draws a province as its outline, a country as those of its provinces, with one number', () => {
    const { shapes, numbers } = areasOf(
      [
        { ...area, area: 'SD/Kassala', count: 2 },
        { ...area, area: 'SD', count: 5 },
        { ...area, area: 'XX/Nowhere', count: 1 },
      ],
      outlines,
    );
    expect(shapes.features).toHaveLength(3);
    expect(numbers.features.map(({ geometry }) => geometry.coordinates)).toEqual([
      [1, 1],
      [12, 2],
    ]);
    expect(outlinesOf('SD/Kass', outlines)).toEqual([]);
  });

  it('puts no number where there is no outline', () => expect(middleOf([])).toBeNull());
});

describe('what a map shows', () => {
  it('is written as an address has it, and read again', () => {
    const at = { lon: 30.125, lat: -4.5, zoom: 6.25 };
    expect(atOf(atText(at))).toEqual(at);
    expect(atOf('1,2')).toBeNull();
    expect(atOf('1,99,3')).toBeNull();
    expect(atOf(null)).toBeNull();
  });

  it('wraps at the date line and ends at the poles', () => {
    expect(viewText({ west: 170, south: -88, east: 190, north: 10 })).toBe('170,-85,-170,10');
    expect(viewText({ west: -200, south: 0, east: 200, north: 10 })).toBe('-180,0,180,10');
  });

  it('is the box around places', () => {
    expect(around([])).toBeNull();
    expect(
      around([
        { lon: 3, lat: 4 },
        { lon: 1, lat: 9 },
      ]),
    ).toEqual({ west: 1, south: 4, east: 3, north: 9 });
  });
});

describe('a drawn area', () => {
  it('is a closed line, over the date line too', () => {
    expect(outlineOf('170,0,-170,5')?.map(([lon]) => lon)).toEqual([170, 190, 190, 170, 170]);
    expect(outlineOf('1,2;3,4;5,6')).toHaveLength(4);
  });

  it('is none where it is named or broken', () => {
    for (const text of [undefined, 'SD/Kassala', '1,2;3,4', '1,2,3', '1,x;2,3;4,5'])
      expect(outlineOf(text)).toBeNull();
  });
});
