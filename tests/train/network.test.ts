import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Archive, ArchiveWriter } from '../../src/reading/syntax/archive.js';
import { Encoded, encode } from '../../src/reading/syntax/encode.js';
import { INPUTS, inputKeys, KEYED, readInputs } from '../../src/reading/syntax/inputs.js';
import { Kernel } from '../../src/reading/syntax/kernel.js';
import { lexiconOf } from '../../src/reading/syntax/lexicon.js';
import { placeIn, readMatrix } from '../../src/reading/syntax/matrix.js';
import { Network } from '../../src/reading/syntax/network.js';
import { STEPS, stepOf } from '../../src/reading/syntax/steps.js';
import { writeNetwork } from '../../tools/train/dense/pack.js';
import { Random } from '../../tools/train/random.js';

const [WIDTH, VIEW, RELATIONS, LAYERS] = [32, 16, 5, 2];
const round = Math.fround;
const lexicon = lexiconOf([]);

/** A network of chance over the features of these words. */
function networkOf(words: Encoded, seed: number): Uint8Array {
  const random = new Random(seed);
  const some = (count: number, range: number) =>
    Float32Array.from({ length: count }, () => range * (2 * random.next() - 1));
  const linear = (from: number, to: number) => ({ weights: some(from * to, 0.4), bias: some(to, 0.5) });
  const keys = new Set<number>();
  const own = new Int32Array(INPUTS);
  for (let i = 0; i < words.size; i++) {
    inputKeys(words, i, own);
    for (const key of own) if (key !== 0 && random.next() < 0.8) keys.add(key);
  }
  const writer = new ArchiveWriter();
  writeNetwork(writer, {
    width: WIDTH,
    view: VIEW,
    relations: RELATIONS,
    keys: [...keys],
    inputs: some((KEYED + keys.size) * WIDTH, 0.5).fill(0, 0, WIDTH),
    layers: Array.from({ length: LAYERS }, () => linear(WIDTH, 3 * WIDTH)),
    views: linear(WIDTH, 4 * VIEW),
    query: linear(VIEW, VIEW + STEPS),
    names: linear(VIEW, 8),
    extra: some((2 + STEPS) * VIEW, 1),
  });
  return writer.bytes();
}

type Numbers = number[];

/** The same sums without compiled code, word by word; all roundings are those of 32-bit fractions. */
class Plain {
  constructor(private readonly archive: Archive) {}

  views(words: Encoded): Numbers[] {
    const rows = new Int32Array(words.size * INPUTS);
    readInputs(this.archive).fill(words, rows);
    const table = this.archive.int8('network.inputs');
    const unit = this.archive.float32('network.inputScale')[0]!;
    const x = Array.from({ length: words.size }, (_, i) =>
      Array.from({ length: WIDTH }, (__, c) => {
        const sum = [...rows.subarray(i * INPUTS, (i + 1) * INPUTS)].reduce(
          (all, row) => all + table[row * WIDTH + c]!,
          0,
        );
        return round(sum * unit);
      }),
    );
    for (let l = 0; l < LAYERS; l++) {
      const p = x.map((word) => this.product(`network.layer${l}`, normed(word)));
      const order = [...x.keys()];
      for (let c = 0; c < WIDTH; c++) {
        let held = 0;
        for (const i of c < WIDTH / 2 ? order : [...order].reverse()) {
          held = round(held + round(gate(p[i]![c]!) * round(p[i]![WIDTH + c]! - held)));
          x[i]![c] = round(x[i]![c]! + round(held * gate(p[i]![2 * WIDTH + c]!)));
        }
      }
    }
    return x.map((word) => this.product('network.views', normed(word)));
  }

  product(name: string, x: Numbers): Numbers {
    const { columns, weights, scales, bias } = readMatrix(this.archive, name);
    return Array.from({ length: columns }, (_, c) => {
      const sum = x.reduce((all, value, row) => all + value * weights[placeIn(x.length, row, c)]!, 0);
      return round(round(round(sum) * scales[c]!) + bias[c]!);
    });
  }

