import type { Page } from 'playwright-core';
import { type Filled, password } from './filled.js';

/** A page in one of its states: where it is, what shows that it is there, and what is done to come into the state. */
export interface State {
  name: string;
  path: string;
  /** What is there once the page is; and once the state is, where something is done for it. */
  ready: string;
  act?: (page: Page) => Promise<unknown>;
  then?: string;
  /** Whether a key opened it while nothing had the focus, which then nothing has after it. */
  fromNowhere?: true;
}

const press =
  (...keys: string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

const click =
  (selector: string, nth = 0) =>
  (page: Page) =>
    page.locator(selector).nth(nth).click();

const both =
  (...acts: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const act of acts) await act(page);
  };

/** Selects words of the report as a hand does. */
const selectWords = (page: Page) =>
  page.evaluate(`(() => {
    const node = document.createTreeWalker(document.querySelector('.article p:has(mark)'), NodeFilter.SHOW_TEXT).nextNode();
    getSelection().setBaseAndExtent(node, 0, node, 12);
    document.dispatchEvent(new PointerEvent('pointerup'));
  })()`);

/** Before anybody is signed in. */
const door = (): readonly State[] => [
  { name: 'sign-in', path: '/', ready: '.door-form' },
  {
    name: 'sign-in-refused',
    path: '/',
    ready: '.door-form',
    act: (page) => signIn(page, 'Mara', 'not the right words'),
    then: '.problem',
  },
  {
    name: 'second-step',
    path: '/',
    ready: '.door-form',
    act: (page) => signIn(page, 'Omar'),
    then: 'input[autocomplete="one-time-code"]',
  },
];

export async function signIn(page: Page, name: string, given = password): Promise<void> {
  await page.locator('input[autocomplete="username"]').fill(name);
  await page.locator('input[type="password"]').fill(given);
  await page.keyboard.press('Enter');
}

const modal = '[role="dialog"]';

const inbox = (): readonly State[] => [
  { name: 'inbox', path: '/', ready: '.row h2' },
  { name: 'inbox-none', path: '/?text=zzzz', ready: '.empty' },
  { name: 'inbox-search', path: '/?text=market', ready: 'mark.found' },
  {
    name: 'inbox-chosen',
    path: '/',
    ready: '.row h2',
    act: both(click('.row-choose input', 0), click('.row-choose input', 2)),
    then: '.chosen',
  },
  { name: 'palette-state', path: '/', ready: '.row h2', act: press('j', 's'), then: '.palette-list' },
  { name: 'palette-person', path: '/', ready: '.row h2', act: press('j', 'e'), then: '.palette-list' },
  { name: 'add', path: '/', ready: '.row h2', act: press('n'), then: 'textarea', fromNowhere: true },
  {
    name: 'inbox-filters',
    path: '/?state=new&news=event',
    ready: '.row h2',
    act: async (page) => {
      const more = page.locator('.filters-more');
      if (await more.isVisible()) await more.click();
    },
    then: '.filters-rest',
  },
  {
    name: 'saved-menu',
    path: '/',
    ready: '.inbox-head .button:has([data-icon="bookmark"])',
    act: click('.inbox-head .button:has([data-icon="bookmark"])'),
    then: '.saved-menu li',
  },
  { name: 'keys', path: '/', ready: '.row h2', act: press('Shift+?'), then: '.keysheet', fromNowhere: true },
  {
    name: 'settings',
    path: '/',
    ready: '.person',
    act: click('.bar-end .button:has([data-icon="sliders"])'),
    then: '.settings',
  },
  { name: 'menu', path: '/', ready: '.person', act: click('.person'), then: '[role="menu"]' },
];

const report = ({ report: id, fresh }: Filled): readonly State[] => {
  const path = `/reports/${id}`;
  const ready = '.moment';
  return [
    { name: 'report', path, ready },
    { name: 'report-fresh', path: `/reports/${fresh}`, ready: '.card' },
    { name: 'report-chosen', path, ready, act: press('j', 'j', 'j', 'j'), then: '.card:focus' },
    { name: 'report-events', path, ready, act: click('[role="tab"]', 1), then: '.event-glance' },
    {
      name: 'report-checks',
      path: `/reports/${fresh}`,
      ready: '.card',
      act: click('[role="tab"]', 2),
      then: '.check',
    },
    { name: 'editor', path, ready, act: press('j', 'j', 'e'), then: 'form.editor select' },
    { name: 'reject', path, ready, act: press('j', 'j', 'j', 'j', 'x'), then: '.card form input' },
    { name: 'link', path, ready, act: press('j', 'j', 'l'), then: `${modal} .candidate` },
    { name: 'split', path, ready, act: press('j', 'j', 's'), then: `${modal} form` },
    {
      name: 'add-claim',
      path,
      ready,
      act: both(selectWords, click('.add-claim button')),
      then: '.add-claim form',
    },
  ];
};

