import { expect, test } from 'vitest';
import { htmlOffset, htmlToText } from './html.js';

test('blocks are parted, scripts and navigation left out, entities decoded', () => {
  const html =
    '<head><title>No</title></head><nav>Menu</nav><h1>Roads &amp; rivers</h1><script>x()</script><p>The <b>road</b>\n is shut.</p><ul><li>one<li>two</ul>';
  expect(htmlToText(html).text).toBe('Roads & rivers\n\nThe road is shut.\n\n• one\n\n• two');
  expect(htmlToText(html, { skipNavigation: false }).text).toContain('Menu');
});

test('every character of the text is found again in the HTML', () => {
  const html = '<p>Seven &lt;aid&gt; workers</p>\n<p>were   held in Ni&ntilde;o.</p>';
  const page = htmlToText(html);
  for (const word of ['Seven', 'aid', 'workers', 'were', 'held', 'Ni']) {
    expect(html.slice(htmlOffset(page, page.text.indexOf(word))).startsWith(word)).toBe(true);
  }
  expect(html.slice(htmlOffset(page, page.text.indexOf('ñ'))).startsWith('&ntilde;')).toBe(true);
});

test('a bullet stays with the paragraph of its item, and what is left out parts what stands around it', () => {
  expect(htmlToText('<ul><li><div><p>one</p></div><p>more</p></li><li></li><li>two</ul>').text).toBe(
    '• one\n\nmore\n\n• \n\n• two',
  );
  expect(htmlToText('Held.<aside>Advert</aside>Freed.').text).toBe('Held.\n\nFreed.');
});

test('broken and deep pages give their text', () => {
  expect(htmlToText(`${'<div>'.repeat(5000)}deep`).text).toBe('deep');
  expect(htmlToText('</p>a<b<c>d &').text).toContain('d &');
  expect(htmlToText('<pre>a\n  b</pre>').text).toBe('a\n  b');
  expect(htmlToText('').text).toBe('');
});
