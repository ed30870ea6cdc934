import { expect, it } from 'vitest';
import { fillWithExamples, runDay } from '../../tools/day/run.js';
import { withDesk } from './real.js';
import type { Stage } from './stage.js';

export function testDay(stage: Stage): void {
  it(
    'holds for two people from signing in to signing out',
    () =>
      withDesk(stage.pages, async (address, desk) => {
        await fillWithExamples(desk);
        const waits = await runDay(stage.browser, address, desk);
        const keys = waits.reduce((sum, step) => sum + step.keys.length, 0);
        expect(keys).toBeGreaterThan(200);
        expect(await desk.verify()).toMatchObject({ holds: true });
      }),
    600_000,
  );
}
