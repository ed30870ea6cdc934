import { type Book, type BookField, type EntryRule, fieldsOfRule } from './book.js';
import { isBefore } from './clock.js';
import type { EntryContent, EntryTrouble, EntryValue, LeastMost } from './entry.js';
import { anyOf, type TroubleCode, trouble } from './entryTrouble.js';
import { checkStops } from './ladderCheck.js';
import { sensitivities, sharingLevels } from './sharing.js';
import { checkValue } from './valueCheck.js';

const textsOf = (value: EntryValue | undefined): readonly string[] => {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
  return value === undefined ? [] : [String(value)];
};

/** What an entry has there: codes of a field, its kind, or its stops, the last alone unless `ever`. */
function codesAt(of: string, { kind, values, stops }: EntryContent, ever: boolean): readonly string[] {
  if (of === 'kind') return [kind];
  if (of !== 'status') return textsOf(values[of]);
  return (ever ? stops : stops.slice(-1)).map(({ to }) => to);
}

/** Whether a field is asked for: `ever` where an earlier stop counts too, for what was written then stays. */
export const isAsked = ({ when }: BookField, content: EntryContent, ever = true): boolean =>
  !when || codesAt(when.field, content, ever).some((one) => when.is.includes(one));

/** What is wrong with a value that is to be sealed, without a word of it. */
const hushed = ({ name, label }: BookField, found: readonly EntryTrouble[]): EntryTrouble[] =>
  found.map(({ code, remedy }) =>
    trouble(name, code as TroubleCode, `${label.en} is not as it is asked for.`, remedy),
  );

function checkField(
  book: Book,
  field: BookField,
  content: EntryContent,
  held: readonly string[],
): EntryTrouble[] {
  const { name, label, required, when } = field;
  const value = content.values[name];
  if (value === undefined) {
    if (held.includes(name) || !required || !isAsked(field, content, false)) return [];
    return [trouble(name, 'required', `${label.en} is missing.`, field.help?.en ?? 'Fill it in.')];
  }
  if (when && !isAsked(field, content)) {
    const of = book.fields.find((one) => one.name === when.field)?.label.en ?? when.field;
    const message = `${label.en} is asked for only where ${of} is ${anyOf(when.is)}.`;
    const remedy = `Empty it, or say so in ${of}.`;
    return [trouble(name, 'notAsked', message, remedy, { of: when.field, is: when.is })];
  }
  const found = checkValue(field, value);
  return field.sealed ? hushed(field, found) : found;
}

const labelOf = (book: Book, name: string) => book.fields.find((one) => one.name === name)?.label.en ?? name;

/** The least and the most that a value can be; undefined where it is no number. */
function sidesOf(value: EntryValue | undefined): LeastMost | undefined {
  if (typeof value === 'number') return { least: value, most: value };
  return typeof value === 'object' && 'least' in value ? (value as LeastMost) : undefined;
}

const isEmpty = (value: EntryValue | undefined): boolean => {
  if (value === undefined || value === 0 || value === false) return true;
  const sides = sidesOf(value);
  return sides !== undefined && (sides.least ?? 0) === 0 && sides.most === 0;
};

function checkRule(book: Book, rule: EntryRule, content: EntryContent): EntryTrouble[] {
  const { values } = content;
  const details = { fields: fieldsOfRule(rule), says: rule.says.en, saysAr: rule.says.ar };
  const given = (name: string) => values[name] !== undefined;
  switch (rule.rule) {
    case 'times-in-order': {
      const known = rule.fields.filter((name) => typeof values[name] === 'string');
      const at = known.findIndex(
        (name, place) => place > 0 && isBefore(values[name] as string, values[known[place - 1]!] as string),
      );
      if (at < 0) return [];
      const [earlier, later] = [known[at - 1]!, known[at]!];
      const remedy = `${labelOf(book, later)} comes after ${labelOf(book, earlier)}: mend one of them.`;
      return [trouble(later, 'timesOutOfOrder', rule.says.en, remedy, details)];
    }
    case 'at-most': {
      const [part, whole] = [sidesOf(values[rule.fields[0]]), sidesOf(values[rule.fields[1]])];
      const [low, high] = [part?.least ?? null, whole?.most ?? null];
      if (low === null || high === null || low <= high) return [];
      const remedy = `${labelOf(book, rule.fields[0])} is ${low}, ${labelOf(book, rule.fields[1])} is ${high}: mend one of them.`;
      return [trouble(rule.fields[0], 'moreThan', rule.says.en, remedy, details)];
    }
    case 'together': {
      if (!given(rule.fields[0]) || given(rule.fields[1])) return [];
      const remedy = `Fill in ${labelOf(book, rule.fields[1])}, or empty ${labelOf(book, rule.fields[0])}.`;
      return [trouble(rule.fields[1], 'together', rule.says.en, remedy, details)];
    }
    case 'empty-where': {
      if (!codesAt(rule.field, content, false).some((one) => rule.is.includes(one))) return [];
      const full = rule.empty.find((name) => !isEmpty(values[name]));
      if (full === undefined) return [];
      const remedy = `Empty ${labelOf(book, full)}, or mend ${labelOf(book, rule.field)}.`;
      return [trouble(full, 'notEmpty', rule.says.en, remedy, details)];
    }
  }
}

function checkLevels({ sharing, sensitivity }: EntryContent): EntryTrouble[] {
  const level = (field: string, value: string | null, known: readonly string[]) =>
    value === null || known.includes(value)
      ? []
      : [
          trouble(field, 'unknownLevel', `"${value}" is no level.`, `Choose ${anyOf(known)}.`, {
            given: value,
            known,
          }),
        ];
  return [...level('sharing', sharing, sharingLevels), ...level('sensitivity', sensitivity, sensitivities)];
}

/** A draft gives a field that its book does not have. */
export function unknownField({ fields }: Book, name: string): EntryTrouble {
  const remedy = `The fields are ${anyOf(fields.map((one) => one.name))}.`;
  return trouble(name, 'unknownField', `There is no field "${name.slice(0, 80)}".`, remedy);
}

/** All that is wrong with an entry by its book: types, codes, what is missing, moves, times, rules; empty where it may be kept. `held` names sealed fields that hold something. */
export function checkEntry(book: Book, content: EntryContent, held: readonly string[] = []): EntryTrouble[] {
  const { kind, values } = content;
  const kinds = Object.keys(book.kinds);
  const found: EntryTrouble[] = [];
  if (!kinds.includes(kind)) {
    const given = String(kind).slice(0, 80);
    const remedy = `Choose ${anyOf(kinds)}.`;
    found.push(
      trouble('kind', 'unknownKind', `There is no kind "${given}".`, remedy, { given, known: kinds }),
    );
  }
  const names = new Set(book.fields.map(({ name }) => name));
  for (const name of Object.keys(values)) if (!names.has(name)) found.push(unknownField(book, name));
  found.push(...checkStops(book, content.stops));
  for (const field of book.fields) found.push(...checkField(book, field, content, held));
  found.push(...checkLevels(content));
  // A rule about what is wrong by itself would only repeat it.
  if (found.length === 0) for (const rule of book.rules ?? []) found.push(...checkRule(book, rule, content));
  return found;
}
