/** What is left of an act where somebody who saw no more took their part of it back; all of it, where nothing is left. */
export function leftOf<Row extends { undone: boolean }>(rows: readonly Row[]): readonly Row[] {
  const left = rows.filter(({ undone }) => !undone);
  return left.length > 0 ? left : rows;
}
