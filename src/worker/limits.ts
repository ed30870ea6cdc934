/** How long a thread may take before it is stopped, in milliseconds. */
export interface Limits {
  /** To find the text of a page. */
  find: number;
  /** To read so many bytes. */
  read(bytes: number): number;
}

// A slow machine under load reads ten kilobytes a second; four times that long, something is wrong.
const everyKilobyte = 400;

export const usualLimits: Limits = {
  find: 20_000,
  read: (bytes) => 60_000 + (bytes / 1024) * everyKilobyte,
};
