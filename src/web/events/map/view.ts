import { type Box, boxText } from '../area.js';

/** Middle and zoom of a map, as an address has them. */
export interface At {
  lon: number;
  lat: number;
  zoom: number;
}

export function atOf(text: string | null): At | null {
  const numbers = (text ?? '').split(',').map(Number);
  if (numbers.length !== 3 || !numbers.every(Number.isFinite)) return null;
  const [lon = 0, lat = 0, zoom = 0] = numbers;
  return Math.abs(lat) <= 85 ? { lon, lat, zoom } : null;
}

export const atText = ({ lon, lat, zoom }: At) => `${lon.toFixed(3)},${lat.toFixed(3)},${zoom.toFixed(2)}`;

const wrapped = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;

/** A box that the desk takes, of one that may reach around the world or past a pole. */
export function viewText({ west, south, east, north }: Box): string {
  const whole = east - west >= 360;
  return boxText({
    west: whole ? -180 : wrapped(west),
    east: whole ? 180 : wrapped(east),
    south: Math.max(-85, south),
    north: Math.min(85, north),
  });
}

/** The smallest box around some places; null without any. */
export function around(places: readonly { lon: number; lat: number }[]): Box | null {
  if (places.length === 0) return null;
  const [lons, lats] = [places.map(({ lon }) => lon), places.map(({ lat }) => lat)];
  return {
    west: Math.min(...lons),
    south: Math.min(...lats),
    east: Math.max(...lons),
    north: Math.max(...lats),
  };
}
