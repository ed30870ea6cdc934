import type { Field, Register } from '../../src/registers/register.js';

const fieldRow = (field: Field) =>
  `| \`${field.name}\`${field.sealed ? ' (sealed)' : ''} | ${field.about}${
    field.codes ? ` One of ${field.codes.map((code) => `\`${code}\``).join(', ')}.` : ''
  } | ${field.hxl ? `\`${field.hxl}\`` : ''} |`;

function sectionOf(register: Register): string {
  const kinds = Object.entries(register.kinds).map(([kind, about]) => `| \`${kind}\` | ${about} |`);
  const moves = Object.entries(register.statuses ?? {})
    .filter(([, next]) => next.length > 0)
    .map(([status, next]) => `- \`${status}\` → ${next.map((one) => `\`${one}\``).join(', ')}`);
  const blocks = [
    `## ${register.title}`,
    register.about,
    ['| kind | what it is |', '|---|---|', ...kinds].join('\n'),
  ];
  if (register.fields.length > 0) {
    const rows = register.fields.map(fieldRow);
    blocks.push(['| field | what it holds | tag |', '|---|---|---|', ...rows].join('\n'));
  }
  if (moves.length > 0) blocks.push(`Where a status may go next:\n\n${moves.join('\n')}`);
  blocks.push(`Checks: ${register.checks.map((check) => `\`${check}\``).join(', ')}.`);
  return blocks.join('\n\n');
}

/** `docs/registers.md`: every register with its kinds, fields, moves and checks, from the code. */
export function registersPage(registers: readonly Register[]): string {
  const head = [
    '# Registers',
    'Each register is a typed book, and one file in `src/registers/`. This page is written from those files by ' +
      '`npm run docs`; a test fails where the two differ. Tags are hashtags of HXL 1.1.',
  ];
  return `${[...head, ...registers.map(sectionOf)].join('\n\n')}\n`;
}
