// Written by `npm run docs` from the files in src/registers.
/** The registers in the order in which the desk offers them. */
export const registers = [
  'attacks',
  'operations',
  'missions',
  'crossings',
  'damage',
  'accounts',
  'policy',
  'diplomacy',
] as const;
