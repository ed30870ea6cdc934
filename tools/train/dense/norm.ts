const LEAST = 1e-5;

/** Each word's numbers divided by their root mean square (Zhang and Sennrich 2019); `scales` keeps the divisors' inverses. */
export function normForward(
  x: Float32Array,
  words: number,
  width: number,
  scales: Float32Array,
  y: Float32Array,
): void {
  for (let word = 0; word < words; word++) {
    const from = word * width;
    let sum = 0;
    for (let i = from; i < from + width; i++) sum += x[i]! * x[i]!;
    const scale = 1 / Math.sqrt(sum / width + LEAST);
    scales[word] = scale;
    for (let i = from; i < from + width; i++) y[i] = x[i]! * scale;
  }
}

/** Adds the slopes of `x` to `dx`, from the slopes of `y`. */
export function normBackward(
  x: Float32Array,
  dy: Float32Array,
  words: number,
  width: number,
  scales: Float32Array,
  dx: Float32Array,
): void {
  for (let word = 0; word < words; word++) {
    const from = word * width;
    const scale = scales[word]!;
    let dot = 0;
    for (let i = from; i < from + width; i++) dot += x[i]! * dy[i]!;
    const share = (dot * scale * scale * scale) / width;
    for (let i = from; i < from + width; i++) dx[i]! += dy[i]! * scale - x[i]! * share;
  }
}
