/** Steps of the distance between a word and its head, on either side. */
export const STEPS = 24;

/** The step of a head that stands `by` words to the right, or to the left where negative; 0 for the root. */
export function stepOf(by: number): number {
  const far = Math.abs(by);
  const step = far < 8 ? far : far < 12 ? 8 : far < 20 ? 9 : far < 35 ? 10 : 11;
  return by < 0 ? step : step + 12;
}
