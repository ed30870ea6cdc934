// npm run bench:lengths: whether time grows as the text does, on prose and on what is none. It measures; it has no threshold.
import { loadReader } from '../../src/desk/reader.js';

/** Texts of about so many characters; the last ones are no prose. */
const shapes: Record<string, (size: number) => string> = {
  report: filled(
    'Rebels killed 12 people near Goma on Tuesday, the ministry said. Seven missions were facilitated.\n\n',
  ),
  'one paragraph': filled('Rebels killed 12 people near Goma on Tuesday, the ministry said. '),
  'one sentence': filled('the rebels near Goma who said on Tuesday that 12 people were killed and '),
  'one quotation': (size) => `“${filled('We met them on Monday. They said nothing. ')(size)}” he said.`,
  brackets: (size) => '('.repeat(size / 2) + ')'.repeat(size / 2),
  'quotation marks': filled('“ ” " '),
  digits: (size) => '9'.repeat(size),
  numbers: filled('12 1,400 3.5 '),
  'right to left': filled('قتل ثلاثة في غزة يوم الثلاثاء '),
  'one word': filled('killed '),
  capitals: filled('Goma Bunia Rebels '),
  lines: filled('a\n'),
};

function filled(piece: string): (size: number) => string {
  return (size) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}

const [sizes, only] = [(process.argv[2] ?? '1,10').split(',').map(Number), process.argv[3]];
const reader = await loadReader();
console.log(
  `seconds, by millions of characters: ${sizes.join(', ')}; then how often the time for the last as for the first`,
);
for (const [name, make] of Object.entries(shapes)) {
  if (only !== undefined && name !== only) continue;
  const seconds = sizes.map((millions) => {
    const text = make(millions * 1e6);
    const started = process.cpuUsage();
    reader.read({ text, publishedAt: '2026-03-12', language: 'en', split: false });
    // Of the processor, not of the clock: other programs may be running.
    return process.cpuUsage(started).user / 1e6;
  });
  const growth = seconds.at(-1)! / seconds[0]!;
  console.log(
    [name.padEnd(18), ...seconds.map((s) => s.toFixed(2).padStart(8)), growth.toFixed(1).padStart(8)].join(
      ' ',
    ),
  );
}
