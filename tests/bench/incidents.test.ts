import { expect, test } from 'vitest';
import type { ReportEvent, Who } from '../../src/reading/reading.js';
import { incidentOf, score, type Template } from '../../tools/bench/incidents.js';

const quote = { start: 0, end: 0, exact: '', prefix: '', suffix: '' };
const who = (role: Who['role'], kind: Who['kind'], name: string): Who => ({
  role,
  kind,
  name,
  actor: null,
  quote,
});
const event = (kind: string, ...parties: Who[]): ReportEvent => ({
  id: kind,
  register: 'attacks',
  kind,
  background: false,
  when: { from: null, to: null, value: null, basis: 'none' },
  where: [],
  who: parties,
  claims: [],
  totals: [],
});
const template = (type: string, roles: Partial<Omit<Template, 'incident_type'>>): Template => ({
  incident_type: type,
  ...{ PerpInd: [], PerpOrg: [], Target: [], Victim: [], Weapon: [], ...roles },
});
const rowOf = (events: ReportEvent[], templates: Template[], measure: string) =>
  score(
    () => ({ events }),
    [{ id: 'one', text: '', published: null, gold: { templates } }],
    'incidents',
  ).find((row) => row.measure === measure)?.value;

test('parties get the roles of the set by their role and kind', () => {
  const parties = [
    who('perpetrator', 'people', 'four armed men'),
    who('perpetrator', 'group', 'The River Front'),
    who('target', 'unknown', 'the "old" mill'),
    who('target', 'person', 'Ana Roe'),
    who('victim', 'people', 'two clerks'),
  ];
  const { PerpInd, PerpOrg, Target, Victim } = incidentOf(event('attack', ...parties))!;
  expect([PerpInd, PerpOrg, Target, Victim]).toEqual([
    ['four armed men'],
    ['river front'],
    ['old mill'],
    ['ana roe'],
  ]);
});

test('what is recalled, a battle and a protest are no incidents', () => {
  expect(incidentOf({ ...event('attack'), background: true })).toBeUndefined();
  expect(incidentOf(event('armedClash'))).toBeUndefined();
  expect(incidentOf(event('protest'))).toBeUndefined();
});

test('any mention of an entity answers it once, under the alignment that gives most', () => {
  const mill: [string, number][] = [
    ['flour mill', 4],
    ['mill', 90],
  ];
  const templates = [template('arson', { Target: [mill] }), template('arson', { Target: [[['barn', 7]]] })];
  const both = [
    event('arson', who('target', 'unknown', 'a barn')),
    event('arson', who('target', 'unknown', 'the mill'), who('target', 'unknown', 'the flour mill')),
  ];
  // Four slots of the gold, five found, four of them right.
  expect(rowOf(both, templates, 'roles and type F1')).toBeCloseTo(8 / 9);
});

test('an incident of another type meets a template only where types are not kept', () => {
  const templates = [template('arson', { Target: [[['barn', 7]]] })];
  const found = [event('bombing', who('target', 'unknown', 'barn'))];
  expect(rowOf(found, templates, 'roles and type F1')).toBeCloseTo(0.5);
  expect(rowOf(found, templates, 'roles and type F1, type kept')).toBe(0);
});
