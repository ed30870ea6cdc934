/** Rows in lots that keep one statement under PostgreSQL's 65,535 parameters. */
export function* inChunks<Row>(rows: readonly Row[], size = 1000): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
