import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Filled } from './filled.js';
import { enter, type State } from './states.js';

/** Something that is done by a key and takes away what had the focus. */
export interface Act extends State {
  /** What has the focus and is pressed. */
  on: string;
}

/** What is done last, as it changes the desk. */
export const acts = ({ fresh, event, actor }: Filled): readonly Act[] => [
  { name: 'show all', path: '/?text=zzzz', ready: '.empty button', on: '.empty button' },
  {
    name: 'choose none',
    path: '/',
    ready: '.row h2',
    act: (page) => page.locator('.row-choose input').first().click(),
    then: '.chosen',
    on: '.chosen .button >> nth=-1',
  },
  { name: 'accept', path: `/reports/${fresh}`, ready: '.card', on: '.card button:has-text("Accept")' },
  { name: 'take back', path: `/reports/${fresh}`, ready: '.card', on: '.card button:has-text("Undo")' },
  {
    name: 'take back in the notice',
    path: `/reports/${fresh}`,
    ready: '.card',
    act: async (page) => {
      for (const key of ['j', 'j', 'b']) await page.keyboard.press(key);
    },
    then: '.notice .button',
    on: '.notice .button',
  },
  {
    name: 'drop a part of a filter',
    path: '/events?place=El+Obeid&state=unjudged',
    ready: '.filter-part',
    on: '.filter-part',
  },
  { name: 'drop all of it', path: '/events?place=Nowhere', ready: '.empty button', on: '.empty button' },
  {
    name: 'clear the question',
    path: '/figures?place=Nowhere',
    ready: 'tbody tr, .empty',
    on: 'button:has-text("Clear")',
  },
  { name: 'seen', path: '/notices', ready: '.told button', on: '.told button' },
  { name: 'prefer', path: `/events/${event}`, ready: '.claimed-head', on: '.claimed-head button.link' },
  {
    name: 'take a name back',
    path: `/actors/${actor}`,
    ready: '.named-claim',
    on: 'button:has-text("Take back")',
  },
  { name: 'remove', path: '/notices', ready: '.saved-acts', on: '.saved-acts button >> nth=1' },
];

/** Does it; something on the page has the focus once what had it is gone. */
export async function keeps(page: Page, act: Act): Promise<void> {
  await enter(page, act);
  const one = page.locator(act.on).first();
  await one.waitFor();
  // Not what has the focus just then: an act before may still be giving it to something.
  await one.evaluate((button) => void Object.assign(globalThis, { had: button }));
  await one.press('Enter');
  await expect
    .poll(() => page.evaluate('window.had.isConnected'), { message: act.name, timeout: 20_000 })
    .toBe(false);
  await expect
    .poll(() => page.evaluate('document.activeElement.tagName'), { message: act.name, timeout: 15_000 })
    .not.toBe('BODY');
}
