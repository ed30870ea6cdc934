import { expect, it } from 'vitest';
import { choose, row, type Stage } from './stage.js';

const width = '[document.documentElement.scrollWidth, document.querySelector("main").scrollWidth]';

function fits(stage: Stage) {
  it.each([
    [1600, 1000],
    [1280, 800],
    [390, 844],
  ])('fits into %i × %i', (w, h) =>
    stage.show(
      '/reports/story',
      async (page) => {
        await page.locator('.moment').first().waitFor();
        expect(await page.evaluate(width)).toEqual([w, w]);
        await page.goto(new URL('/', page.url()).href);
        await row(page, 'Shells fall').first().waitFor();
        expect(await page.evaluate(width)).toEqual([w, w]);
      },
      () => {},
      { viewport: { width: w, height: h } },
    ),
  );
}

function scrolls(stage: Stage) {
  it('says and shows on a phone that the table of figures goes on to the side', () =>
    stage.show(
      '/figures',
      async (page) => {
        await page.locator('tbody tr').first().waitFor();
        const hint = page.getByText('The table goes on to the side');
        expect(await hint.isVisible()).toBe(true);
        const wider =
          "(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(document.querySelector('.table-pane'))";
        expect(await page.evaluate(wider)).toBe(true);
        expect(await stage.faults(page)).toEqual([]);
        await page.setViewportSize({ width: 1280, height: 800 });
        expect(await hint.isVisible()).toBe(false);
      },
      () => {},
      { viewport: { width: 390, height: 844 } },
    ));
}

function speaks(stage: Stage) {
  it('turns to Arabic, right to left, and leaves a report its own direction', () =>
    stage.show('/reports/story', async (page) => {
      await choose(page, 'How the desk looks', 'العربية');
      await page.getByRole('tab', { name: /الإفادات/ }).waitFor();
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      expect(await page.evaluate(`getComputedStyle(document.querySelector('.article h1')).direction`)).toBe(
        'ltr',
      );
      expect(await stage.faults(page)).toEqual([]);
      // Time runs to the right: what folds the timeline stays clear of its lanes' names on the left.
      const fold = await page.locator('.dock header button').boundingBox();
      expect(fold!.x).toBeGreaterThan(1000);
      await page.reload();
      await choose(page, 'مظهر المكتب', 'English');
      await page.getByRole('tab', { name: /Claims/ }).waitFor();
    }));

  it('speaks Arabic as a whole, also where some of its words came before with a screen', () =>
    stage.show('/', async (page) => {
      await page.getByRole('button', { name: 'Saved filters' }).click();
      await page.getByText('None is saved for this page.').waitFor();
      await page.keyboard.press('Escape');
      await choose(page, 'How the desk looks', 'العربية');
      await page.getByRole('link', { name: 'الوارد' }).waitFor();
    }));

  it('shows keys to press only where there are keys', async () => {
    const shown = async (options: { hasTouch?: boolean; isMobile?: boolean }) => {
      let visible = true;
      await stage.show(
        '/',
        async (page) => {
          await row(page, 'Shells fall').first().waitFor();
          visible = await page.locator('button kbd').first().isVisible();
        },
        () => {},
        options,
      );
      return visible;
    };
    expect([await shown({}), await shown({ hasTouch: true, isMobile: true })]).toEqual([true, false]);
  });

  it('remembers a chosen theme', () =>
    stage.show('/', async (page) => {
      await choose(page, 'How the desk looks', 'Dark');
      await page.reload();
      expect(await page.evaluate('getComputedStyle(document.body).colorScheme')).toBe('dark');
    }));

  it('writes Arabic in the digits and months that the reader chooses', () =>
    stage.show('/', async (page) => {
      await choose(page, 'How the desk looks', 'العربية');
      await choose(page, 'مظهر المكتب', '١٬٢٣٤');
      await choose(page, 'مظهر المكتب', 'كانون الثاني');
      await page.reload();
      const words = await row(page, 'Shells fall').first().innerText();
      expect(words).toMatch(/[٠-٩]+ آذار/);
      expect(words).not.toMatch(/[0-9]/);
    }));

  it('moves nothing about while it loads', () =>
    stage.show('/reports/story', async (page) => {
      await page.locator('.moment').first().waitFor();
      await page.waitForTimeout(300);
      const moved = `new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
          .observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 100);
      })`;
      expect(await page.evaluate(moved)).toBeLessThan(0.02);
    }));
}

export function testLooks(stage: Stage): void {
  fits(stage);
  scrolls(stage);
  speaks(stage);
}
