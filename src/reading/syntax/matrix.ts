import type { Archive, ArchiveWriter } from './archive.js';

/** Columns that the compiled loop multiplies in one go. */
export const GROUP = 8;
const MOST = 127;

/** A matrix of 8-bit weights as `network.wat` reads it, and what makes true numbers of the products. */
export interface Matrix {
  columns: number;
  weights: Int8Array;
  scales: Float32Array;
  bias: Float32Array;
}

/** Where the weight of a row and a column stands: by eight columns, in these by two rows, in these by column. */
export function placeIn(depth: number, row: number, column: number): number {
  const group = Math.floor(column / GROUP) * GROUP * depth;
  return group + (row >> 1) * 2 * GROUP + (column % GROUP) * 2 + (row & 1);
}

/** Rounds the weights of `depth` rows; `step` is what one whole number of the inputs is worth. */
export function writeMatrix(
  writer: ArchiveWriter,
  name: string,
  weights: Float32Array,
  bias: Float32Array,
  step: number,
): void {
  const columns = bias.length;
  const depth = weights.length / columns;
  const whole = new Int8Array(weights.length);
  const scales = new Float32Array(columns);
  for (let column = 0; column < columns; column++) {
    let most = 0;
    for (let row = 0; row < depth; row++) most = Math.max(most, Math.abs(weights[row * columns + column]!));
    const unit = most === 0 ? 1 : most / MOST;
    scales[column] = unit * step;
    for (let row = 0; row < depth; row++) {
      whole[placeIn(depth, row, column)] = Math.round(weights[row * columns + column]! / unit);
    }
  }
  writer.add(`${name}.weights`, whole);
  writer.add(`${name}.scales`, scales);
  writer.add(`${name}.bias`, bias);
}

export function readMatrix(archive: Archive, name: string): Matrix {
  const bias = archive.float32(`${name}.bias`);
  return {
    columns: bias.length,
    weights: archive.int8(`${name}.weights`),
    scales: archive.float32(`${name}.scales`),
    bias,
  };
}
