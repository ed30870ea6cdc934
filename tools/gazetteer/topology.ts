/** The parts of TopoJSON that we read. */
export interface Topology {
  transform: { scale: [number, number]; translate: [number, number] };
  arcs: [number, number][][];
  objects: Record<string, { geometries: Shape[] }>;
}

export interface Shape {
  type: string;
  id: string;
  properties: { name: string };
  arcs: number[][] | number[][][];
}

type Point = [number, number];

/** The polygons of a shape, each as rings of arcs; of one without an area none. */
export function polygonsOf({ type, arcs }: Shape): number[][][] {
  if (type === 'Polygon') return [arcs as number[][]];
  return type === 'MultiPolygon' ? (arcs as number[][][]) : [];
}

/** Area-weighted middle of a shape's largest ring, as [lat, lon]. */
export function middleOf(topology: Topology, shape: Shape): Point {
  let best = { area: 0, lat: 0, lon: 0 };
  for (const polygon of polygonsOf(shape)) {
    const middle = ringMiddle(ringOf(topology, polygon[0] ?? []));
    if (middle.area > best.area) best = middle;
  }
  return [best.lat, best.lon];
}

/** Points of a ring, as [lon, lat]. */
export function ringOf(topology: Topology, arcs: number[]): Point[] {
  return arcs.flatMap((arc) => {
    const points = arcPoints(topology, arc < 0 ? ~arc : arc);
    return arc < 0 ? points.reverse() : points;
  });
}

function arcPoints(topology: Topology, arc: number): Point[] {
  const { scale, translate } = topology.transform;
  let x = 0;
  let y = 0;
  return (topology.arcs[arc] ?? []).map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function ringMiddle(ring: Point[]): { area: number; lat: number; lon: number } {
  let twice = 0;
  let x = 0;
  let y = 0;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length]!;
    const cross = x1 * y2 - x2 * y1;
    twice += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  return { area: Math.abs(twice / 2), lon: x / (3 * twice), lat: y / (3 * twice) };
}
