import { claims, counted, reports } from './counted.js';

/** Events, in Arabic. */
export const events = {
  event: {
    ...claims,
    ...reports,
    ...counted('origins', 'أصل واحد', 'أصلان مستقلان', '{{count}} أصول مستقلة', '{{count}} أصلاً مستقلاً'),
    contested: 'الروايات مختلفة',
    contestedWhy: 'إفادتان على الأقل عن هذا الحدث مختلفتان، وكلتاهما محفوظة',
    open: 'فتح الحدث',
    title: 'الأحداث',
    says: 'إفادات من تقارير مختلفة عن واقعة واحدة مجموعة معاً. والأعداد المختلفة تبقى جنباً إلى جنب.',
    none: 'لا حدث بعد',
    noneSays: 'تظهر الأحداث هنا حال قراءة التقارير.',
    back: 'الأحداث',
    saidOf: 'ما أُفيد به',
    accounts: 'الروايات',
    reportsOf: 'التقارير',
    unsourced: 'مصدر غير معروف',
  },
};
