import { beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());

const done = (says: string, undo: () => void) => ({ says, tone: 'done', undo }) as const;

it('takes back what the notice tells of, and what the screen knows only without one', async () => {
  const { notify, takeBack } = await import('./notices.js');
  const undone: string[] = [];
  notify(done('Sharing set', () => undone.push('sharing')));
  await takeBack(() => undone.push('judgement'));
  await takeBack(() => undone.push('judgement'));
  expect(undone).toEqual(['sharing', 'judgement']);
});

it('takes back what is on its way, not what a notice told of before', async () => {
  const { begin, notify, takeBack } = await import('./notices.js');
  const undone: string[] = [];
  notify(done('Claim accepted', () => undone.push('accept')));
  let answer = () => {};
  const answered = new Promise<void>((come) => (answer = come));
  const told = answered.then(() => notify(done('Sharing set', () => undone.push('sharing'))));
  void begin(told, () => true);
  const taken = takeBack(() => undone.push('judgement'));
  answer();
  await taken;
  expect(undone).toEqual(['sharing']);
});

it('takes back nothing older than what was refused on its way, until asked once more', async () => {
  const { begin, takeBack } = await import('./notices.js');
  const undone: string[] = [];
  for (const refused of [Promise.resolve(false), Promise.reject(new Error('refused'))]) {
    void begin(refused, Boolean).catch(() => {});
    await takeBack(() => undone.push('judgement'));
    expect(undone).toEqual([]);
  }
  await takeBack(() => undone.push('judgement'));
  expect(undone).toEqual(['judgement']);
});
