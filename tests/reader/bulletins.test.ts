import { describe, expect, it } from 'vitest';
import { readText } from './check.js';

const PUBLISHED = '2026-03-12';

/** Tallies as `measure value from/to`, those that are part of another with a leading `+`. */
const talliesOf = (text: string, publishedAt = PUBLISHED): string[] => {
  const { claims } = readText(text, publishedAt);
  for (const { quote, counts } of claims)
    for (const { start, end, exact } of [quote, ...counts.map((count) => count.quote)])
      expect(text.slice(start, end)).toBe(exact);
  return claims.flatMap(({ scope, when, counts, partOf }) =>
    scope === 'tally'
      ? counts.map(
          ({ measure, value, bound }) =>
            `${partOf ? '+' : ''}${measure} ${bound === 'exact' ? '' : `${bound} `}${value} ${when.from}/${when.to}`,
        )
      : [],
  );
};

const lastDay = '2026-03-11/2026-03-12';

describe('bulletins in English', () => {
  it('gives the lines of a list the days of their heading', () => {
    const text =
      'Ministry of Health\n\nIn the past 48 hours:\n- Killed: 12\n- Number of injuries: 30 injuries.\n- 4 new deaths';
    const window = '2026-03-10/2026-03-12';
    expect(talliesOf(text)).toEqual([`killed 12 ${window}`, `injured 30 ${window}`, `killed 4 ${window}`]);
  });
  it('reads what stands in brackets as part of the number before it', () => {
    const text = 'Over the past 24 hours:\n* Number of martyrs: 9 (7 new martyrs + 2 martyrs found later)';
    expect(talliesOf(text)).toEqual([`killed 9 ${lastDay}`, `+killed 7 ${lastDay}`, `+killed 2 ${lastDay}`]);
  });
  it('reads numbers in words and in brackets, and none', () => {
    const text =
      'Over the past 24 hours:\n* Number of martyrs: one new martyr\n* Injured: (9)\n* Missing: none';
    expect(talliesOf(text)).toEqual([`killed 1 ${lastDay}`, `injured 9 ${lastDay}`, `missing 0 ${lastDay}`]);
  });
  it('keeps the day apart from the total in one sentence', () => {
    const text =
      'Six martyrs and 20 injured reached the hospitals of the province during the past 24 hours, bringing the toll to 1,431 martyrs and 5,818 injuries since 15 April 2023.';
    expect(talliesOf(text)).toEqual([
      `killed 6 ${lastDay}`,
      `injured 20 ${lastDay}`,
      'killed 1431 2023-04-15/2026-03-12',
      'injured 5818 2023-04-15/2026-03-12',
    ]);
  });
  it('takes the beginning of a total from its heading, and leaves it open where none is told', () => {
    const since =
      'Cumulative figures since the start of the war on 15 April 2023:\n• Cumulative number of deaths: 1,431';
    expect(talliesOf(since)).toEqual(['killed 1431 2023-04-15/2026-03-12']);
    expect(talliesOf('Cumulative deaths as of 10 March 2026: 512')).toEqual(['killed 512 null/2026-03-10']);
  });
  it('does not count what the dead or the wounded do not number', () => {
    expect(talliesOf('In the past 24 hours:\n- Hospitals out of service: 6')).toEqual([]);
    expect(talliesOf('Deaths rose 12% since 1 January 2026.')).toEqual([]);
    expect(talliesOf('The wounded were taken to 3 hospitals since Monday.')).toEqual([]);
    expect(talliesOf('No one has crossed the town since a blast killed eight in January 2019.')).toEqual([]);
    expect(talliesOf('Martyrs Hospital 200 beds since 1 January 2026.')).toEqual([]);
  });
  it('gives no days to a line under no heading', () => {
    expect(talliesOf('Number of martyrs: 12')).toEqual([]);
    const over =
      'In the past 24 hours:\n- Killed: 2\n\nThe ministry thanked its staff.\n\n- Number of martyrs: 12';
    expect(talliesOf(over)).toEqual([`killed 2 ${lastDay}`]);
  });
});

