import { expect, test } from 'vitest';
import { articleOf, depthOf } from './page.js';

const body =
  '<p>The river rose by three metres overnight and cut the only road between both towns.</p>'.repeat(4);

test('an article is picked out of its page with what the page says of itself', () => {
  const html = `<html><head><title>Flood | The Post</title>
    <meta property="og:title" content="Flood cuts the road"><meta property="og:site_name" content="The Post">
    <meta property="article:published_time" content="2026-03-04T08:00:00Z"></head>
    <body><nav><a href="/">Home</a></nav><article><h1>Flood cuts the road</h1>${body}</article></body></html>`;
  const article = articleOf(html);
  expect(article).toMatchObject({
    title: 'Flood cuts the road',
    siteName: 'The Post',
    publishedAt: '2026-03-04T08:00:00Z',
    updatedAt: null,
    from: 'readability',
  });
  expect(article.text).toContain('three metres');
  expect(article.text).not.toContain('Home');
});

test('JSON-LD dates a page whose tags are silent; a date that is none is not taken', () => {
  const linked = (json: string) =>
    articleOf(`<head><script type="application/ld+json">${json}</script></head>${body}`);
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
  expect(depthOf(nested(400))).toBe(402);
  expect(articleOf(nested(400)).from).toBe('plain');
  expect(articleOf(nested(20)).from).toBe('readability');
  expect(depthOf('<p>a<br>b<img src=x></p>')).toBe(1);
});
