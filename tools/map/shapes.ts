import { writeFileSync } from 'node:fs';
import { polygonsOf, ringOf, type Shape, type Topology } from '../gazetteer/topology.js';

type Position = [lon: number, lat: number];

export interface Feature {
  type: 'Feature';
  properties: Record<string, unknown>;
  geometry: { type: 'Point'; coordinates: Position } | { type: 'MultiPolygon'; coordinates: Position[][][] };
}

/** A ring in hundredths of a degree, without points nearer than `apart` degrees to the one before. */
function thinned(ring: readonly Position[], apart: number): Position[] {
  const points: Position[] = [];
  const hundredths = (value: number) => Math.round(value * 100) / 100;
  for (const [index, [lon, lat]] of ring.entries()) {
    const last = points.at(-1);
    const far = last === undefined || Math.hypot(lon - last[0], lat - last[1]) >= apart;
    if (far || index === ring.length - 1) points.push([hundredths(lon), hundredths(lat)]);
  }
  return points;
}

/** A shape as GeoJSON; undefined where nothing of it is left. */
export function featureOf(
  topology: Topology,
  shape: Shape,
  properties: Record<string, unknown>,
  apart: number,
): Feature | undefined {
  const coordinates = polygonsOf(shape)
    .map((rings) =>
      rings.map((ring) => thinned(ringOf(topology, ring), apart)).filter(({ length }) => length >= 4),
    )
    .filter(({ length }) => length > 0);
  if (coordinates.length === 0) return undefined;
  return { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } };
}

/** Shapes of one area as one: Natural Earth divides some provinces further than GeoNames does. */
export function merged(features: readonly Feature[]): Feature[] {
  const byArea = new Map<unknown, Feature>();
  for (const feature of features) {
    const known = byArea.get(feature.properties.area);
    if (known?.geometry.type !== 'MultiPolygon' || feature.geometry.type !== 'MultiPolygon') {
      byArea.set(feature.properties.area, feature);
    } else known.geometry.coordinates.push(...feature.geometry.coordinates);
  }
  return [...byArea.values()];
}

export function write(file: URL, features: readonly Feature[]): void {
  writeFileSync(file, `${JSON.stringify({ type: 'FeatureCollection', features })}\n`);
}
