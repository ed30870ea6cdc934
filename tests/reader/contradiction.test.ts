import { expect, it } from 'vitest';
import { readText } from './check.js';

const contradictionsIn = (text: string) =>
  readText(text, '2026-03-14')
    .checks.filter(({ rule }) => rule === 'contradiction')
    .map(({ says }) => says);

it('is told where two numbers of one happening differ', () => {
  const text = (first: number) =>
    `A blast killed ${first} people at a market in Taiz on Friday, police said. Medics said the blast at the market in Taiz on Friday killed nine people.`;
  expect(contradictionsIn(text(6))).toEqual(['killed: 6 to 9 claimed of one bombing']);
  expect(contradictionsIn(text(9))).toEqual([]);
});

it('is none where one claim names only some of what another counts', () => {
  const text = (first: string) =>
    `An air raid damaged ${first} in Mocha on Friday, police said.\n\nThe port closed when an air raid damaged two schools and a clinic in Mocha on Friday.`;
  expect(contradictionsIn(text('two schools'))).toEqual([]);
  expect(contradictionsIn(text('four schools'))).toEqual(['buildings: 3 to 4 claimed of one damage']);
});
