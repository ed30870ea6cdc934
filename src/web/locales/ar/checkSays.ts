import { counted } from './counted.js';

/** What the checks of a report or an event found, in Arabic. */
export const checkSays = {
  checkSays: {
    sum: '{{terms}} = {{sum}}',
    sumNot: '{{terms}} = {{sum}} لا {{whole}}',
    deadline: '{{from}} + {{length}} = {{end}}',
    deadlineNot: '{{from}} + {{length}} = {{end}}، لا {{told}}',
    days: 'من {{from}} إلى {{to}}: {{length}}',
    daysNot: 'من {{from}} إلى {{to}}: {{length}}، لا {{told}}',
    claimed: '{{measure}}: {{range}} في روايات حدث واحد ({{kind}})',
    against: '{{measure}}: {{one}} ({{teller}}) مقابل {{other}} ({{second}})',
    fate: '{{whom}}: قتلى ({{teller}})، وجرحى ({{second}})',
    denies: 'نفي من {{teller}}، وتصريح من {{second}}',
    overlap: '{{measure}}: المدة {{first}} تتداخل مع المدة {{second}}، فلا تُجمعان',
    daily: '{{measure}}: {{part}} من أصل {{whole}} منذ {{from}}',
    ofActors: '{{measure}} من الفاعلين',
    unnamed: 'جهة غير مسماة',
    ...counted('D', 'يوم واحد', 'يومان', '{{count}} أيام', '{{count}} يوماً'),
    ...counted('W', 'أسبوع واحد', 'أسبوعان', '{{count}} أسابيع', '{{count}} أسبوعاً'),
    ...counted('M', 'شهر واحد', 'شهران', '{{count}} أشهر', '{{count}} شهراً'),
    ...counted('Y', 'سنة واحدة', 'سنتان', '{{count}} سنوات', '{{count}} سنة'),
  },
  noticed: {
    'language-unknown': 'لا قارئ لهذه اللغة ({{language}}): حُفظ النص ولم يُقرأ منه شيء.',
    'language-unknown-und': 'لم تُعرف لغة هذا النص: حُفظ ولم يُقرأ منه شيء.',
    'language-partly-read': 'لا يُقرأ من هذه اللغة ({{language}}) إلا حصائل النشرات.',
    'no-publication-date': 'ليس للتقرير تاريخ نشر، فيبقى «\u2068{{words}}\u2069» يومًا من الأسبوع بلا تاريخ.',
    'page-whole': 'لم يُستخرج المقال من صفحته في الوقت المتاح، فقُرئت الصفحة كلها.',
  },
};
