export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The box that a filter's area is; null where it is another form or none. */
export function boxOf(area: string | undefined): Box | null {
  const numbers = area?.split(',').map(Number) ?? [];
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return null;
  const [west = 0, south = 0, east = 0, north = 0] = numbers;
  return { west, south, east, north };
}

const short = (degrees: number) => Number(degrees.toFixed(4));

/** A box as an address has it: four places after the point are ten metres. */
export const boxText = ({ west, south, east, north }: Box) => [west, south, east, north].map(short).join(',');

/** The corners of a drawn area, the first once more at the end; null where it is no box and no polygon. */
export function outlineOf(area: string | undefined): [number, number][] | null {
  const box = boxOf(area);
  if (box) {
    const { west, south, north } = box;
    // Over the date line the box goes on to the east.
    const east = box.east < west ? box.east + 360 : box.east;
    return [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
  }
  const corners = (area ?? '').split(';').map((corner) => corner.split(',').map(Number));
  if (corners.length < 3 || !corners.every((one) => one.length === 2 && one.every(Number.isFinite)))
    return null;
  return [...corners, corners[0]!].map(([lon = 0, lat = 0]) => [lon, lat]);
}

/** The country and the province of `SD/Kassala`; null of what was drawn. */
export function namedArea(area: string | undefined): { country: string; province: string | null } | null {
  const [, country = '', province] = /^([A-Z]{2})(?:\/(.+))?$/.exec(area ?? '') ?? [];
  return country ? { country, province: province ?? null } : null;
}
