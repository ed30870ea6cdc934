import type { Register } from '../../src/registers/register.js';

const written = '// Written by `npm run docs` from the files in src/registers.\n';

const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`);

/** `src/web/inbox/registers.ts`: the web imports types alone, so the list is written out for it. */
export const webRegisters = (registers: readonly Register[]): string =>
  `${written}/** The registers in the order in which the desk offers them. */
export const registers = [
${quoted(registers.map(({ name }) => name))
  .map((name) => `  ${name},`)
  .join('\n')}
] as const;
`;

// As the formatter breaks lines.
const widest = 110;

function kindsLine({ name, kinds }: Register): string {
  const names = quoted(Object.keys(kinds));
  const line = `  ${name}: [${names.join(', ')}],`;
  return line.length <= widest ? line : `  ${name}: [\n${names.map((one) => `    ${one},`).join('\n')}\n  ],`;
}

/** `src/web/events/kinds.ts`. */
export const webKinds = (registers: readonly Register[]): string =>
  `${written}/** The kinds of each register, in the order of its book. */
export const kindsOf: Readonly<Record<string, readonly string[]>> = {
${registers.map(kindsLine).join('\n')}
};
`;