const events = ({ event }: Filled): readonly State[] => [
  { name: 'events', path: '/events', ready: '.event-line' },
  {
    name: 'events-filtered',
    path: '/events?register=attacks&state=unjudged&place=El+Obeid',
    ready: '.filter-parts',
  },
  { name: 'events-none', path: '/events?place=Nowhere', ready: '.empty' },
  { name: 'timeline', path: '/events?view=timeline', ready: '.bars .bar' },
  { name: 'map', path: '/events?view=map', ready: '.in-view' },
  { name: 'map-area', path: '/events?view=map&area=26,10,34,16', ready: '.in-view' },
  { name: 'event', path: `/events/${event}`, ready: '.event-field' },
  {
    name: 'event-prefer',
    path: `/events/${event}`,
    ready: '.event-field',
    act: click('.claimed-head button.link'),
    then: '.claimed form',
  },
  {
    name: 'event-join',
    path: `/events/${event}`,
    ready: '.event-field',
    act: click('.join summary'),
    then: '.join .candidate',
  },
];

const figures = (): readonly State[] => [
  { name: 'figures', path: '/figures', ready: 'tbody tr' },
  { name: 'figures-killed', path: '/figures?measure=killed&by=week', ready: 'tbody tr' },
  { name: 'figures-groups', path: '/figures?measure=killed&by=week&group=province', ready: 'tbody tr' },
  { name: 'figures-ranked', path: '/figures?by=all&group=kind', ready: 'tbody tr' },
  { name: 'figures-sides', path: '/figures?measure=killed&by=day&group=side', ready: 'tbody tr' },
  {
    name: 'figures-open',
    path: '/figures?measure=killed&open=1',
    ready: '.behind blockquote, .behind q',
    fromNowhere: true,
  },
  { name: 'figures-none', path: '/figures?place=Nowhere', ready: '.empty' },
  { name: 'reported', path: '/figures?view=reported', ready: '.lanes, .reported' },
];

const names = ({ actor, place }: Filled): readonly State[] => [
  { name: 'actors', path: '/actors', ready: '.name-row' },
  { name: 'actors-none', path: '/actors?text=zzzz', ready: '.empty' },
  { name: 'actor', path: `/actors/${actor}`, ready: '.named-claim' },
  {
    name: 'actor-join',
    path: `/actors/${actor}`,
    ready: '.named-claim',
    act: click('.name-acts button'),
    then: `${modal} .choice`,
  },
  {
    name: 'actor-call',
    path: `/actors/${actor}`,
    ready: '.named-claim',
    act: click('.name-box button'),
    then: `${modal} input`,
  },
  { name: 'places', path: '/places', ready: '.name-row' },
  { name: 'place', path: `/places/${place}`, ready: '.named-claim' },
  {
    name: 'place-locate',
    path: `/places/${place}`,
    ready: '.named-claim',
    act: (page) => page.locator('.name-box').nth(1).getByRole('button').click(),
    then: `${modal} input`,
  },
];

const people = (): readonly State[] => [
  { name: 'notices', path: '/notices', ready: '.told' },
  {
    name: 'filter-change',
    path: '/notices',
    ready: '.saved-acts',
    act: click('.saved-acts button'),
    then: `${modal} input`,
  },
  { name: 'people', path: '/people', ready: '.sessions li' },
  { name: 'record', path: '/record', ready: '.entry' },
  { name: 'account', path: '/account', ready: '.sessions li' },
  {
    name: 'account-second',
    path: '/account',
    ready: '.sessions li',
    act: click('section:nth-of-type(2) .button'),
    then: '.qr',
  },
  { name: 'nowhere', path: '/nowhere/at/all', ready: '.empty' },
];

/** Every page in every state that a person of the desk comes to see, by its part; `door` is before one signs in. */
export const parts: Readonly<Record<string, (filled: Filled) => readonly State[]>> = {
  door,
  inbox,
  report,
  events,
  figures,
  names,
  people,
};

/** Brings a page into a state, and waits until it is. */
export async function enter(page: Page, { path, ready, act, then }: State): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await page.locator(ready).first().waitFor();
  if (!act) return;
  await act(page);
  if (then) await page.locator(then).first().waitFor();
}
