import type { ArchiveWriter } from '../../../src/reading/syntax/archive.js';
import { writeInputs } from '../../../src/reading/syntax/inputs.js';
import { writeMatrix } from '../../../src/reading/syntax/matrix.js';
import { NORMED, RECTIFIED } from '../../../src/reading/syntax/network.js';

/** Trained weights, as `Network` of the reader takes them. */
export interface TrainedNetwork {
  width: number;
  view: number;
  relations: number;
  /** Keys of the rows from the second on. */
  keys: readonly number[];
  inputs: Float32Array;
  layers: readonly { weights: Float32Array; bias: Float32Array }[];
  views: { weights: Float32Array; bias: Float32Array };
  query: { weights: Float32Array; bias: Float32Array };
  names: { weights: Float32Array; bias: Float32Array };
  extra: Float32Array;
}

/** Numbers further from 0 than all but this share are cut, so that the steps of 8 bits are fine enough for the others. */
const CUT = 1e-4;

/** Writes the network with its weights rounded to 8 bits. */
export function writeNetwork(writer: ArchiveWriter, net: TrainedNetwork): void {
  writer.add('network.shape', Int32Array.of(net.width, net.layers.length, net.view, net.relations));
  writeInputs(writer, net.keys);
  const sizes = Float32Array.from(net.inputs, Math.abs).sort();
  const unit = sizes[Math.floor((sizes.length - 1) * (1 - CUT))]! / 127;
  writer.add(
    'network.inputs',
    Int8Array.from(net.inputs, (weight) => Math.max(-127, Math.min(127, Math.round(weight / unit)))),
  );
  writer.add('network.inputScale', Float32Array.of(unit));
  net.layers.forEach(({ weights, bias }, l) => {
    writeMatrix(writer, `network.layer${l}`, weights, bias, 1 / NORMED);
  });
  writeMatrix(writer, 'network.views', net.views.weights, net.views.bias, 1 / NORMED);
  writeMatrix(writer, 'network.query', net.query.weights, net.query.bias, 1 / RECTIFIED);
  writeMatrix(writer, 'network.names', net.names.weights, net.names.bias, 1 / RECTIFIED);
  writer.add('network.extra', net.extra);
}
