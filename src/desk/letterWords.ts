import type { LetterLanguage, NoticeKind } from '../ledger/saved.js';
import { registers } from '../words/arabic.js';

/** What a letter says, in one language. */
export interface LetterWords {
  subject(count: number, filter: string): string;
  head(filter: string): string;
  what: Readonly<Record<NoticeKind, string>>;
  /** What an event is: its register and kind. */
  kind(register: string, kind: string | null): string;
  more(count: number): string;
  unsure: string;
  all(link: string): string;
}

const english: LetterWords = {
  subject: (count, filter) => `Dateline: ${count} new in ${filter}`,
  head: (filter) => `New in the saved filter “${filter}”:`,
  what: { newEvent: 'new event', contradiction: 'accounts differ', failedCheck: 'a check fails' },
  kind: (register, kind) => `${register}/${kind}`,
  more: (count) => `… and ${count} more`,
  unsure: 'This letter may have come before: the desk stopped while it was sent.',
  all: (link) => `All notices: ${link}`,
};

// Names keep their own direction within a line.
const apart = (name: string) => `\u2068${name}\u2069`;
const nameIn = (book: Readonly<Record<string, string>>, name: string) => book[name] ?? apart(name);

const plural = new Intl.PluralRules('ar');
const notices = (count: number) => {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = {
    one: 'إشعار جديد واحد',
    two: 'إشعاران جديدان',
    few: `${count} إشعارات جديدة`,
    many: `${count} إشعاراً جديداً`,
  };
  return forms[plural.select(count)] ?? `${count} إشعار جديد`;
};

const arabic: LetterWords = {
  subject: (count, filter) => `Dateline: ${notices(count)} في ${apart(filter)}`,
  head: (filter) => `الجديد في المرشح المحفوظ «${apart(filter)}»:`,
  what: { newEvent: 'حدث جديد', contradiction: 'روايات مختلفة', failedCheck: 'فحص لا يستقيم' },
  kind: (register, kind) =>
    [kind && nameIn(registers.kind, kind), nameIn(registers.register, register)].filter(Boolean).join('، '),
  more: (count) => `… وغيرها: ${count}`,
  unsure: 'ربما وصلت هذه الرسالة من قبل: توقف المكتب أثناء إرسالها.',
  all: (link) => `كل الإشعارات: ${link}`,
};

export const letterWords: Readonly<Record<LetterLanguage, LetterWords>> = { en: english, ar: arabic };
