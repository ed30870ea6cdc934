/** How exactly a place can be known, from the most exact to the least. */
export const precisions: readonly string[] = ['exact', 'near', 'admin2', 'admin1', 'country', 'unknown'];

/** A degree of latitude or longitude to a tenth of it, some 11 km: no field with a `nearest` has more. */
export const tenthOf = (side: number): number => Math.round(side * 10) / 10;

/** Whether one precision is more exact than another. */
export const isNearer = (precision: string, nearest: string): boolean =>
  precisions.indexOf(precision) < precisions.indexOf(nearest);
