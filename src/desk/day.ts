const parts =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** The day or instant that `text` names, as ISO 8601 has it; undefined where the calendar has no such day. */
export function asDay(text: string): string | undefined {
  const found = parts.exec(text);
  if (!found) return undefined;
  const [year, month, day, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year!, month! - 1, day!));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month! - 1 && date.getUTCDate() === day;
  if (!exists || hour > 24 || minute > 59 || second > 60) return undefined;
  // Databases write `2026-01-31 08:00:00+02`.
  return text.replace(' ', 'T').replace(/([+-]\d{2})$/, (zone) => (text.length > 10 ? `${zone}:00` : zone));
}

/** Whether `text` names a day that the calendar has, or an instant on one. */
export const isDay = (text: string): boolean => asDay(text) !== undefined;
