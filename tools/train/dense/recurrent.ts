/** A share between 0 and 1 without exponentials, so that every machine computes the same. */
export function gate(x: number): number {
  return 0.5 + (0.5 * x) / (1 + Math.abs(x));
}

export function gateSlope(x: number): number {
  const one = 1 + Math.abs(x);
  return 0.5 / (one * one);
}

/**
 * Minimal gated units (Feng et al. 2024), the first half of them from left to right and the second from right to left:
 * h = (1 − z) h₋₁ + z c. `p` holds z, c and an output gate before their gates, 3 × width a word; x += h × output.
 */
export function recurForward(
  p: Float32Array,
  starts: Int32Array,
  sentences: number,
  width: number,
  h: Float32Array,
  x: Float32Array,
): void {
  const half = width / 2;
  for (let s = 0; s < sentences; s++) {
    const [from, to] = [starts[s]!, starts[s + 1]!];
    for (let word = from; word < to; word++) unit(word, word > from ? word - 1 : -1, 0, half);
    for (let word = to - 1; word >= from; word--) unit(word, word < to - 1 ? word + 1 : -1, half, width);
  }
  function unit(word: number, before: number, first: number, end: number): void {
    const [at, own] = [word * 3 * width, word * width];
    for (let c = first; c < end; c++) {
      const z = gate(p[at + c]!);
      const past = before < 0 ? 0 : h[before * width + c]!;
      const now = past + z * (p[at + width + c]! - past);
      h[own + c] = now;
      x[own + c]! += now * gate(p[at + 2 * width + c]!);
    }
  }
}

/** Slopes of `p` from those of the layer's result. */
export function recurBackward(
  p: Float32Array,
  starts: Int32Array,
  sentences: number,
  width: number,
  h: Float32Array,
  dx: Float32Array,
  dp: Float32Array,
): void {
  const half = width / 2;
  const carried = new Float32Array(width);
  for (let s = 0; s < sentences; s++) {
    const [from, to] = [starts[s]!, starts[s + 1]!];
    carried.fill(0);
    for (let word = to - 1; word >= from; word--) unit(word, word > from ? word - 1 : -1, 0, half);
    for (let word = from; word < to; word++) unit(word, word < to - 1 ? word + 1 : -1, half, width);
  }
  function unit(word: number, before: number, first: number, end: number): void {
    const [at, own] = [word * 3 * width, word * width];
    for (let c = first; c < end; c++) {
      const [pz, po] = [p[at + c]!, p[at + 2 * width + c]!];
      const [z, candidate] = [gate(pz), p[at + width + c]!];
      const past = before < 0 ? 0 : h[before * width + c]!;
      const out = dx[own + c]!;
      const dh = carried[c]! + out * gate(po);
      dp[at + 2 * width + c] = out * h[own + c]! * gateSlope(po);
      dp[at + c] = dh * (candidate - past) * gateSlope(pz);
      dp[at + width + c] = dh * z;
      carried[c] = dh * (1 - z);
    }
  }
}
