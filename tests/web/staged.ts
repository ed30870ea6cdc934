import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endServer } from './real.js';
import { browserPath, Stage } from './stage.js';

if (!browserPath) {
  console.warn('No Chromium or Chrome was found: the tests of the pages are skipped. CHROME_PATH names one.');
}

/** Tests of the pages by their part, on one build and one browser: each costs seconds. */
export function onStage(name: string, parts: Record<string, (stage: Stage) => void>): void {
  describe.skipIf(!browserPath)(name, () => {
    const stage = new Stage();
    beforeAll(() => stage.open());
    afterAll(async () => {
      await stage.close();
      await endServer();
    });

    for (const [part, test] of Object.entries(parts)) describe(part, () => test(stage));

    it('ran without an error in the console, and within the content security policy', () => {
      expect(stage.complaints).toEqual([]);
    });
  });
}
