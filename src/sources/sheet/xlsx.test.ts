import { expect, test } from 'vitest';
import { Zip } from '../../publish/zip.js';
import { openXlsx } from './xlsx.js';

async function workbook(sheet: Iterable<string>): Promise<Buffer> {
  const zip = new Zip();
  await zip.add('xl/workbook.xml', ['<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>']);
  await zip.add('xl/worksheets/sheet1.xml', sheet);
  return zip.end();
}

const rowsOf = async (rows: string, head = '') => {
  const bytes = await workbook([`${head}<worksheet><sheetData>${rows}</sheetData></worksheet>`]);
  const read: string[][] = [];
  for await (const row of (await openXlsx(bytes, 'week.xlsx')).rows()) read.push(row);
  return read;
};

const text = (ref: string, says: string) => `<c r="${ref}" t="inlineStr"><is><t>${says}</t></is></c>`;

test('rows that a sheet leaves out are empty, cells keep their columns, formulas are what they came to', async () => {
  const rows = `<row r="1">${text('B1', 'ملاحظة')}</row><row r="3"><c r="A3" t="str"><f>1+1</f><v>2x</v></c></row>`;
  expect(await rowsOf(rows)).toEqual([['', 'ملاحظة'], [], ['2x']]);
});

test('a cell far out would make its row long: empty it is left out, with a value the file is refused', async () => {
  expect(await rowsOf(`<row r="1">${text('A1', 'a')}<c r="XFD1" s="1"/></row>`)).toEqual([['a']]);
  await expect(rowsOf(`<row r="1">${text('A1', 'a')}${text('XFD1', 'b')}</row>`)).rejects.toThrow(
    'week.xlsx has a value beyond column 1000. Save it without that, or as CSV.',
  );
});

test('a row beyond the last that a sheet has is refused, however its gaps come together', async () => {
  const last = await rowsOf(`<row r="1048575">${text('A1048575', 'a')}</row><row r="1048576"/>`);
  expect([last.length, last.at(-2)]).toEqual([1_048_576, ['a']]);
  const beyond = 'week.xlsx has a row beyond number 1048576. Save it without that, or as CSV.';
  await expect(rowsOf('<row r="1000001"/><row r="2000001"/>')).rejects.toThrow(beyond);
  await expect(rowsOf('<row r="1048576"/><row/>')).rejects.toThrow(beyond);
  await expect(rowsOf('<row r="1e300"/>')).rejects.toThrow(beyond);
});

test('entities that a file declares are not replaced', async () => {
  const head = '<!DOCTYPE worksheet [<!ENTITY e SYSTEM "file:///etc/hostname"><!ENTITY l "lol">]>';
  expect(await rowsOf(`<row r="1">${text('A1', '&e;&l;')}</row>`, head)).toEqual([['&e;&l;']]);
});

test('a cell without end is refused before it fills the memory', async () => {
  function* endless() {
    yield '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>';
    for (let mb = 0; mb < 40; mb += 1) yield 'a'.repeat(1 << 20);
  }
  const sheet = await openXlsx(await workbook(endless()), 'week.xlsx');
  await expect(async () => {
    for await (const _row of sheet.rows());
  }).rejects.toThrow('week.xlsx has a cell with more than 1000000 letters. Shorten it.');
});

test('what is no whole archive is refused', async () => {
  const whole = await workbook(['<worksheet/>']);
  await expect(openXlsx(whole.subarray(0, whole.length >> 1), 'week.xlsx')).rejects.toThrow(
    'no whole XLSX file',
  );
});
