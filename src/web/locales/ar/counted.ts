/** After a hundred what is counted is in the genitive: «100 قيد» where eleven are «11 قيداً». */
const afterHundred = (many: string) => many.replace(/(\{\{(?:n|count)\}\} |^)(\p{L}+)اً(?!\p{L})/u, '$1$2');

/** The six forms that Arabic gives a counted noun. */
export const counted = (name: string, one: string, two: string, few: string, many: string, none = many) => ({
  [`${name}_zero`]: none,
  [`${name}_one`]: one,
  [`${name}_two`]: two,
  [`${name}_few`]: few,
  [`${name}_many`]: many,
  [`${name}_other`]: afterHundred(many),
});

export const claims = counted(
  'claims',
  'إفادة واحدة',
  'إفادتان',
  '{{count}} إفادات',
  '{{count}} إفادة',
  'لا إفادات',
);
export const reports = counted('reports', 'تقرير واحد', 'تقريران', '{{count}} تقارير', '{{count}} تقريراً');
export const failed = counted(
  'failed',
  'فحص واحد لا يستقيم',
  'فحصان لا يستقيمان',
  '{{count}} فحوص لا تستقيم',
  '{{count}} فحصاً لا يستقيم',
);
