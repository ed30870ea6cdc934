import type { Browser } from 'playwright-core';
import { loadExamples } from '../../src/desk/examples.js';
import type { Desk } from '../../src/desk/index.js';
import { storyOf } from '../bench/stories.js';
import { Person } from './person.js';
import * as steps from './steps.js';
import type { Waits } from './waits.js';

/** The project's examples, and reports of an invented year until there are thirty to review. */
export async function fillWithExamples(desk: Desk): Promise<void> {
  await loadExamples(desk, () => {});
  const { reports } = await desk.status();
  for (let number = 1; number <= 30 - reports; number += 1) {
    const { text, title, source, published } = storyOf(number);
    await desk.add({ bytes: Buffer.from(text), name: title, source, publishedAt: published });
  }
}

/** Makes an account, or gives the one of an earlier day the password of this one. */
async function invite({ people }: Desk, name: string, role: 'owner' | 'editor' | 'analyst'): Promise<void> {
  const known = (await people.list()).find((one) => one.name === name);
  if (known) await people.setPassword(known.id, steps.password);
  else await people.add({ name, role, password: steps.password });
}

/** One day of two people at a desk; throws at the first step that does not go as it should. */
export async function runDay(
  browser: Browser,
  url: string,
  desk: Desk,
  tell: (says: string) => void = () => {},
): Promise<Waits[]> {
  await invite(desk, 'Olga', 'owner');
  await invite(desk, 'Mara', 'editor');
  await invite(desk, 'Noor', 'analyst');
  const [mara, noor] = [await Person.at(browser, url, 'Mara'), await Person.at(browser, url, 'Noor')];
  const both = [mara, noor];
  const waits: Waits[] = [];
  try {
    for (const [name, step] of inOrder) {
      const start = performance.now();
      try {
        await step({ desk, mara, noor });
      } catch (error) {
        const screens = await Promise.all(both.map((one) => one.sees()));
        throw new Error(`${name}: ${(error as Error).message}\n${screens.join('\n')}`, { cause: error });
      }
      for (const person of both) await person.collect();
      const [keys, pages] = [
        both.flatMap((one) => one.keys.splice(0)),
        both.flatMap((one) => one.pages.splice(0)),
      ];
      waits.push({ step: name, keys, pages });
      tell(`✓ ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
      const complaints = both.flatMap((one) => one.complaints);
      if (complaints.length > 0) throw new Error(`${name}: the browser complains: ${complaints.join('; ')}`);
    }
  } finally {
    await mara.context.close();
    await noor.context.close();
  }
  return waits;
}

const inOrder: readonly [says: string, step: (day: steps.Day) => Promise<void>][] = [
  ['two people sign in', steps.signIn],
  ['thirty reports reviewed by keyboard', steps.reviewThirtyReports],
  ["the other's judgement seen live", steps.seeTheOthersJudgementLive],
  ['a conflict shown and settled', steps.settleAConflict],
  ['a correction while the connection is lost', steps.correctWhileTheConnectionIsLost],
  ['a contradiction settled', steps.settleAContradiction],
  ['two events merged, and the merge undone', steps.mergeTwoEventsAndUndoIt],
  ['a figure traced to its sentence', steps.traceAFigureToItsSentence],
  ['a search', steps.search],
  ['a saved filter tells something new', steps.hearOfSomethingNew],
  ['two people sign out', steps.signOut],
];
