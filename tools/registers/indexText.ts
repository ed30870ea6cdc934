/** The order in which lists show the registers that ship; others come after them, by name. */
const first = ['attacks', 'operations', 'missions', 'crossings', 'damage', 'accounts', 'policy', 'diplomacy'];

/** Names of the registers whose files hold one: `export const NAME: Register`. */
export function registerNames(files: readonly { name: string; text: string }[]): string[] {
  const names = files.flatMap(({ name, text }) => {
    const own = name.replace(/\.ts$/, '');
    return new RegExp(`^export const ${own}: Register\\b`, 'm').test(text) ? [own] : [];
  });
  const place = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  return names.sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}

/** `src/registers/index.ts`, made of the files beside it. */
export function indexText(names: readonly string[]): string {
  const imports = [...names].sort().map((name) => `import { ${name} } from './${name}.js';`);
  return `// Written by \`npm run docs\` from the files beside it: a new register is a new file and nothing else.
${imports.join('\n')}
import type { Register } from './register.js';

export type { Field, Register } from './register.js';

export type RegisterName =
${names.map((name) => `  | '${name}'`).join('\n')};

/** All registers, in the order in which lists show them. */
export const registers: readonly Register[] = [
${names.map((name) => `  ${name},`).join('\n')}
];
`;
}
