import { peopleActions, sealingActions } from '../ledger/actions.js';
import type { Decision, DeskRole, Member, News } from '../ledger/model.js';
import type { Desk, UseCases } from './desk.js';
import { DeskError } from './error.js';

export { clearanceOf } from '../ledger/clearance.js';

type Verb = (...given: never[]) => unknown;

/** Names of all use cases; those of a group as `group.name`. */
type NamesOf<Cases, Before extends string = ''> = {
  [Name in keyof Cases & string]: Cases[Name] extends Verb
    ? `${Before}${Name}`
    : NamesOf<Cases[Name], `${Before}${Name}.`>;
}[keyof Cases & string];

/** What is allowed or not: a use case, or one verdict of `judge` and `act`. */
export type UseCase =
  | Exclude<NamesOf<UseCases>, 'judge' | 'act'>
  | `judge/${Decision['verdict'] | 'withdrawOthers'}`
  | 'books/changeOthers'
  | 'books/undoOthers'
  | 'filters/sendOut'
  | 'filters/changeOthers';

interface Need {
  roles: readonly DeskRole[];
  /** As in "may not add a report"; of what is only looked at nothing is said, it is as if it were not there. */
  act: string | null;
}

/** Each of these may do what those before it may; an auditor stands beside them, sees all and changes nothing. */
const ladder = ['viewer', 'field', 'analyst', 'editor', 'owner'] as const;

const upFrom = (least: (typeof ladder)[number]): DeskRole[] => ladder.slice(ladder.indexOf(least));

const seenBy = (...roles: DeskRole[]): Need => ({ roles, act: null });
const seenByAll = seenBy(...ladder, 'auditor');
const done = (least: (typeof ladder)[number], act: string): Need => ({ roles: upFrom(least), act });

/**
 * Who may do what: every use case has its row, held by the compiler; docs/desk.md has the table for people. What
 * concerns one report is an analyst's; what holds for several, such as an event or a name, is an editor's.
 */
const needs: Readonly<Record<UseCase, Need>> = {
  read: seenByAll,
  group: seenByAll,
  reports: seenByAll,
  report: seenByAll,
  reportSince: seenByAll,
  'inbox.outline': seenByAll,
  'inbox.sources': seenByAll,
  'inbox.people': seenByAll,
  events: seenByAll,
  eventMap: seenByAll,
  eventTimeline: seenByAll,
  event: seenByAll,
  claims: seenByAll,
  figures: seenByAll,
  'counting.count': seenByAll,
  'counting.events': seenByAll,
  'counting.csv': seenByAll,
  'counting.series': seenByAll,
  'counting.figure': seenByAll,
  'counting.figureEvents': seenByAll,
  'books.list': seenByAll,
  'books.outline': seenByAll,
  'books.entry': seenByAll,
  'books.entries': seenByAll,
  'books.history': seenByAll,
  'books.withdrawal': seenByAll,
  'bookViews.figures': seenByAll,
  'bookViews.calendar': seenByAll,
  'bookViews.clocks': seenByAll,
  'bookViews.deadlines': seenByAll,
  'bookViews.beside': seenByAll,
  'bookViews.draft': seenByAll,
  'bookViews.challenges': seenByAll,
  'feeds.list': seenByAll,
  'feeds.make': seenByAll,
  'feeds.end': seenByAll,
  'books.export': seenByAll,
  'filters.list': seenByAll,
  'notices.list': seenByAll,
  'notices.unseen': seenByAll,
  'notices.see': seenByAll,
  'notices.deliveries': seenByAll,
  candidates: seenByAll,
  places: seenByAll,
  registers: seenByAll,
  status: seenByAll,
  entries: seenBy('owner', 'auditor'),
  verify: seenBy('owner', 'auditor'),
  'filters.save': done('viewer', 'save a filter'),
  'filters.change': done('viewer', 'change a saved filter'),
  'filters.remove': done('viewer', 'remove a saved filter'),
  'filters.undo': done('viewer', 'take a change of a saved filter back'),
  'notices.again': done('viewer', 'have notices sent again'),
  add: done('field', 'add a report'),
  'books.write': done('field', 'write entries'),
  'books.check': done('field', 'write entries'),
  'books.open': { roles: [...ladder, 'auditor'], act: 'open what is sealed' },
  'books.withdrawConsent': done('analyst', 'withdraw consent'),
  'books.undo': done('field', 'take back what was done with entries'),
  'books.import': done('analyst', 'import entries from a file'),
  'books/changeOthers': done('analyst', 'change entries of others'),
  'books/undoOthers': done('editor', 'take back what somebody else did with entries'),
  setState: done('analyst', 'change the state of a report'),
  'inbox.change': done('analyst', 'change the state of reports or who works on them'),
  'marks.change': done('analyst', 'say who may see claims'),
  'inbox.undo': done('analyst', 'take a change of reports back'),
  'judge/accept': done('analyst', 'accept a claim'),
  'judge/reject': done('analyst', 'reject a claim'),
  'judge/withdraw': done('analyst', 'take a judgement back'),
  'judge/correct': done('analyst', 'correct a claim'),
  'judge/add': done('analyst', 'add a claim'),
  'judge/split': done('analyst', 'split a claim'),
  'judge/withdrawOthers': done('editor', 'take back what somebody else judged'),
  'judge/same': done('editor', 'join claims'),
  'judge/different': done('editor', 'part claims'),
  'judge/link': done('editor', 'link a claim to an event'),
  'judge/unlink': done('editor', 'part a claim from its event'),
  'judge/prefer': done('editor', 'prefer an account'),
  'names.list': seenByAll,
  'names.entry': seenByAll,
  'names.claims': seenByAll,
  'names.called': seenByAll,
  'names.inReport': seenByAll,
  'names.preview': done('editor', 'decide on names'),
  'names.decide': done('editor', 'decide on names'),
  'filters/sendOut': done('editor', 'have notices sent by mail or webhook'),
  'filters/changeOthers': done('editor', 'change what somebody else saved'),
  'notices.send': done('owner', 'send all notices that are due'),
  'people.list': seenBy('owner', 'auditor'),
  'people.sessions': seenBy('owner', 'auditor'),
  'people.add': done('owner', 'add a person'),
  'people.setRole': done('owner', 'give roles'),
  'people.setActive': done('owner', 'say who may sign in'),
  'people.setPassword': done('owner', 'give somebody a new password'),
  'people.endTotp': done('owner', "turn off somebody's second step"),
  'people.endSession': done('owner', "end somebody's session"),
  'people.setDuty': done('owner', 'say who may open what is sealed'),
  'keys.state': seenBy('owner', 'auditor'),
  'keys.openings': seenBy('owner', 'auditor'),
  'keys.rotate': done('owner', 'make a new key'),
  'keys.recovery': done('owner', 'make a recovery file'),
  'keys.restore': done('owner', 'bring a key back'),
  'keys.giveUp': done('owner', 'give a key up'),
  'account.view': seenByAll,
  'account.setPassword': seenByAll,
  'account.beginTotp': seenByAll,
  'account.confirmTotp': seenByAll,
  'account.endTotp': seenByAll,
  'account.sessions': seenByAll,
  'account.endSession': seenByAll,
  reread: done('owner', 'have all reports read again'),
  rebuild: done('owner', 'derive events and figures again'),
  backup: done('owner', 'take a backup'),
  restore: done('owner', 'restore a backup'),
};

