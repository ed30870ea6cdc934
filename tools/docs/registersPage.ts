import { type Book, type BookField, fieldOf, type Said } from '../../src/registers/book.js';
import type { Field, Register } from '../../src/registers/register.js';

const fieldRow = (field: Field) =>
  `| \`${field.name}\`${field.sealed ? ' (sealed)' : ''} | ${field.about}${
    field.codes ? ` One of ${field.codes.map((code) => `\`${code}\``).join(', ')}.` : ''
  } | ${field.hxl ? `\`${field.hxl}\`` : ''} |`;

/** As on the pages: numbers by number, which an object would not keep in order; words as they are listed. */
const byNumber = (one: string, other: string) => (/^\d+$/.test(one + other) ? (one < other ? -1 : 1) : 0);

const codesOf = (field: BookField) =>
  'codes' in field
    ? ` One of ${Object.keys(field.codes)
        .sort(byNumber)
        .map((code) => `\`${code}\``)
        .join(', ')}.`
    : '';

const kindRow = ([kind, label]: [string, Said]) => `- \`${kind}\`: ${label.en}`;

const bookRow = (field: BookField) => {
  const marks = [field.required && 'required', field.sealed && 'sealed', field.level].filter(Boolean);
  const about = [`${field.label.en}.`, field.help?.en].filter(Boolean).join(' ');
  const type = [`\`${field.type}\``, ...marks].join(', ');
  return `| \`${field.name}\` | ${type} | ${about}${codesOf(field)} | ${field.hxl ? `\`${field.hxl}\`` : ''} |`;
};

/** What people fill in of a register. */
function bookOf(book: Book): string[] {
  const rows = book.groups.flatMap(({ fields }) => fields.map((name) => fieldOf(book, name)));
  const moves = Object.entries(book.ladder?.moves ?? {})
    .filter(([, next]) => next.length > 0)
    .map(([stop, next]) => `- \`${stop}\` → ${next.map((one) => `\`${one}\``).join(', ')}`);
  const rules = (book.rules ?? []).map(({ says }) => `- ${says.en}`);
  return [
    `### Entries: ${book.entry.many.en}`,
    Object.entries(book.kinds).map(kindRow).join('\n'),
    ['| field | type | what it holds | tag |', '|---|---|---|---|', ...rows.map(bookRow)].join('\n'),
    ...(moves.length > 0 ? [`Where a stop may lead:\n\n${moves.join('\n')}`] : []),
    ...(rules.length > 0 ? [`What must hold of one entry:\n\n${rules.join('\n')}`] : []),
  ];
}

function sectionOf(register: Register): string {
  const kinds = Object.entries(register.kinds).map(([kind, about]) => `| \`${kind}\` | ${about} |`);
  const blocks = [
    `## ${register.title}`,
    register.about,
    ['| kind | what it is |', '|---|---|', ...kinds].join('\n'),
  ];
  if (register.fields.length > 0) {
    const rows = register.fields.map(fieldRow);
    blocks.push(['| field | what it holds | tag |', '|---|---|---|', ...rows].join('\n'));
  }
  if (register.book) blocks.push(...bookOf(register.book));
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
