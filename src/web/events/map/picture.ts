import type { EventMap, MapArea } from '../../../server/contract.js';

export type Position = [number, number];

export interface Outline {
  type: 'Feature';
  properties: { area: string };
  geometry: { type: 'MultiPolygon'; coordinates: Position[][][] };
}

interface Feature {
  type: 'Feature';
  id: number;
  properties: Record<string, string | number | boolean>;
  geometry: { type: string; coordinates: unknown };
}

export interface Picture {
  type: 'FeatureCollection';
  features: Feature[];
}

const collection = (features: Feature[]): Picture => ({ type: 'FeatureCollection', features });

const short = (n: number) => (n < 10_000 ? String(n) : `${Math.round(n / 1000)}k`);

/** The cells as points; one with events of one register has that register's name. */
export function cellsOf({ cells }: Pick<EventMap, 'cells'>): Picture {
  return collection(
    cells.map(({ lon, lat, count, differ, registers }, id) => {
      const [only = '', ...more] = Object.keys(registers);
      return {
        type: 'Feature',
        id,
        properties: {
          at: id,
          count,
          label: count > 1 ? short(count) : '',
          register: more.length === 0 ? only : '',
          differ: differ > 0,
        },
        geometry: { type: 'Point', coordinates: [lon, lat] },
      };
    }),
  );
}

/** Twice the area of a ring, by which its middle counts. */
function weighed(ring: readonly Position[]): { weight: number; x: number; y: number } {
  let [weight, x, y] = [0, 0, 0];
  for (const [at, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(at + 1) % ring.length]!;
    const cross = x1 * y2 - x2 * y1;
    weight += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  return { weight: Math.abs(weight), x: x / (3 * weight), y: y / (3 * weight) };
}

/** The middle of the largest part of some outlines, where the number of an area stands; null without any. */
export function middleOf(outlines: readonly Outline[]): Position | null {
  let best = { weight: 0, x: 0, y: 0 };
  for (const ring of outlines.flatMap(({ geometry }) => geometry.coordinates.map(([outer]) => outer ?? []))) {
    const middle = weighed(ring);
    if (middle.weight > best.weight) best = middle;
  }
  return best.weight > 0 ? [best.x, best.y] : null;
}

/** The outlines of an area: of a country those of all its provinces. */
export const outlinesOf = (area: string, all: readonly Outline[]): Outline[] =>
  all.filter(({ properties }) => properties.area === area || properties.area.startsWith(`${area}/`));

/** Areas as their outlines with one number each; those without an outline are in no picture. */
export function areasOf(
  areas: readonly MapArea[],
  all: readonly Outline[],
): { shapes: Picture; numbers: Picture } {
  const shapes: Feature[] = [];
  const numbers: Feature[] = [];
  for (const [at, { area, count, differ }] of areas.entries()) {
    const outlines = outlinesOf(area, all);
    const middle = middleOf(outlines);
    if (!middle) continue;
    const properties = { at, count, label: short(count), differ: differ > 0, country: !area.includes('/') };
    for (const { geometry } of outlines) shapes.push({ type: 'Feature', id: at, properties, geometry });
    numbers.push({ type: 'Feature', id: at, properties, geometry: { type: 'Point', coordinates: middle } });
  }
  return { shapes: collection(shapes), numbers: collection(numbers) };
}

/** What was drawn, as a line. */
export const drawnOf = (outline: readonly Position[] | null): Picture =>
  collection(
    outline
      ? [{ type: 'Feature', id: 0, properties: {}, geometry: { type: 'LineString', coordinates: outline } }]
      : [],
  );

export const nothing = collection([]);
