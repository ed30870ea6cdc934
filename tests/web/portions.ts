import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { ReportView } from '../../src/server/contract.js';
import { storyView } from './fixtures.js';
import { type Stage, seen } from './stage.js';

/** A story as the desk gives it where it has thousands of claims: in two parts. */
function portionOf(view: ReportView, part: 1 | 2): ReportView {
  const { text, parts } = view.document;
  const middle = text.lastIndexOf('\n', view.claims.at(-1)!.claim.quote.start) + 1;
  const [from, to] = part === 1 ? [0, middle] : [middle, text.length];
  const within = ({ start, end }: { start: number; end: number }) => start < to && end > from;
  const cut = parts
    .filter(within)
    .map((one) => ({ ...one, start: Math.max(one.start, from), end: Math.min(one.end, to) }));
  return {
    ...view,
    document: { ...view.document, text: text.slice(from, to), parts: cut },
    claims: view.claims.filter(({ claim }) => claim.quote.start >= from && claim.quote.start < to),
    portion: { part, of: 2, from, to, claims: 45_000 },
  };
}

const last = storyView().claims.at(-1)!.claim;

async function serve(page: Page, asked: string[]): Promise<void> {
  await page.route(/\/api\/reports\/story(?:\?|$)/, (route) => {
    const { search, searchParams } = new URL(route.request().url());
    asked.push(search);
    const second = searchParams.get('part') === '2' || searchParams.get('claim') === last.id;
    return route.fulfill({ json: portionOf(storyView(), second ? 2 : 1) });
  });
}

/** The words that are marked as those of a claim. */
const marked = (page: Page, claim: string) =>
  page
    .locator(`mark[data-claims~="${claim}"]`)
    .allTextContents()
    .then((words) => words.join('').replace(/\s+/g, ' '));

export function testPortions(stage: Stage): void {
  it('shows a report of thousands of claims part by part, each quote under its claim', () =>
    stage.show('/events', async (page) => {
      const asked: string[] = [];
      await serve(page, asked);
      await page.goto(new URL('/reports/story', page.url()).href);
      const bar = page.getByRole('navigation', { name: 'Parts of the report' });
      await bar.waitFor();
      expect(await seen(bar)).toMatch(/This report is long: 45,000 claims\..*2 parts.*part 1\./);
      expect(await stage.faults(page)).toEqual([]);
      expect(await page.locator(`mark[data-claims~="${last.id}"]`).count()).toBe(0);
      await bar.getByRole('link', { name: 'Next part' }).click();
      await page.waitForURL('**/reports/story?part=2');
      await bar.getByText('part 2.').waitFor();
      await expect.poll(() => marked(page, last.id)).toBe(last.quote.exact.replace(/\s+/g, ' '));
      await page.goBack();
      await bar.getByText('part 1.').waitFor();
      expect(asked).toEqual(['', '?part=2', '']);
    }));

  it('opens the part in which a claim stands that an address names, and asks once for one that is nowhere', () =>
    stage.show('/events', async (page) => {
      const asked: string[] = [];
      await serve(page, asked);
      await page.goto(new URL(`/reports/story?claim=${last.id}`, page.url()).href);
      const bar = page.getByRole('navigation', { name: 'Parts of the report' });
      await bar.getByText('part 2.').waitFor();
      await expect.poll(() => marked(page, last.id)).toBe(last.quote.exact.replace(/\s+/g, ' '));
      await page.goto(new URL('/reports/story?claim=gone', page.url()).href);
      await bar.getByText('part 1.').waitFor();
      expect(asked).toEqual([`?claim=${last.id}`, '?claim=gone']);
    }));
}
