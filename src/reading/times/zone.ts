import type { Line } from './line.js';

/** Past a time zone behind a clock: "EST", "GMT", "local time", "Eastern Standard Time". */
export function zoneEnd(line: Line, at: number): number {
  const { zones, zoneNames, zoneTime } = line.words;
  if (line.is(at, zones) && line.atoms[at]?.capital) return at + 1;
  if (!line.is(at, zoneNames)) return at;
  for (let i = at + 1; i <= at + 2; i++) if (line.lower(i) === zoneTime) return i + 1;
  return at;
}