/** Everything that has a row. */
export const useCases = Object.keys(needs) as UseCase[];

/** Whether a role may do a use case: the one answer for every edge of the desk. */
export const may = (role: DeskRole, useCase: UseCase): boolean => needs[useCase].roles.includes(role);

/** Whether somebody of that role is told of an entry: of what people did with accounts only who may read entries. */
export const hears = (role: DeskRole, { action }: News): boolean =>
  may(role, isAboutPeople(action) ? 'people.list' : 'reports');

/** Whether an act is one with accounts or with what is sealed. */
export const isAboutPeople = (action: string): boolean =>
  ([...peopleActions, ...sealingActions] as readonly string[]).includes(action);

/** "a viewer", "an editor". */
const withArticle = (role: DeskRole) => `${/^[aeo]/.test(role) ? 'an' : 'a'} ${role}`;

/** Throws where a role may not: what it may not see is not there for it, what it may not do has a reason. */
export function check({ role }: Member, useCase: UseCase): void {
  if (may(role, useCase)) return;
  const { roles, act } = needs[useCase];
  if (act === null) throw new DeskError('hidden', 'There is no such thing.');
  const who = withArticle(role);
  throw new DeskError('refusedRole', `${who.charAt(0).toUpperCase()}${who.slice(1)} may not ${act}.`, {
    remedy: `It takes ${withArticle(roles[0]!)}: an owner of this desk gives roles.`,
  });
}

/** Verbs that are several use cases, by what they are given. */
const finer: Readonly<Record<string, (given: unknown) => string[]>> = {
  judge: (decision) => [`judge/${(decision as Decision).verdict}`],
  act: (decisions) => (decisions as Decision[]).map(({ verdict }) => `judge/${verdict}`),
};

/** The same desk with every use case checked against the role of `member`; a verb without a row is refused. */
export function guarded<Cases extends object>(cases: Cases, member: Member, before = ''): Cases {
  return new Proxy(cases, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof name === 'symbol') return value;
      const path = `${before}${name}`;
      if (unguarded.has(path)) return typeof value === 'function' ? value.bind(target) : value;
      if (typeof value === 'object' && value !== null) return guarded(value, member, `${path}.`);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        for (const useCase of finer[path]?.(given[0]) ?? [path]) {
          if (!Object.hasOwn(needs, useCase))
            throw new Error(`src/desk/access.ts has no row for ${useCase}.`);
          check(member, useCase as UseCase);
        }
        return value.apply(target, given);
      };
    },
  });
}

/** What the server does with the desk for itself, before it knows who asks. */
const unguarded: ReadonlySet<string> = new Set<Exclude<keyof Desk, keyof UseCases>>([
  'as',
  'local',
  'door',
  'listen',
  'told',
  'notify',
  'close',
]);
