import { expect, test } from 'vitest';
import type { DeskRole, Member } from '../ledger/model.js';
import { check, guarded, may, type UseCase, useCases } from './access.js';

const roles: DeskRole[] = ['viewer', 'field', 'analyst', 'editor', 'owner', 'auditor'];
const member = (role: DeskRole): Member => ({ id: 'm1', name: 'Noor', role });

/** What a role may do beyond what everybody may. */
const beyond = (role: DeskRole) => useCases.filter((one) => may(role, one) && !may('viewer', one));

test('each role may do what it is for, and no more', () => {
  const field: UseCase[] = ['add', 'books.write', 'books.check', 'books.undo'];
  const analyst: UseCase[] = [
    ...field,
    'books.import',
    'books.withdrawConsent',
    'books/changeOthers',
    'setState',
    'inbox.change',
    'inbox.undo',
    'judge/accept',
    'judge/reject',
    'judge/withdraw',
    'marks.change',
    'judge/correct',
    'judge/add',
    'judge/split',
  ];
  const editor: UseCase[] = [
    ...analyst,
    'books/undoOthers',
    'judge/withdrawOthers',
    'judge/same',
    'judge/different',
    'judge/link',
    'judge/unlink',
    'judge/prefer',
    'names.preview',
    'names.decide',
    'filters/sendOut',
    'filters/changeOthers',
  ];
  expect(beyond('field')).toEqual(field);
  expect(beyond('analyst').sort()).toEqual(analyst.sort());
  expect(beyond('editor').sort()).toEqual(editor.sort());
  expect(beyond('auditor')).toEqual([
    'entries',
    'verify',
    'people.list',
    'people.sessions',
    'keys.state',
    'keys.openings',
  ]);
  expect(useCases.filter((one) => !may('owner', one))).toEqual([]);
});

test('what may not be seen is not there; what may not be done says who may', () => {
  expect(() => check(member('viewer'), 'entries')).toThrow(expect.objectContaining({ code: 'hidden' }));
  expect(() => check(member('auditor'), 'setState')).toThrow(
    expect.objectContaining({
      code: 'refusedRole',
      message: 'An auditor may not change the state of a report.',
      remedy: 'It takes an analyst: an owner of this desk gives roles.',
    }),
  );
});

test('a verb is checked as what it is given asks, in groups too, and without a row it is refused', async () => {
  const cases = {
    judge: async ({ verdict }: { verdict: string }) => verdict,
    entries: async () => 'all',
    group: { unheardOf: async () => 'done' },
  };
  for (const role of roles) {
    const { judge } = guarded(cases, member(role));
    const answer = await judge({ verdict: 'prefer' }).catch(({ code }: { code: string }) => code);
    expect(answer, role).toBe(role === 'editor' || role === 'owner' ? 'prefer' : 'refusedRole');
  }
  const together = guarded({ act: async () => 'kept' }, member('analyst')).act as (
    of: object[],
  ) => Promise<string>;
  expect(await together([{ verdict: 'accept' }, { verdict: 'reject' }])).toBe('kept');
  await expect(together([{ verdict: 'accept' }, { verdict: 'prefer' }])).rejects.toMatchObject({
    code: 'refusedRole',
  });
  await expect(guarded(cases, member('field')).entries()).rejects.toMatchObject({ code: 'hidden' });
  await expect(guarded(cases, member('owner')).group.unheardOf()).rejects.toThrow('no row');
});
