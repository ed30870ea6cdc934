export type Field = string | number | null;

/** A spreadsheet takes text that begins like a formula for one: an apostrophe keeps it text (OWASP, CSV injection); one more where there is one, so that it can be taken back. */
export const plain = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function field(value: Field): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : plain(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csvRow = (row: readonly Field[]): string => `${row.map(field).join(',')}\r\n`;

/** Rows as CSV (RFC 4180). */
export const csv = (rows: readonly (readonly Field[])[]): string => rows.map(csvRow).join('');
