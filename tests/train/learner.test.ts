import { describe, expect, it } from 'vitest';
import { type Batch, drawMask, Learner } from '../../tools/train/dense/learner.js';
import { Training } from '../../tools/train/dense/multiply.js';
import { Random } from '../../tools/train/random.js';

const SHAPE = { rows: 12, perWord: 2, width: 16, layers: 2, view: 8, relations: 5, most: 32 };
const BATCH: Batch = {
  sentences: 2,
  starts: Int32Array.of(0, 4, 7),
  rows: Int32Array.of(1, 2, 3, 4, 5, 6, 7, 0, 8, 9, 10, 11, 1, 5),
  heads: Int32Array.of(1, -1, 1, 2, 2, 2, -1),
  labels: Int32Array.of(0, 1, 2, 3, 4, 0, 1),
};

const learner = () => new Learner(new Training(4), SHAPE, new Random(3), 0);

describe('Learner', () => {
  const own = learner();
  own.slopes(BATCH);
  const { layers, scores, inputs } = own;
  // Slopes add up over calls: these are those of the first.
  const first = (name: string, weights: Float32Array, slopes: Float32Array) =>
    [name, weights, slopes.slice()] as const;
  const parts = [
    first('first layer', layers[0]!.weights, layers[0]!.slope),
    first('what is added in it', layers[0]!.bias, layers[0]!.biasSlope),
    first('second layer', layers[1]!.weights, layers[1]!.slope),
    first('views', scores.views.weights, scores.views.slope),
    first('query', scores.query.weights, scores.query.slope),
    first('distances', scores.query.bias, scores.query.biasSlope),
    first('relations', scores.names.weights, scores.names.slope),
    first('root and distances', scores.extra, scores.extraSlope),
    // The first rows that the batch touches are 1, 2, 3 …
    first('inputs', inputs.weights.subarray(SHAPE.width), inputs.slopes.subarray(0, 11 * SHAPE.width)),
  ];

  it.each(parts)('has the slopes that the loss has: %s', (_, weights, told) => {
    for (let at = 0; at < told.length; at += 1 + Math.floor(told.length / 40)) {
      const weight = weights[at]!;
      const lossAt = (value: number) => {
        weights[at] = value;
        return own.slopes(BATCH);
      };
      const seen = (lossAt(weight + 2e-3) - lossAt(weight - 2e-3)) / 4e-3;
      weights[at] = weight;
      expect(Math.abs(seen - told[at]!)).toBeLessThan(0.02 * Math.abs(told[at]!) + 0.002);
    }
  });

  it('learns a batch by heart, twice to the same bits', () => {
    const [one, other] = [learner(), learner()];
    const losses = (each: Learner) => Array.from({ length: 60 }, () => each.learn(BATCH, 0.01));
    const seen = losses(one);
    expect(seen.at(-1)!).toBeLessThan(0.05 * seen[0]!);
    expect(losses(other)).toEqual(seen);
  });

  it('leaves numbers out and keeps their mean', () => {
    const mask = new Float32Array(20_000);
    drawMask(mask, mask.length, 0.25, new Random(5));
    const mean = mask.reduce((sum, one) => sum + one, 0) / mask.length;
    expect(mean).toBeCloseTo(1, 1);
    expect([...new Set(mask)].sort()).toEqual([0, Math.fround(4 / 3)]);
  });
});
