import type { Book, BookField } from '../book.js';

/** What a column of a table of entries goes into: `id`, a field, or a part of a field as `from.lat`. */
export interface Target {
  name: string;
  /** Of the column, in the first row. */
  header: string;
  /** HXL 1.1 hashtag, in the second. */
  tag: string;
  /** What else people may call it. */
  also: readonly string[];
  field?: BookField;
  /** Of a field that has several columns. */
  part?: string;
}

const own = (name: string, tag: string, ...also: string[]): Target => ({ name, header: name, tag, also });

/** Attributes of HXL are small letters, digits and underscores. */
const attribute = (name: string) => name.toLowerCase().replace(/[^a-z0-9_]/g, '_');

const placeParts: readonly [part: string, tag: string][] = [
  ['lat', '#geo+lat'],
  ['lon', '#geo+lon'],
  ['geonameid', '#loc+code+geonames'],
  ['country', '#country+code'],
  ['admin1', '#adm1+name'],
  ['precision', '#x_precision'],
];

function targetsOf(field: BookField): Target[] {
  const { name, label } = field;
  const tag = field.hxl ?? `#x_${attribute(name)}`;
  const also = [label.en, label.ar];
  const whole: Target = { name, header: name, tag, also, field };
  const part = (suffix: string, partTag: string): Target => ({
    name: `${name}.${suffix}`,
    header: `${name}_${suffix}`,
    tag: partTag,
    also: also.map((one) => `${one} ${suffix}`),
    field,
    part: suffix,
  });
  if (field.type === 'range') return [part('least', `${tag}+min`), part('most', `${tag}+max`)];
  if (field.type !== 'place') return [whole];
  return [whole, ...placeParts.map(([suffix, base]) => part(suffix, `${base}+${attribute(name)}`))];
}

/** The columns of a book's table, in the order in which they are written; sealed fields have none. */
export function columnsOf(book: Book): Target[] {
  const { ladder } = book;
  const fields = book.fields.filter(({ sealed }) => !sealed).flatMap(targetsOf);
  return [
    own('id', '#meta+id', 'identifier'),
    own('version', '#meta+version'),
    own('kind', '#x_kind', 'type'),
    ...(ladder ? [own('status', '#status+code', 'الحالة'), own('ladder', '#x_ladder', 'stops')] : []),
    ...fields,
    own('claims', '#meta+claims'),
    own('sharing', '#meta+sharing', 'tlp'),
    own('sensitivity', '#meta+sensitivity'),
  ];
}

/** A range in one column is read too: `3-5`. */
const alsoRead = (book: Book): Target[] =>
  book.fields
    .filter(({ type, sealed }) => type === 'range' && !sealed)
    .map((field) => ({
      name: field.name,
      header: field.name,
      tag: field.hxl ?? `#x_${attribute(field.name)}`,
      also: [field.label.en, field.label.ar],
      field,
    }));

/** Everything that a column of a file can go into. */
export const readableColumns = (book: Book): Target[] => [...columnsOf(book), ...alsoRead(book)];

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A hashtag with its attributes in one order: `#Org +impl` is `#org+impl`. */
const tagKey = (text: string) => {
  const [base = '', ...attributes] = text.toLowerCase().replace(/\s+/g, '').split('+');
  return [base, ...attributes.sort()].join('+');
};

/** What each column of a file goes into, by its hashtag, else by its header; each target once. */
export function guess(
  book: Book,
  columns: readonly { header: string; tag: string | null }[],
): (string | null)[] {
  const known = readableColumns(book);
  const taken = new Set<string>();
  const found: (string | null)[] = columns.map(() => null);
  const take = (at: number, matches: (target: Target) => boolean) => {
    if (found[at] !== null) return;
    const target = known.find((one) => !taken.has(one.name) && matches(one));
    if (!target) return;
    taken.add(target.name);
    found[at] = target.name;
  };
  // The surest first: our own headers, then tags, then what people call it.
  const ways: ((target: Target, column: { header: string; tag: string | null }) => boolean)[] = [
    (target, { header }) => target.header.toLowerCase() === header.trim().toLowerCase(),
    (target, { tag }) => tag !== null && tagKey(target.tag) === tagKey(tag),
    (target, { header }) =>
      plain(header) !== '' && [target.header, target.name, ...target.also].map(plain).includes(plain(header)),
  ];
  for (const way of ways) {
    for (const [at, column] of columns.entries()) take(at, (target) => way(target, column));
  }
  return found;
}
