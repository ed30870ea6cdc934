import { describe, expect, it } from 'vitest';
import { readText } from './check.js';

const STORY = `Bomb on a market kills four in Quetta

QUETTA: A bomb exploded at a vegetable market in Quetta on Tuesday, killing three shoppers and a guard, police said.

The blast also wounded 12 people. The attacker was killed, the provincial minister said.

Separately, gunmen abducted two engineers near Chaman on Monday.`;

describe('the happenings of one report', () => {
  const reading = readText(STORY, '2026-03-12');
  const attack = reading.events.find((e) => e.totals.some((t) => t.measure === 'injured'));

  it('puts headline, lead and detail into one event', () => {
    expect(attack?.when.from).toBe('2026-03-10');
    expect(attack?.claims.length).toBeGreaterThanOrEqual(2);
  });
  it('adds up the parts of one claim and never two claims', () => {
    expect(attack?.totals.find((t) => t.measure === 'killed' && t.of === 'victims')).toMatchObject({
      low: 4,
      high: 4,
    });
  });
  it('keeps the death of the attacker apart', () => {
    const own = reading.events.flatMap((e) => e.totals).find((t) => t.of === 'perpetrators');
    expect(own).toMatchObject({ measure: 'killed', low: 1, high: 1 });
  });
  it('leaves another happening another event', () => {
    const other = reading.events.find((e) => e.kind === 'abduction');
    expect(other?.when.from).toBe('2026-03-09');
    expect(other?.id).not.toBe(attack?.id);
  });
  it('gives the same bytes for the same text', () => {
    expect(JSON.stringify(readText(STORY, '2026-03-12'))).toBe(JSON.stringify(reading));
  });
});

it('keeps one happening one event, however often it is told', () => {
  const { events, claims } = readText('A bomb killed four people in Quetta on Tuesday. '.repeat(40));
  expect(claims.length).toBe(40);
  expect(events.map((event) => event.claims.length)).toEqual([40]);
});

describe('what a report does not know', () => {
  it('leaves a weekday a weekday without a publication date, and says so', () => {
    const [claim] = readText('Rebels attacked a convoy near Bunia on Monday.', '').claims;
    expect(claim?.when).toMatchObject({ from: null, to: null });
  });
  it('keeps a text in a language that it does not read, without claims', () => {
    const reading = readText('Trois soldats ont été tués lundi dans une attaque près de la ville.');
    expect(reading.claims).toEqual([]);
    expect(reading.warnings.map((w) => w.code)).toEqual(['language-unknown']);
  });
});

describe('a paragraph about one happening', () => {
  const eventsOf = (text: string) =>
    readText(text).events.filter(({ register, background }) => register === 'attacks' && !background);

  it('puts together what goes on about it and what takes up its bomb', () => {
    const text =
      'A bomb exploded outside a bank at dawn. Two clerks were wounded. Police said that the bomb was planted by two youths.';
    expect(eventsOf(text)).toHaveLength(1);
  });
  it('parts what it turns to', () => {
    const text = 'Gunmen attacked a bank at dawn. Meanwhile, raiders wounded two guards in a clinic.';
    expect(eventsOf(text)).toHaveLength(2);
  });
  it('puts together what happened in or during an attack', () => {
    const text = 'Gunmen attacked the home of Senator Ana Rowley. ';
    expect(eventsOf(`${text}During the attack, officer Peter Cruz was wounded.`)).toHaveLength(1);
    expect(eventsOf(`${text}The attack on Senator Luis Grant was at noon.`)).toHaveLength(2);
    expect(eventsOf('A minister was assassinated in Lima during an attack by rebels.')).toHaveLength(1);
  });
  it('parts two named victims', () => {
    const text = 'Gunmen killed Senator Ana Rowley. Gunmen killed Senator Peter Grant.';
    expect(eventsOf(text)).toHaveLength(2);
  });
});
