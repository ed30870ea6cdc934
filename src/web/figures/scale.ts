import { scaleLinear } from 'd3-scale';

export interface Scale {
  /** Length of a value in pixels: nothing is nothing, so that lengths compare. */
  length: (value: number) => number;
  /** Whole numbers at which a line is drawn. */
  ticks: number[];
}

/** From nothing to the highest value, a round number at the end. */
export function scaleTo(highest: number, pixels: number, count: number): Scale {
  const scale = scaleLinear([0, Math.max(1, highest)], [0, pixels]).nice(count);
  return { length: (value) => scale(value), ticks: scale.ticks(count).filter(Number.isInteger) };
}

// Near enough for deciding what fits: no label hangs on it.
export const textWidth = (text: string, size = 12) => text.length * size * 0.5;

/** A text that fits, cut where it does not. */
export function fitted(text: string, pixels: number, size = 12): string {
  if (textWidth(text, size) <= pixels) return text;
  const letters = Math.max(1, Math.floor(pixels / (size * 0.5)) - 1);
  return `${text.slice(0, letters).trimEnd()}…`;
}
