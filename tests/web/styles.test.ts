import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = 'src/web/styles';
/** What all screens are built of: a screen may say more of these, in its own place. */
const shared = ['base.css', 'parts.css', 'marks.css', 'empty.css', 'dialog.css'];

/** Screens whose looks are in several sheets. */
const screens = [
  ['report.css', 'article.css', 'claim.css', 'judging.css', 'editor.css', 'timeline.css', 'reportPrint.css'],
  ['events.css', 'eventViews.css', 'eventPage.css', 'map.css'],
  ['inbox.css', 'rows.css', 'rowWidths.css', 'acts.css'],
  ['figures.css', 'chart.css'],
  [
    'books.css',
    'bookViews.css',
    'bookDays.css',
    'entry.css',
    'entryForm.css',
    'imports.css',
    'booksPrint.css',
  ],
];
const screenOf = (file: string) => screens.find((files) => files.includes(file))?.[0] ?? file;

const bare = /^\.([\w-]+)(?:::?[\w-]+(?:\([^)]*\))?|\[[^\]]*\])*$/;

/** The selectors of a sheet, one by one. */
const selectors = (css: string) =>
  [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{/g)]
    .flatMap(([, list]) => list!.split(/,(?![^(]*\))/))
    .map((one) => one.trim());

/** Classes that a sheet gives a look wherever they stand, with the screen of the sheet. */
const looks = new Map<string, Set<string>>();
const sheets = readdirSync(folder).map(
  (file) => [file, selectors(readFileSync(join(folder, file), 'utf8'))] as const,
);
for (const [file, list] of sheets) {
  for (const one of list) {
    const name = bare.exec(one)?.[1];
    if (name) looks.set(name, new Set([...(looks.get(name) ?? []), screenOf(file)]));
  }
}

it('a class has its look from one screen, which no other one changes', () => {
  const several = [...looks].filter(([, files]) => files.size > 1).map(([name, files]) => [name, ...files]);
  expect(several).toEqual([]);
});

it('no screen puts the class of another one together with its own', () => {
  const mixed: string[] = [];
  for (const [file, list] of sheets) {
    for (const compound of list.join(' ').split(/[\s>+~(),]+/)) {
      const names = compound.match(/(?<=\.)[\w-]+/g) ?? [];
      if (names.length < 2) continue;
      for (const name of names) {
        const home = [...(looks.get(name) ?? [])][0];
        if (home && home !== screenOf(file) && !shared.includes(home))
          mixed.push(`${file}: ${compound}, of ${home}`);
      }
    }
  }
  expect(mixed).toEqual([]);
});

it('no screen has rules of its own for what another one draws', () => {
  const foreign = sheets.flatMap(([file, list]) =>
    list.filter((one) => {
      const root = /^(?:\[dir="rtl"\] )?\.([\w-]+)/.exec(one)?.[1];
      const [home = screenOf(file)] = looks.get(root ?? '') ?? [];
      return ![home, file].some((each) => shared.includes(each)) && home !== screenOf(file);
    }),
  );
  expect(foreign).toEqual([]);
});

it('no element has the looks of two screens', () => {
  const two = readdirSync('src/web', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) => [...readFileSync(join('src/web', name), 'utf8').matchAll(/className="([^"]+)"/g)])
    .filter(([, names]) => {
      const homes = names!.split(' ').flatMap((name) => [...(looks.get(name) ?? [])]);
      return new Set(homes.filter((file) => !shared.includes(file))).size > 1;
    })
    .map(([, names]) => names);
  expect(two).toEqual([]);
});
