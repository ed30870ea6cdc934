import { DeskError } from './error.js';

export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** A part of the world that somebody drew or named. */
export type Area =
  | { kind: 'box'; box: Box }
  | { kind: 'polygon'; corners: { lon: number; lat: number }[] }
  | { kind: 'named'; name: string };

// More corners than a hand draws; a list of an address's length at most.
const mostCorners = 100;

function refuse(text: string): never {
  throw new DeskError('badInput', `"${text.slice(0, 60)}" is no area.`, {
    remedy:
      'Give a box as west,south,east,north, a polygon as lon,lat;lon,lat;lon,lat, or a province or country as SD/Kassala or SD.',
    details: { area: text },
  });
}

function numbersOf(text: string, whole: string): number[] {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  return numbers.every(Number.isFinite) ? numbers : refuse(whole);
}

const isPlace = (lon: number, lat: number) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

function boxOf(text: string): Area {
  const [west, south, east, north, ...more] = numbersOf(text, text);
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return refuse(text);
  if (more.length > 0 || !isPlace(west, south) || !isPlace(east, north) || south > north) return refuse(text);
  return { kind: 'box', box: { west, south, east, north } };
}

function polygonOf(text: string): Area {
  const corners = text.split(';').map((corner) => {
    const [lon, lat, ...more] = numbersOf(corner, text);
    if (lon === undefined || lat === undefined || more.length > 0 || !isPlace(lon, lat)) return refuse(text);
    return { lon, lat };
  });
  return corners.length >= 3 && corners.length <= mostCorners ? { kind: 'polygon', corners } : refuse(text);
}

/** The area that a filter names; throws DeskError (`badInput`) where it is none. A box whose west lies east of its east crosses the date line. */
export function areaOf(text: string): Area {
  if (/^[A-Z]{2}(?:\/.+)?$/.test(text)) return { kind: 'named', name: text };
  return text.includes(';') ? polygonOf(text) : boxOf(text);
}
