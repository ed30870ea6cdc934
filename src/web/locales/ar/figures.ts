import { counted } from './counted.js';

/** Figures, in Arabic. */
export const figures = {
  figures: {
    sideways: 'الجدول أعرض من الشاشة: مرّره جانبياً أو بمفاتيح الأسهم.',
    title: 'الأرقام',
    says: 'أعداد عن مدة. المنقول: حصيلة جهة ما. المعدود: عدّ لأحداث هذا المكتب.',
    none: 'لا أرقام بعد',
    noneSays: 'تظهر الأرقام هنا حين يذكر تقرير حصيلة أو يُجمع حدث.',
    number: 'العدد',
    what: 'الموضوع',
    window: 'المدة',
    where: 'أين',
    chain: 'القائل',
    origin: 'المنشأ',
    reported: 'منقول',
    counted: 'معدود',
    ...counted('events', 'حدث', 'حدث', 'أحداث', 'حدثاً'),
    thisDesk: 'هذا المكتب',
    quotes: 'الجمل',
  },
};
