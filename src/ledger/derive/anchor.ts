import type { Where } from '../../reading/reading.js';

/** Where an event is drawn: at a place, or over an area where no more is known of it. */
export type Anchor = { x: number; y: number; spot: string } | { area: string };

/** How wide the world is in `x` and `y`. */
export const worldWidth = 2 ** 30;

// Where Web Mercator's square ends.
const mostNorth = 85.051_128;

/** Web Mercator as whole numbers: cells of any zoom are shifts of them. */
export function onMap(lon: number, lat: number): { x: number; y: number } {
  const sin = Math.sin((Math.max(-mostNorth, Math.min(mostNorth, lat)) * Math.PI) / 180);
  const across = (((((lon + 180) / 360) % 1) + 1) % 1) * worldWidth;
  const down = (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * worldWidth;
  const whole = (value: number) => Math.max(0, Math.min(worldWidth - 1, Math.floor(value)));
  return { x: whole(across), y: whole(down) };
}

/** The other way round, in degrees. */
export function offMap(x: number, y: number): { lon: number; lat: number } {
  const lat = Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / worldWidth)));
  return { lon: (x / worldWidth) * 360 - 180, lat: (lat * 180) / Math.PI };
}

function areaOf({ country, admin1, name, precision }: Where): string | undefined {
  if (country === null || precision === 'unknown') return undefined;
  // A district is drawn as its province: no shape of districts is at hand.
  const province = precision === 'admin1' ? (admin1 ?? name) : precision === 'admin2' ? admin1 : null;
  return province === null ? country : `${country}/${province}`;
}

/** The anchor of the most precise place (they stand in that order); undefined where none can be drawn. */
export function anchorOf(where: readonly Where[]): Anchor | undefined {
  for (const place of where) {
    const { lat, lon, precision, name } = place;
    const isPoint = precision === 'exact' || precision === 'near';
    if (isPoint && lat !== null && lon !== null) return { ...onMap(lon, lat), spot: name };
    const area = isPoint ? areaOf({ ...place, precision: 'admin2' }) : areaOf(place);
    if (area !== undefined) return { area };
  }
  return undefined;
}
