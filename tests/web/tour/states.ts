// Long because it lists every page in every state.
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
  /** Where only this is different from a state before: axe looks at it alone. */
  within?: string;
  /** Takes back what was done to the browser for it. */
  leave?: (page: Page) => Promise<unknown>;
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
  { name: 'palette-sharing', path: '/', ready: '.row h2', act: press('j', 't'), then: '.palette-list' },
  { name: 'palette-person', path: '/', ready: '.row h2', act: press('j', 'e'), then: '.palette-list' },
  { name: 'add', path: '/', ready: '.row h2', act: press('n'), then: 'textarea' },
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
  { name: 'keys', path: '/', ready: '.row h2', act: press('Shift+?'), then: '.keysheet' },
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
    {
      name: 'editor',
      within: '.card:has(form)',
      path,
      ready,
      act: press('j', 'j', 'e'),
      then: 'form.editor select',
    },
    {
      name: 'reject',
      within: '.card:has(form)',
      path,
      ready,
      act: press('j', 'j', 'j', 'j', 'x'),
      then: '.card form input',
    },
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

const ofRegisters = '**/api/books/**';

const registers = ({ mission, account, withdrawn }: Filled): readonly State[] => [
  { name: 'registers', path: '/registers', ready: '.book-count .num' },
  { name: 'register', path: '/registers/missions', ready: '.grid-link' },
  { name: 'register-none', path: '/registers/missions?text=zzzz', ready: '.empty' },
  {
    name: 'register-chosen',
    path: '/registers/missions?status=denied',
    ready: '.grid-link',
    act: both(click('.grid-choose input'), click('.books-out summary')),
    then: '.books-chosen',
  },
  { name: 'entry', path: `/registers/missions/${mission}`, ready: '.changes' },
  { name: 'entry-change', path: `/registers/missions/${mission}?change=1`, ready: '.entry-form' },
  {
    name: 'entry-wrong',
    path: '/registers/missions/new',
    ready: '.entry-form',
    act: both(
      click('.entry-ask [type="checkbox"]'),
      click('.stop-next button'),
      click('.entry-send .primary'),
    ),
    then: '.ask-trouble',
    leave: click('.draft-standing .button'),
  },
  {
    name: 'entry-harm',
    path: '/registers/attacks/new',
    ready: '.entry-form',
    act: both(click('[data-field="harm"] > .button'), click('.harm-row [aria-pressed]')),
    then: '.harm-row',
    leave: click('.draft-standing .button'),
  },
  {
    name: 'entry-waits',
    path: `/registers/missions/${mission}?change=1`,
    ready: '.entry-form',
    act: both(
      (page) => page.route(ofRegisters, (route) => route.abort()),
      (page) => page.locator('[data-field="trucks"] input').fill('3'),
      click('.entry-send .primary'),
    ),
    then: '.draft-standing[data-standing="waiting"]',
    leave: both(click('.draft-standing .button.bare', 1), (page) => page.unroute(ofRegisters)),
  },
  {
    name: 'entry-withdraw',
    path: `/registers/accounts/${account}`,
    ready: '.entry-consent',
    act: click('.entry-consent .button'),
    then: `${modal} form`,
  },
  { name: 'entry-withdrawn', path: `/registers/accounts/${withdrawn}`, ready: '.withdrawn h2' },
  { name: 'import', path: '/registers/missions/import', ready: '.import-drop' },
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
  { name: 'sealing', path: '/sealing', ready: '.key-list li' },
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

/** What a desk shows before anything came in, to the person of its machine. */
export const empty = (): readonly State[] => [
  { name: 'inbox', path: '/', ready: '.empty' },
  { name: 'events', path: '/events', ready: '.empty' },
  { name: 'timeline', path: '/events?view=timeline', ready: '.empty' },
  { name: 'map', path: '/events?view=map', ready: 'main canvas, .empty' },
  { name: 'figures', path: '/figures', ready: '.empty' },
  { name: 'reported', path: '/figures?view=reported', ready: '.empty' },
  { name: 'registers', path: '/registers', ready: '.book-count .num' },
  { name: 'register', path: '/registers/missions', ready: '.empty' },
  { name: 'actors', path: '/actors', ready: '.empty' },
  { name: 'places', path: '/places', ready: '.empty' },
  { name: 'notices', path: '/notices', ready: '.empty' },
  { name: 'people', path: '/people', ready: 'h1' },
  { name: 'sealing', path: '/sealing', ready: '.key-standing' },
  { name: 'record', path: '/record', ready: 'h1' },
  { name: 'account', path: '/account', ready: '.problem' },
];

const viewer = ({ report, event, actor, place }: Filled): readonly State[] => [
  { name: 'viewer-inbox', path: '/', ready: '.row h2' },
  { name: 'viewer-report', path: `/reports/${report}`, ready: '.moment' },
  { name: 'viewer-event', path: `/events/${event}`, ready: '.event-field' },
  { name: 'viewer-actor', path: `/actors/${actor}`, ready: '.named-claim' },
  { name: 'viewer-place', path: `/places/${place}`, ready: '.named-claim' },
  { name: 'viewer-register', path: '/registers/missions', ready: '.grid-link' },
  { name: 'viewer-notices', path: '/notices', ready: '.saved-row' },
  { name: 'viewer-account', path: '/account', ready: '.sessions li' },
  { name: 'viewer-record', path: '/record', ready: '.problem, .empty' },
];

const ofDesk = '**/api/**';
const refuseAll = (page: Page) => page.route(ofDesk, (route) => route.abort());
const answerAgain = (page: Page) => page.unroute(ofDesk);
/** Keys that come before a page listens are lost: the first claim is chosen once it does. */
const chooseClaim = async (page: Page) => {
  const chosen = page.locator('.card[data-chosen]').first();
  while (!(await chosen.isVisible())) {
    await page.keyboard.press('j');
    await chosen.waitFor({ timeout: 2000 }).catch(() => {});
  }
};
const gone = (url: URL) => url.pathname.startsWith('/assets/') && url.pathname.endsWith('.js');

/** What stands there where something is not: a desk that is away or was upgraded, what is no more. */
const missing = ({ fresh }: Filled): readonly State[] => [
  { name: 'gone-report', path: '/reports/00000000000000000000', ready: '.problem, .empty' },
  { name: 'gone-event', path: '/events/00000000000000000000', ready: '.problem, .empty' },
  { name: 'gone-actor', path: '/actors/000000000000000000000000', ready: '.problem, .empty' },
  {
    name: 'stale-part',
    path: '/nowhere/at/all',
    ready: '.empty',
    act: async (page) => {
      await page.route(gone, (route) => route.fulfill({ status: 404, body: '{}' }));
      await move(page, '/figures');
    },
    then: '.problem',
    leave: (page) => page.unroute(gone),
  },
  {
    name: 'away',
    path: '/nowhere/at/all',
    ready: '.empty',
    act: both(refuseAll, (page) => move(page, '/record?by=Noor')),
    then: '.problem',
    leave: answerAgain,
  },
  {
    name: 'away-unsaved',
    path: `/reports/${fresh}`,
    ready: '.card',
    act: both(chooseClaim, refuseAll, press('j', 'a')),
    then: '.card .tag.note',
    leave: answerAgain,
  },
  {
    name: 'stale-tab',
    path: '/',
    ready: '.row h2',
    act: async (page) => {
      await page.route('**/api/status', (route) => route.fulfill({ json: { version: 'newer' } }));
      // A minute later the page is looked at again.
      await page.evaluate(`(() => {
        const now = Date.now;
        Date.now = () => now() + 60_000;
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      })()`);
    },
    then: '.upgraded',
    leave: (page) => page.unroute('**/api/status'),
  },
];

interface Part {
  /** Who is signed in; null for nobody. */
  as: 'Mara' | 'Sami' | null;
  states: (filled: Filled) => readonly State[];
}

/** Every page in every state that somebody at a desk comes to see, by its part; `door` is before one signs in. */
export const parts: Readonly<Record<string, Part>> = {
  door: { as: null, states: door },
  inbox: { as: 'Mara', states: inbox },
  report: { as: 'Mara', states: report },
  events: { as: 'Mara', states: events },
  figures: { as: 'Mara', states: figures },
  registers: { as: 'Mara', states: registers },
  names: { as: 'Mara', states: names },
  people: { as: 'Mara', states: people },
  'a viewer': { as: 'Sami', states: viewer },
  'what is missing': { as: 'Mara', states: missing },
};

/** Goes to another address within the page. */
export const move = (page: Page, path: string) =>
  page.evaluate(`(() => {
    history.pushState(null, '', ${JSON.stringify(path)});
    dispatchEvent(new Event('dateline:moved'));
  })()`);

/** Brings a page into a state, and waits until it is; from page to page without loading the desk anew. */
export async function enter(page: Page, { path, ready, act, then }: State): Promise<void> {
  if ((await page.locator('main[data-page]').count()) === 0) await page.goto(new URL(path, page.url()).href);
  else {
    // By way of a page without anything: what is there twice would not be drawn anew.
    await move(page, '/nowhere/at/all');
    await page.locator('main[data-page="nowhere"]').waitFor();
    await move(page, path);
  }
  await page.locator(ready).first().waitFor();
  if (!act) return;
  await act(page);
  if (then) await page.locator(then).first().waitFor();
}
