import { expect, test } from 'vitest';
import { pageWords } from '../reading/languages/en/boilerplate.js';
import { articleOf as articleWith } from './page.js';
import { shapeOf } from './shape.js';

const articleOf = (html: string) => articleWith(html, pageWords);

const body =
  '<p>The river rose by three metres overnight and cut the only road between both towns.</p>'.repeat(4);

test('an article is picked out of its page with what the page says of itself', () => {
  const html = `<html><head><title>Flood | The Post</title>
    <meta property="og:title" content="Flood cuts the road"><meta property="og:site_name" content="The Post">
    <meta property="article:published_time" content="2026-03-04T08:00:00Z"></head>
    <body><nav><a href="/">Home</a></nav><article><h1>Flood cuts the road</h1>${body}</article></body></html>`;
  const article = articleOf(html);
  expect(article.from).toBe('article');
  expect(article.meta).toMatchObject({
    title: 'Flood cuts the road',
    siteName: 'The Post',
    publishedAt: '2026-03-04T08:00:00Z',
    updatedAt: null,
  });
  expect(article.text).toMatch(/^Flood cuts the road\n\nThe river rose by three metres/);
  expect(article.text).not.toContain('Home');
});

test('JSON-LD dates a page whose tags are silent; a date that is none is not taken', () => {
  const linked = (json: string) =>
    articleOf(`<head><script type="application/ld+json">${json}</script></head>${body}`).meta;
  expect(linked('{"@graph":[{"datePublished":"2026-03-04","author":{"name":"Ana Ruiz"}}]}')).toMatchObject({
    publishedAt: '2026-03-04',
    byline: 'Ana Ruiz',
  });
  expect(linked('{"datePublished":"last week"}').publishedAt).toBeNull();
  expect(linked('{broken').publishedAt).toBeNull();
});

test('a page nested too deep is read as plain text', () => {
  const nested = (depth: number) =>
    `${'<div>'.repeat(depth)}<article>${body}</article>${'</div>'.repeat(depth)}`;
  expect(shapeOf(nested(400)).depth).toBe(402);
  expect(articleOf(nested(400)).from).toBe('page');
  expect(articleOf(nested(20)).from).toBe('article');
  expect(shapeOf('<p>a<br>b<img src=x></p>')).toEqual({ depth: 1, elements: 3 });
  expect(articleOf(nested(100_000)).text).toContain('three metres');
});

test("a site's name behind its headline is no part of the title", () => {
  const titled = (title: string) =>
    articleOf(
      `<head><meta property="og:title" content="${title}"><meta property="og:site_name" content="The Post">`,
    ).meta.title;
  expect(titled('Flood cuts the road | The Post')).toBe('Flood cuts the road');
  expect(titled('Reader thanks The Post')).toBe('Reader thanks The Post');
});

test('captions, paragraphs and key dates beside an article stay with it; links and comments do not', () => {
  const page = (inside: string, below = '') =>
    articleOf(`<h1>Flood cuts the road</h1><div id="story">${body}${inside}${body}</div>${below}`).text;
  const dates = '<h3>Key dates</h3><ul><li>3 May 2026: Rain.<li>4 May 2026: Flood.</ul>';
  expect(page(`<aside>${dates}</aside>`)).toContain('• 4 May 2026: Flood.');
  expect(
    page('<aside><h3>Weather</h3><ul><li>3 May 2026: Rain.<li>4 May 2026: Flood.</ul></aside>'),
  ).not.toContain('Rain');
  expect(page('<div class="related"><a href="/a">Drought ends in the north</a></div>')).not.toContain(
    'Drought',
  );
  const comment =
    '<div class="comments"><p>I was there and saw that it was much worse than they say.</p></div>';
  expect(page('', comment)).not.toContain('much worse');
});

test('two articles on one page are both read', () => {
  const article = (title: string) => `<article><h2>${title}</h2>${body}</article>`;
  const { from, text } = articleOf(article('Flood cuts the road') + article('Rain in the north'));
  expect(from).toBe('page');
  expect(text).toContain('Rain in the north');
  expect(articleOf(article('Flood cuts the road')).from).toBe('article');
});
