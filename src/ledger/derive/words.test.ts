import { expect, test } from 'vitest';
import { askedOf, excerptOf, foldWord, marksOf, queryOf, vectorOf } from './words.js';

const marked = (text: string, asked: string) =>
  marksOf(text, askedOf(asked), 40).map(([start, end]) => text.slice(start, end));

test('words are folded alike: case, accents, vowel signs and letters that stand for one another', () => {
  expect(foldWord('Café')).toBe('cafe');
  expect(foldWord('مُحَمَّد')).toBe('محمد');
  expect(foldWord('المدرسة')).toBe(foldWord('المدرسه'));
  expect(foldWord('أحمد')).toBe(foldWord('احمد'));
  expect(foldWord('مستشفى')).toBe(foldWord('مستشفي'));
  expect(foldWord('كـــتاب')).toBe('كتاب');
  expect(foldWord('٣٢')).toBe('32');
  expect(foldWord('۳۲')).toBe('32');
  expect(foldWord('كلب')).not.toBe(foldWord('قلب'));
});

test('a text becomes its words with their places', () => {
  expect(vectorOf('The mill, the dam.')).toBe("'the':1,3 'mill':2 'dam':4");
  expect(vectorOf('\u200f\u202b … —')).toBe('');
  expect(vectorOf("it's")).toBe("'it':1 's':2");
});

test('a text of more words than a vector holds keeps those that fit', () => {
  const text = Array.from({ length: 120_000 }, (_, at) => `word${at}`).join(' ');
  const vector = vectorOf(text);
  expect(vector.length).toBeLessThan(1_000_000);
  expect(vector).toContain("'word20000'");
  expect(vector).not.toContain("'word20000':");
});

test('what is typed asks for every word, and for words in quotation marks together', () => {
  expect(queryOf(askedOf('Al-Nahr 12 ferry'))).toBe("('al') & ('nahr':*) & ('12') & ('ferry':*)");
  expect(queryOf(askedOf('"gate seven" mill'))).toBe("('gate' <-> 'seven') & ('mill':*)");
  expect(queryOf(askedOf('«باب النهر»'))).toBe("('باب' <-> 'النهر')");
  expect(queryOf(askedOf('an open " mark'))).toBe("('an') & ('open':*) & ('mark':*)");
  expect(queryOf(askedOf("'); drop table x; --"))).toBe("('drop':*) & ('table':*) & ('x')");
  expect(queryOf(askedOf('\u200f!? " "'))).toBe('');
});

test('what was asked for is marked, in either script, and nothing else', () => {
  expect(marked('Ferries halted; the ferry waits', 'ferr')).toEqual(['Ferries', 'ferry']);
  expect(marked('A café near the gate', 'cafe')).toEqual(['café']);
  expect(marked('قُصفت المدرسة أمس', 'المدرسه')).toEqual(['المدرسة']);
  expect(marked('The market', '"mark"')).toEqual([]);
});

test('an excerpt shows the words around the first that was asked for', () => {
  const text = `${'Nothing of it stands here. '.repeat(20)}The old mill burned at night.`;
  const { text: part, marks } = excerptOf(text, askedOf('mill'));
  expect(marks.map(([start, end]) => part.slice(start, end))).toEqual(['mill']);
  expect(part.length).toBeLessThanOrEqual(220);
  expect(excerptOf('Short text.', askedOf('mill'))).toEqual({ text: 'Short text.', marks: [] });
});
