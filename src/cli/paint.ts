export type Paint = (text: string) => string;

export interface Palette {
  strong: Paint;
  quiet: Paint;
  good: Paint;
  bad: Paint;
  accent: Paint;
}

const plain: Paint = (text) => text;
const sgr =
  (open: number, close: number): Paint =>
  (text) =>
    `\u001b[${open}m${text}\u001b[${close}m`;

const coloured: Palette = {
  strong: sgr(1, 22),
  quiet: sgr(2, 22),
  good: sgr(32, 39),
  bad: sgr(31, 39),
  accent: sgr(36, 39),
};

/** Colours, or their absence: the same text either way. */
export const palette = (colour: boolean): Palette =>
  colour ? coloured : { strong: plain, quiet: plain, good: plain, bad: plain, accent: plain };
