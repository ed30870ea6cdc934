import { describe, expect, it } from 'vitest';
import { booksMore as arBooks } from './ar/booksMore.js';
import { bookViews as arViews } from './ar/bookViews.js';
import { counted } from './ar/counted.js';
import { ar as arShell } from './ar/index.js';
import { toldMore as arTold } from './ar/toldMore.js';
import { booksMore as enBooks } from './en/booksMore.js';
import { bookViews as enViews } from './en/bookViews.js';
import { en as enShell } from './en/index.js';
import { toldMore as enTold } from './en/toldMore.js';

// Words that come with their screens are words of the desk too.
const ar = {
  ...arShell,
  ...arBooks,
  ...arViews,
  told: { ...arShell.told, ...arTold.told },
  refusal: { ...arShell.refusal, ...arTold.refusal },
};
const en = {
  ...enShell,
  ...enBooks,
  ...enViews,
  told: { ...enShell.told, ...enTold.told },
  refusal: { ...enShell.refusal, ...enTold.refusal },
};

const form = /_(?:zero|one|two|few|many|other)$/;

/** Every key with its words; the forms of a counted noun stand under one key. */
function keys(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[`${path}${name}`, value] as [string, string]]
      : keys(value as object, `${path}${name}.`),
  );
}

const names = (words: object) => new Set(keys(words).map(([key]) => key.replace(form, '')));

describe('the words of the desk', () => {
  it('are the same in both languages', () => {
    // English has plain words for most kinds; Arabic names each of them.
    const own = (words: object) => [...names(words)].filter((key) => !key.startsWith('kind.')).sort();
    expect(own(ar)).toEqual(own(en));
  });

  it('name the same registers and fields', () => {
    expect(names(ar.register)).toEqual(names(en.register));
    expect(names(ar.field)).toEqual(names(en.field));
  });

  it('give Arabic its six forms', () => {
    const counted = keys(ar).filter(([key]) => form.test(key));
    for (const [key] of counted.filter(([each]) => each.endsWith('_one'))) {
      const stem = key.replace(form, '');
      expect(counted.filter(([each]) => each.replace(form, '') === stem)).toHaveLength(6);
    }
  });

  it('have the genitive after a hundred', () => {
    const after = (name: string, many: string) => counted(name, '', '', '', many)[`${name}_other`];
    expect(after('a', '{{n}} قيداً')).toBe('{{n}} قيد');
    expect(after('b', 'أُسند {{n}} تقريراً إلى {{person}}')).toBe('أُسند {{n}} تقرير إلى {{person}}');
    expect(after('c', 'هجوماً')).toBe('هجوم');
    expect(after('d', '{{n}} مدة غير معروفة')).toBe('{{n}} مدة غير معروفة');
    const wrong = keys(ar).filter(
      ([key, text]) => key.endsWith('_other') && /\{\{(?:n|count)\}\} \p{L}+اً/u.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('fill in only what English fills in', () => {
    const fields = (text: string) => text.match(/\{\{\w+\}\}/g) ?? [];
    const english = Map.prototype.get.bind(
      new Map(keys(en).map(([key, text]) => [key.replace(form, ''), fields(text)])),
    );
    for (const [key, text] of keys(ar)) {
      const known = english(key.replace(form, '')) as string[];
      for (const field of fields(text)) expect([...known, '{{count}}'], key).toContain(field);
    }
  });
});
