const KM_A_DEGREE = 111.2;
const RADIANS = Math.PI / 180;

/** Kilometres between two points, good to a few percent: enough to tell near from far. */
export function kilometres(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const dLat = lat2 - lat1;
  const turn = Math.abs(lon2 - lon1);
  const dLon = (turn > 180 ? 360 - turn : turn) * Math.cos(((lat1 + lat2) / 2) * RADIANS);
  return KM_A_DEGREE * Math.sqrt(dLat * dLat + dLon * dLon);
}
