import { expect, test } from 'vitest';
import { pageWords } from '../languages/en/boilerplate.js';
import { findParts } from './parts.js';

const parts = (text: string) =>
  findParts(text, pageWords).parts.map((part) => `${part.role}: ${text.slice(part.start, part.end)}`);
const page = (text: string) => findParts(text, pageWords);

test('a news page comes apart into its roles', () => {
  const text = [
    'Floods cut the road to Bunia',
    '',
    'Villagers wade through a market. (AFP)',
    'Short Url',
    'Updated 4 March 2026',
    'Follow',
    '',
    'Floods cut the road to Bunia',
    '',
    '  • Two bridges are down',
    '',
    'KAMPALA: The river rose by three metres overnight.',
    'Trucks wait on both banks.',
    '',
    'Caption',
    'All rights reserved.',
  ].join('\n');
  expect(parts(text)).toEqual([
    'title: Floods cut the road to Bunia',
    'caption: Villagers wade through a market.',
    'credit: (AFP)',
    'boilerplate: Short Url',
    'boilerplate: Updated 4 March 2026',
    'boilerplate: Follow',
    'title: Floods cut the road to Bunia',
    'list: • Two bridges are down',
    'dateline: KAMPALA:',
    'paragraph: The river rose by three metres overnight.',
    'paragraph: Trucks wait on both banks.',
    'boilerplate: Caption',
    'boilerplate: All rights reserved.',
  ]);
  expect(page(text)).toMatchObject({
    title: 'Floods cut the road to Bunia',
    publishedAt: '2026-03-04',
    updatedAt: '2026-03-04',
    dateline: { place: 'KAMPALA', source: null },
  });
});

test('a lone sentence is a paragraph, however short or lower-cased', () => {
  expect(parts('Two aid workers were held in Juba')).toEqual([
    'paragraph: Two aid workers were held in Juba',
  ]);
  expect(parts('tomorrow')).toEqual(['paragraph: tomorrow']);
  const text = 'the army shelled a village.    its mayor fled.';
  expect(parts(text)).toEqual(['paragraph: the army shelled a village.', 'paragraph: its mayor fled.']);
  expect(page(text).title).toBeNull();
});

test('datelines of the wires are read, and labels before a colon are not', () => {
  const lead = (text: string) => page(text).dateline;
  expect(lead('GAZA CITY (Reuters) - Shops reopened.')).toEqual({ place: 'GAZA CITY', source: 'Reuters' });
  expect(lead('KABUL, Afghanistan (AP) — Schools opened.')).toEqual({
    place: 'KABUL, Afghanistan',
    source: 'AP',
  });
  expect(lead('Goma, 12 March 2026 – The road opened.')).toEqual({ place: 'Goma', source: null });
  expect(lead('BEIRUT/DAMASCUS, Dec 5 (Reuters) - Talks began.')).toMatchObject({ place: 'BEIRUT/DAMASCUS' });
  expect(lead('quito, 3 jan 90 (afp) -- a bomb went off.')).toMatchObject({ place: 'quito', source: 'afp' });
  expect(lead('UPDATE: Talks began in Geneva.')).toBeNull();
  expect(lead('He asked: Talks where?')).toBeNull();
  expect(lead('The road – long closed – is open.')).toBeNull();
  expect(page('Goma, 12 March 2026 – The road opened.').publishedAt).toBe('2026-03-12');
  expect(parts('Bridge opens again. TULSA, Okla. (AP) — Cars crossed it on Monday.')).toEqual([
    'title: Bridge opens again.',
    'dateline: TULSA, Okla. (AP) —',
    'paragraph: Cars crossed it on Monday.',
  ]);
});

test('only a date in full dates the page', () => {
  const dates = (line: string) => {
    const { publishedAt, updatedAt } = page(`A title here\n${line}\n\nThe text of it is this sentence.`);
    return [publishedAt, updatedAt];
  };
  expect(dates('Updated 7 sec ago')).toEqual([null, null]);
  expect(dates('Published 3 Feb 2026')).toEqual(['2026-02-03', null]);
  expect(dates('Last updated: February 3, 2026, 14:05 GMT')).toEqual(['2026-02-03', '2026-02-03']);
  expect(dates('Published 2026-02-03T10:00:00Z')).toEqual(['2026-02-03T10:00:00Z', null]);
  expect(dates('Published 05/06/2026')).toEqual([null, null]);
  expect(dates('Published 31 February 2026')).toEqual([null, null]);
  expect(dates('Tuesday, 3 February 2026')).toEqual(['2026-02-03', null]);
});

test('the writer is named by a line of the head, not by a sentence', () => {
  expect(page('Roads close\nBy Ana Ruiz and Omar Said\n\nThe roads closed today.').byline).toBe(
    'Ana Ruiz and Omar Said',
  );
  expect(page('Roads close\nBy Monday the roads had closed, police said.').byline).toBeNull();
  expect(page('Roads close\nBy noon on all fronts\n\nThe roads closed today.').byline).toBeNull();
});