  scores(views: Numbers[]): Numbers[] {
    const extra = this.archive.float32('network.extra');
    return views.map((word, i) => {
      const q = this.product('network.query', word.slice(VIEW, 2 * VIEW).map(whole));
      const rated = (head: ArrayLike<number>, step: number) =>
        lanes(Array.from({ length: VIEW }, (_, c) => round(q[c]! * head[c]!))) + q[VIEW + step]!;
      const others = views.map((head, j) =>
        rated(
          head.map((value) => Math.max(0, value)),
          stepOf(j - i),
        ),
      );
      return [rated(extra, 0), ...others];
    });
  }

  labels(views: Numbers[], heads: Int32Array): Numbers {
    const extra = this.archive.float32('network.extra');
    return views.map((word, i) => {
      const head = heads[i + 1]! - 1;
      const step = head < 0 ? 0 : stepOf(head - i);
      const hidden = Array.from({ length: VIEW }, (_, c) => {
        const other = head < 0 ? extra[VIEW + c]! : views[head]![2 * VIEW + c]!;
        return whole(other + word[3 * VIEW + c]! + extra[(2 + step) * VIEW + c]!);
      });
      const named = this.product('network.names', hidden).slice(0, RELATIONS);
      return named.indexOf(Math.max(...named));
    });
  }
}

function gate(x: number): number {
  return round(round(round(x / round(1 + Math.abs(x))) + 1) * 0.5);
}

/** Summed as four lanes sum. */
function lanes(values: Numbers): number {
  const sums = [0, 0, 0, 0];
  values.forEach((value, i) => {
    sums[i % 4] = round(sums[i % 4]! + value);
  });
  return round(round(sums[0]! + sums[1]!) + round(sums[2]! + sums[3]!));
}

function normed(x: Numbers): Numbers {
  const mean = round(lanes(x.map((value) => round(value * value))) / x.length);
  const scale = round(2048 / round(Math.sqrt(round(mean + round(0.00001)))));
  return x.map((value) => Math.max(-32768, Math.min(32767, nearest(round(value * scale)))));
}

/** The nearest whole number, the even one of two. */
function nearest(value: number): number {
  const below = Math.floor(value);
  const over = value - below;
  if (over !== 0.5) return over < 0.5 ? below : below + 1;
  return below % 2 === 0 ? below : below + 1;
}

function whole(value: number): number {
  return value <= 0 ? 0 : Math.min(32767, Math.floor(value * 1024 + 0.5));
}

describe('Network', () => {
  const forms = fc.array(fc.constantFrom('the', 'men', 'of', 'Old-Town', 'fled', '12', ',', 'slowly'), {
    minLength: 1,
    maxLength: 11,
  });

  it('computes to the last bit what the same sums without compiled code give', () => {
    fc.assert(
      fc.property(forms, fc.integer(), (some, seed) => {
        const words = new Encoded();
        encode(some, lexicon, words);
        some.forEach((form, i) => {
          words.tag[i] = form.length;
        });
        const bytes = networkOf(words, seed);
        const kernel = new Kernel();
        const network = new Network(new Archive(kernel.take(bytes)), kernel);
        const nodes = some.length + 1;
        const scores = new Float64Array(nodes * nodes);
        network.rate(words, scores);
        const plain = new Plain(new Archive(bytes));
        const views = plain.views(words);
        const expected = plain.scores(views);
        expected.forEach((line, i) => {
          expect([...scores.subarray((i + 1) * nodes, (i + 2) * nodes)]).toEqual(line);
        });
        const heads = Int32Array.from({ length: nodes }, (_, i) => (i * 3) % nodes);
        const labels = new Int32Array(some.length);
        network.name(heads, some.length, labels);
        expect([...labels]).toEqual(plain.labels(views, heads));
      }),
      { numRuns: 40 },
    );
  });
});
