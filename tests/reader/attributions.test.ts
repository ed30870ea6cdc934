import { expect, test } from 'vitest';
import { readText } from './check.js';

/** What each attribution of a text says, its pieces joined by " … ", by its cue. */
const contents = (text: string) =>
  readText(text).attributions.map(({ cue, content }) => {
    const of = (spans: [number, number][]) => spans.map(([start, end]) => text.slice(start, end)).join(' … ');
    return `${of(cue)}: ${of(content)}`;
  });

test('a quotation in two pieces around its speaker is whole, however short the first is', () => {
  expect(contents('“That,” she added, “promises to make life harder for our children.”')).toEqual([
    'added: “That,” … “promises to make life harder for our children.”',
  ]);
  expect(contents('By closing the port, she said, “it allowed me to go to the north.”')).toEqual([
    'said: By closing the port … “it allowed me to go to the north.”',
  ]);
});

test('what a reporter sets before a speaker of a whole quotation was not said', () => {
  expect(contents('As a bell rang, the announcer said, “It is late, and your children are safe.”')).toEqual([
    'said: “It is late, and your children are safe.”',
  ]);
});

test('what somebody said ends where the reporter goes on to what they said besides', () => {
  expect(contents('The mayor said the wells were safe, but he urged people to boil water.')).toEqual([
    'said: the wells were safe',
    'urged: people to boil water',
  ]);
  expect(contents('The mayor said the wells were safe, but he drank tea.')).toEqual([
    'said: the wells were safe, but he drank tea',
  ]);
});

test('what is asked of somebody begins with them and holds the whole list', () => {
  expect(contents('The envoy urged farmers to leave the valley.')).toEqual([
    'urged: farmers to leave the valley',
  ]);
  expect(
    contents('The mayor wants to double the number of wells, pave the road and build a school.'),
  ).toEqual(['wants: to double the number of wells, pave the road and build a school']);
});

test('what is expected is the subject and what is expected of it', () =>
  expect(contents('The road is expected to open on Friday.')).toEqual([
    'is expected: The road … to open on Friday',
  ]));

test('the subject of what is said belongs to it, and a relative word before the speaker too', () => {
  expect(contents('The mayor says her temper is “dangerous for a guard.”')).toEqual([
    'says: her temper is “dangerous for a guard.”',
  ]);
  expect(contents('Farmers opened a mill which the mayor said was the last of the valley.')).toEqual([
    'said: which … was the last of the valley',
  ]);
});

test('a province before the colon of a headline says where, a mayor says it', () => {
  const body = '\n\nThe office told reporters on Monday that five missions were denied there.';
  expect(contents(`North Kivu: five of nine missions denied${body}`)[0]).toMatch(/^told/);
  expect(contents(`Mayor: five of nine missions denied${body}`)[0]).toBe(':: five of nine missions denied');
});

test('"it" of what was learned stands for the clause', () =>
  expect(contents('It was learned that another bomb exploded in the port.')).toEqual([
    'was learned: that another bomb exploded in the port',
  ]));