test('a box of dated bullets under a capital heading is key dates; a plain list is a list', () => {
  const box =
    'The siege went on for a year.\n\nKEY DATES OF THE SIEGE\n\n• May 3: Roads cut.\n\n• June 9: Truce.\n\nIt ended then.';
  expect(parts(box).slice(1)).toEqual([
    'keyDates: KEY DATES OF THE SIEGE',
    'keyDates: • May 3: Roads cut.',
    'keyDates: • June 9: Truce.',
    'paragraph: It ended then.',
  ]);
  const list = 'Needs are these.\n\nTHE NEEDS\n\n• Water: none.\n• Fuel: little.';
  expect(parts(list).slice(2)).toEqual(['list: • Water: none.', 'list: • Fuel: little.']);
});

test('a credit ends a caption; an agency after the last paragraph signs the article', () => {
  expect(parts('The dam broke.\nMen carry sand. (REUTERS/File)\nIt was old.')).toEqual([
    'paragraph: The dam broke.',
    'caption: Men carry sand.',
    'credit: (REUTERS/File)',
    'paragraph: It was old.',
  ]);
  expect(parts('The dam broke.\nIt was old. (AFP)').slice(1)).toEqual([
    'paragraph: It was old.',
    'credit: (AFP)',
  ]);
  expect(parts('The dam (built in 1970)\nbroke (twice). Then more rain fell (much).').join()).not.toContain(
    'credit',
  );
});

test('hard-wrapped lines are one paragraph', () => {
  const rows = [
    'The convoy of eleven trucks left the port before dawn and reached',
    'the camp by noon, where the guards let it pass after a long search',
    'of every box, the agency told reporters in a call on Tuesday night',
    'and in a note.',
  ];
  expect(parts(rows.join('\n'))).toHaveLength(1);
});

test('parts cover what is not blank, in order, of any text', () => {
  for (const text of [
    '',
    '\n\n',
    '•',
    '(AFP)',
    '...',
    'A\n\n\nB',
    'X (AFP)\n• y\n:',
    'KEY DATES\n• May 3: a\n• May 4: b',
  ]) {
    let at = 0;
    for (const part of page(text).parts) {
      expect(text.slice(at, part.start).trim()).toBe('');
      expect(part.start).toBeGreaterThanOrEqual(at);
      at = part.end;
    }
    expect(text.slice(at).trim()).toBe('');
  }
});

test('a dated line with a name in brackets is a caption and its credit', () => {
  const lead = 'The dam broke on Monday.\nTrucks wait on both banks.\n';
  expect(parts(`${lead}Dust over a depot in Atbara on April 2, 2026. (Blue River Post)`).slice(2)).toEqual([
    'caption: Dust over a depot in Atbara on April 2, 2026.',
    'credit: (Blue River Post)',
  ]);
  expect(parts(`${lead}The dam was built long ago (near Old Atbara).`).join()).not.toContain('caption');
});

test('a country before a colon heads a title, a place before a sentence is a dateline', () => {
  const text = 'CHAD: Flood bulletin No. 3\n\nThe Chari rose by three metres in a week.';
  expect(page(text)).toMatchObject({ title: 'CHAD: Flood bulletin No. 3', dateline: null });
  expect(page('BONGOR: The Chari rose by three metres.\n\nFields drowned.').dateline?.place).toBe('BONGOR');
});

test('a dateline may close with a full stop where its date is full', () => {
  expect(page('Cali, 4 May 2026. The road was shut.')).toMatchObject({
    dateline: { place: 'Cali', source: null },
    publishedAt: '2026-05-04',
  });
  expect(page('Cali, 4 May. The road was shut.').dateline).toBeNull();
});

test('a heading stays before its list, and a count’s first day dates no page', () => {
  const heading = 'Totals since 1 May 2026:';
  const items = ['list: • Killed: 9', 'list: • Injured: 14'];
  for (const list of [`${heading}\n• Killed: 9\n• Injured: 14`, `${heading} • Killed: 9 • Injured: 14`]) {
    const text = `Toll bulletin\n\n${list}`;
    expect(parts(text)).toEqual(['title: Toll bulletin', `paragraph: ${heading}`, ...items]);
    expect(page(text).publishedAt).toBeNull();
  }
  expect(page('Field note\nDate of note: 4 May 2026\n\nThe river rose.').publishedAt).toBe('2026-05-04');
});

test('a day without a year takes it from the number or the full date above it, and from nothing else', () => {
  const release = (head: string, day: string) =>
    page(`${head}\nFor Immediate Release\n\nBANGUI (${day}) – Two bridges were reopened by engineers.`)
      .publishedAt;
  expect(release('2014-06-CA-021', 'June 9')).toBe('2014-06-09');
  expect(release('2014-12-S-002', 'Jan. 1')).toBe('2015-01-01');
  expect(release('2014-06-CA-021', 'Nov. 9')).toBeNull();
  expect(release('Morning bulletin of the engineers who mend the roads, June 8, 2014', 'June 9')).toBe(
    '2014-06-09',
  );
  expect(release('Bridges of 2014', 'June 9')).toBeNull();
  expect(
    page(
      'June 9: Bridges reopened in Bangui\n2014-06-CA-021\n\nTwo bridges were reopened by engineers after a year of work on their piers and ramps.',
    ).publishedAt,
  ).toBe('2014-06-09');
});
