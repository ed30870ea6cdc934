import { type BookField, said } from './book.js';

/** Fields that every book of happenings has: when and where it was, and what was told of it. */

export const day: BookField = {
  name: 'day',
  type: 'day',
  label: said('Day', 'اليوم'),
  help: said('The day on which it began.', 'اليوم الذي بدأ فيه.'),
  required: true,
  hxl: '#date+occurred',
};

export const until: BookField = {
  name: 'until',
  type: 'day',
  label: said('Until', 'حتى'),
  help: said('Where it went on for more than a day.', 'إن استمر أكثر من يوم.'),
  hxl: '#date+end',
};

export const place: BookField = {
  name: 'place',
  type: 'place',
  label: said('Place', 'المكان'),
  hxl: '#loc+name',
};

export const note: BookField = {
  name: 'note',
  type: 'text',
  long: true,
  label: said('What happened', 'ما حدث'),
  hxl: '#description',
};

export const facility: BookField = {
  name: 'facility',
  type: 'text',
  label: said('Facility', 'المنشأة'),
  help: said('Its name, or what it is.', 'اسمها أو ماهيتها.'),
  hxl: '#loc+facility',
};

export const facilityKind: BookField = {
  name: 'facilityKind',
  type: 'code',
  label: said('Kind of facility', 'نوع المنشأة'),
  hxl: '#service+type',
  codes: {
    home: said('Home', 'مسكن'),
    school: said('School', 'مدرسة'),
    health: said('Hospital or clinic', 'مستشفى أو عيادة'),
    worship: said('Place of worship', 'مكان عبادة'),
    water: said('Water or sanitation', 'مياه أو صرف صحي'),
    energy: said('Energy', 'طاقة'),
    market: said('Market or shop', 'سوق أو متجر'),
    farm: said('Farm or field', 'مزرعة أو حقل'),
    road: said('Road or bridge', 'طريق أو جسر'),
    office: said('Public office', 'مرفق حكومي'),
    camp: said('Camp or shelter', 'مخيم أو مأوى'),
    aid: said('Premises of an aid organisation', 'مقر منظمة إغاثة'),
    media: said('Media', 'إعلام'),
    military: said('Military or police', 'عسكري أو شرطي'),
    other: said('Other', 'غير ذلك'),
  },
};

export const operator: BookField = {
  name: 'operator',
  type: 'actor',
  label: said('Run by', 'تديرها'),
  hxl: '#org+operator',
};

/** Who was harmed, by group: least and most of each. */
export const harm: BookField = {
  name: 'harm',
  type: 'harm',
  label: said('People harmed', 'المتضررون'),
  help: said(
    'For each group the least and the most that are told; leave open what nobody tells.',
    'لكل فئة أقل وأكثر ما ذُكر؛ ويُترك ما لم يذكره أحد.',
  ),
  measures: ['killed', 'injured', 'missing', 'abducted', 'detained', 'displaced'],
  groups: {
    civilians: said('Civilians', 'مدنيون'),
    children: said('Children among them', 'منهم أطفال'),
    aidWorkers: said('Aid workers', 'عمال إغاثة'),
    health: said('Health workers', 'عاملون صحيون'),
    journalists: said('Journalists', 'صحفيون'),
    stateForces: said('State forces', 'قوات حكومية'),
    foreignForces: said('Foreign forces', 'قوات أجنبية'),
    armedGroup: said('Armed group', 'جماعة مسلحة'),
    attackers: said('Attackers', 'مهاجمون'),
    unknown: said('Not known', 'غير معروف'),
  },
};

export const inOrder = {
  rule: 'times-in-order',
  fields: ['day', 'until'],
  says: said('It does not end before it begins.', 'لا ينتهي قبل أن يبدأ.'),
} as const;
