import { expect, it } from 'vitest';
import { type Draft, emptyDraft } from './draft.js';
import { anywhere, isOffered, offersOf } from './fromNowOn.js';

const place = (name: string, geonameId: number | null): Draft['where'][number] => ({
  slot: 0,
  name,
  geonameId,
  lat: null,
  lon: null,
  country: 'SD',
  admin1: null,
  precision: 'exact',
});
const draft = (change: Partial<Draft>): Draft => ({ ...emptyDraft('attacks', 'attack'), ...change });

it('does not keep for another place of the same name what was taken for the first', () => {
  const before = draft({ where: [place('the market', null)] });
  const offer = (geonameId: number) =>
    offersOf(before, draft({ where: [place('Bara', geonameId)] }), { where: [] })[0]!;
  expect(isOffered(offer(1), offer(1))).toBe(true);
  expect(isOffered(offer(1), offer(2))).toBe(false);
  expect(isOffered(undefined, offer(1))).toBe(false);
});

it('knows what was taken for all countries again, also after the page was loaded anew', () => {
  const who = (name: string): Draft['who'][number] => ({ slot: 0, role: 'perpetrator', name, kind: 'force' });
  const where = [{ country: 'SD' }] as Parameters<typeof offersOf>[2]['where'];
  const [offer] = offersOf(draft({ who: [who('the army')] }), draft({ who: [who('Sudan Army')] }), { where });
  const kept = JSON.parse(JSON.stringify(anywhere(offer!)));
  expect(kept).not.toHaveProperty('country');
  expect(isOffered(kept, offer!)).toBe(true);
});
