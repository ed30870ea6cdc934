import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testBulk } from './bulk.js';
import { testEvents } from './events.js';
import { testFigures } from './figures.js';
import { testInbox } from './inbox.js';
import { testJudging } from './judging.js';
import { testLive } from './live.js';
import { testLooks } from './looks.js';
import { testNames } from './names.js';
import { testPeople } from './people.js';
import { testReal } from './real.js';
import { testReport } from './report.js';
import { testSaved } from './saved.js';
import { browserPath, Stage } from './stage.js';

if (!browserPath) {
  console.warn('No Chromium or Chrome was found: the tests of the pages are skipped. CHROME_PATH names one.');
}

// One build and one browser for all of it: each costs seconds.
describe.skipIf(!browserPath)('the desk in a browser', () => {
  const stage = new Stage();
  beforeAll(() => stage.open());
  afterAll(() => stage.close());

  describe('inbox', () => testInbox(stage));
  describe('several reports', () => testBulk(stage));
  describe('report', () => testReport(stage));
  describe('events', () => testEvents(stage));
  describe('figures', () => testFigures(stage));
  describe('judging', () => testJudging(stage));
  describe('on the real desk', () => testReal(stage));
  describe('actors and places', () => testNames(stage));
  describe('live', () => testLive(stage));
  describe('people', () => testPeople(stage));
  describe('saved filters', () => testSaved(stage));
  describe('looks', () => testLooks(stage));

  it('ran without an error in the console, and within the content security policy', () => {
    expect(stage.complaints).toEqual([]);
  });
});
