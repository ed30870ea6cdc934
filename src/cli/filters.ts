import { isDay } from '../desk/day.js';
import type { EventFilter, FigureFilter } from '../desk/model.js';
import { UsageError } from './exit.js';
import type { Given } from './verb.js';

function day(given: Given, name: string): string | undefined {
  const text = given.text(name);
  if (text === undefined || isDay(text)) return text;
  throw new UsageError(`--${name}: "${text}" is no date. Give a day as in 2026-01-31.`);
}

export const figureFilter = (given: Given): FigureFilter => ({
  register: given.text('register'),
  kind: given.text('kind'),
  from: day(given, 'from'),
  to: day(given, 'to'),
  place: given.text('place'),
  actor: given.text('actor'),
});

export const eventFilter = (given: Given): EventFilter => ({
  ...figureFilter(given),
  source: given.text('source'),
  report: given.text('report'),
  certainty: given.text('certainty'),
  state: given.text('state'),
  accounts: given.text('accounts'),
  sharing: given.text('sharing'),
  area: given.text('area'),
});