describe('bulletins in Arabic', () => {
  it('reads numbers before and after what they count', () => {
    expect(talliesOf('استقبلت مستشفيات الولاية 42 قتيلا و163 جريحا خلال الـ48 ساعة الماضية.')).toEqual([
      'killed 42 2026-03-10/2026-03-12',
      'injured 163 2026-03-10/2026-03-12',
    ]);
    expect(talliesOf('عدد الجرحى خلال اليومين الماضيين: 14')).toEqual(['injured 14 2026-03-10/2026-03-12']);
    expect(talliesOf('حصيلة آخر 24 ساعة:\n- القتلى: 7\n- الجرحى: 9\n- المفقودون: 3')).toEqual([
      `killed 7 ${lastDay}`,
      `injured 9 ${lastDay}`,
      `missing 3 ${lastDay}`,
    ]);
  });
  it('reads number words, the dual, and digits of its own', () => {
    expect(
      talliesOf('خلال الساعات الأربع والعشرين الماضية سجلنا خمسة وعشرين قتيلاً وإصابتين وثلاثة عشر مفقودا'),
    ).toEqual([`killed 25 ${lastDay}`, `injured 2 ${lastDay}`, `missing 13 ${lastDay}`]);
    expect(talliesOf('ارتفعت الحصيلة إلى ٤١٬٤٣١ قتيلا منذ الخامس عشر من أبريل 2023م')).toEqual([
      'killed 41431 2023-04-15/2026-03-12',
    ]);
    expect(talliesOf('أكثر من خمسة آلاف نازح منذ 3 تشرين الأول')).toEqual([
      'displaced moreThan 5000 2025-10-03/2026-03-12',
    ]);
  });
  it('reads one and two in the form of the word, after a label', () => {
    expect(talliesOf('حصيلة آخر 24 ساعة:\n* عدد القتلى: قتيل جديد\n* عدد الإصابات إصابتين')).toEqual([
      `killed 1 ${lastDay}`,
      `injured 2 ${lastDay}`,
    ]);
    expect(talliesOf('نقل قتيل إلى المستشفى خلال 24 ساعة الماضية')).toEqual([]);
  });
  it('reads a range of days, and parts in brackets', () => {
    expect(talliesOf('عدد القتلى 9 (7 قتلى جدد + قتيلان انتشال) من 3 إلى 9 فبراير 2026')).toEqual([
      'killed 9 2026-02-03/2026-02-09',
      '+killed 7 2026-02-03/2026-02-09',
      '+killed 2 2026-02-03/2026-02-09',
    ]);
  });
  it('does not count names, shares, places and patients', () => {
    expect(talliesOf('تلقى 300 مريض العلاج في مستشفى شهداء المدينة خلال 24 ساعة الماضية.')).toEqual([]);
    expect(talliesOf('نقل المصابون إلى 3 مستشفيات منذ أمس.')).toEqual([]);
    expect(talliesOf('بلغت نسبة المصابين 12% منذ 1 يناير 2026')).toEqual([]);
    expect(talliesOf('عدد القتلى 7')).toEqual([]);
  });
  it('says that no more of the language is read, and reads both of a report in two', () => {
    expect(readText('عدد القتلى 7').warnings.map(({ code }) => code)).toEqual(['language-partly-read']);
    const both = 'حصيلة آخر 24 ساعة:\n- القتلى: 7\n\nIn the past 24 hours:\n- Killed: 7\n';
    expect(talliesOf(both)).toEqual([`killed 7 ${lastDay}`, `killed 7 ${lastDay}`]);
  });
  it('leaves another language of that script unread', () => {
    const persian = readText(
      'در ۲۴ ساعت گذشته ۷ شهید و ۹ مجروح به بیمارستان‌های شهر رسیدند و پنج نفر کشته شدند',
    );
    expect(persian.claims).toEqual([]);
    expect(persian.warnings.map(({ code }) => code)).toEqual(['language-unknown']);
  });
  it('ends on rows of any length', () => {
    expect(talliesOf('٧ '.repeat(5_000))).toEqual([]);
    expect(talliesOf('عدد القتلى ('.repeat(5_000))).toEqual([]);
  });
});
