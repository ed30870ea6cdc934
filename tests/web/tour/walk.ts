import type { Page } from 'playwright-core';
import type { Stage } from '../stage.js';
import type { Filled } from './filled.js';
import { parts, type State } from './states.js';

/** What Tab must reach, in what is open over the page where something is; of radios the chosen one, or the first. */
const reachable = `(() => {
  const over = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document;
  const all = over.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]');
  const radios = new Map();
  return [...all].filter((each) => {
    if (each.tabIndex < 0 || each.disabled || each.closest('[inert], [aria-hidden="true"], [hidden]')) return false;
    if (!each.checkVisibility({ checkVisibilityCSS: true })) return false;
    if (each.matches('input[type="radio"]')) {
      const group = each.name || each;
      const chosen = over.querySelector('input[type="radio"][name="' + each.name + '"]:checked');
      if (chosen ? chosen !== each : radios.has(group)) return false;
      radios.set(group, each);
    }
    return true;
  });
})()`;

/** How an element and what it lies in look: what the focus changes of it. */
const looksOf = `(each) => [each, each.parentElement, each.parentElement?.parentElement, each.nextElementSibling]
  .filter((one) => one && one !== document.body)
  .map((one) => {
    const { outline, outlineOffset, boxShadow, borderColor, backgroundColor } = getComputedStyle(one);
    return [outline, outlineOffset, boxShadow, borderColor, backgroundColor].join(' ');
  })
  .join('; ')`;

const prepare = `(() => {
  const called = (each) => each.tagName.toLowerCase() + '.' + each.className + ' ' + (each.getAttribute('aria-label') ?? each.textContent).slice(0, 40);
  const looks = ${looksOf};
  window.walk = { called, looks, due: ${reachable}, seen: [], faults: [], last: null, stops: 0 };
})()`;

/** Looks at what has the focus; true once the walk has come around. */
const step = `(() => {
  const { walk } = window;
  const { called, looks, seen, faults } = walk;
  const each = document.activeElement;
  // A field for a day has a stop for each of its parts.
  if (each === seen.at(-1) && walk.stops++ < 5) return false;
  walk.stops = 0;
  if (walk.last) {
    const [before, lit] = walk.last;
    if (before.isConnected && looks(before) === lit) faults.push('shows no focus: ' + called(before));
    walk.last = null;
  }
  if (!each || each === document.body) return false;
  if (each === seen.at(-1)) faults.push('holds the focus: ' + called(each));
  if (seen.includes(each)) return true;
  seen.push(each);
  const box = each.getBoundingClientRect();
  const within = each.closest('label') ?? each;
  const points = [0.5, 0.02, 0.98].flatMap((x) => [0.5, 0.02, 0.98].map((y) => [box.x + box.width * x, box.y + box.height * y]));
  const tops = points.map(([x, y]) => document.elementFromPoint(x, y)).filter(Boolean);
  const shown = tops.some((top) => within.contains(top) || top.contains(each) || within.parentElement.contains(top));
  if (tops.length === 0 || box.width === 0) faults.push('is out of sight: ' + called(each));
  else if (!shown) faults.push('lies under ' + called(tops[0]) + ': ' + called(each));
  walk.last = [each, looks(each)];
  return false;
})()`;

const finish = `(() => {
  const { called, due, seen, faults } = window.walk;
  axe.setup(document.body);
  const nameless = seen.filter((each) => each.isConnected && each.tabIndex >= 0 && axe.commons.text.accessibleText(each).trim() === '');
  axe.teardown();
  const now = new Set(${reachable});
  const skipped = due.filter((each) => each.isConnected && now.has(each) && !seen.includes(each));
  return [
    ...faults,
    ...nameless.map((each) => 'has no name: ' + called(each)),
    ...skipped.map((each) => 'is skipped: ' + called(each)),
  ];
})()`;

const most = 600;

/** Goes through a page by Tab alone until it comes around: what it does not reach, loses, hides or does not show. */
export async function walk(stage: Pick<Stage, 'bringAxe'>, page: Page): Promise<string[]> {
  await stage.bringAxe(page);
  await page.evaluate(prepare);
  for (let steps = 0; steps < most; steps += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(step)) return (await page.evaluate(finish)) as string[];
  }
  return [`Tab never comes around, after ${most} times`];
}

const names = [
  'inbox',
  'inbox-chosen',
  'add',
  'settings',
  'report',
  'editor',
  'split',
  'events',
  'timeline',
  'map',
  'event',
  'figures',
  'figures-open',
  'reported',
  'registers',
  'register',
  'entry',
  'entry-change',
  'actors',
  'actor',
  'place-locate',
  'notices',
  'filter-change',
  'people',
  'sealing',
  'account',
];

/** The states that are walked through. */
export function walked(filled: Filled): State[] {
  const all = Object.values(parts).flatMap(({ states }) => states(filled));
  return names.map((name) => all.find((state) => state.name === name)!);
}
