import { type Field, registers } from '../registers/index.js';
import { day } from './derive/items.js';
import { DeskError } from './error.js';

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '' && value.length <= 1000;
const isDuration = (value: unknown) => typeof value === 'string' && /^P(?:\d+[YMWD])+$/.test(value);
const listOf = (test: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(test);

/** What a value of each type of field looks like. */
const types: Record<Field['type'], [test: (value: unknown, codes: Field['codes']) => boolean, says: string]> =
  {
    text: [isText, 'text'],
    number: [(value) => typeof value === 'number' && Number.isFinite(value), 'a number'],
    date: [day, 'a day such as 2026-01-31'],
    dates: [listOf(day), 'a list of days such as 2026-01-31'],
    duration: [isDuration, 'a duration such as P180D'],
    code: [(value, codes) => isText(value) && (codes?.includes(value as string) ?? true), 'one of its words'],
    codes: [
      (value, codes) => listOf((one) => isText(one) && (codes?.includes(one as string) ?? true))(value),
      'a list of its words',
    ],
  };

/** Throws where a register has no such field, or a value of another kind; null takes a field away. */
export function checkField(register: string, name: string, value: unknown): void {
  const fields = registers.find((one) => one.name === register)?.fields ?? [];
  const field = fields.find((one) => one.name === name);
  if (!field) {
    throw new DeskError('badInput', `Register ${register} has no field "${name}".`, {
      remedy:
        fields.length > 0 ? `Its fields are ${fields.map((one) => one.name).join(', ')}.` : 'It has none.',
      details: { field: name },
    });
  }
  const [test, says] = types[field.type];
  if (value === null || test(value, field.codes)) return;
  const words = field.codes ? `: ${field.codes.join(', ')}` : '';
  throw new DeskError(
    'badInput',
    `${JSON.stringify(value)} does not fit "fields.${name}": it takes ${says}${words}.`,
    {
      details: { path: `fields.${name}`, value },
    },
  );
}
