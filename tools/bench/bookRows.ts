import { csvRow } from '../../src/publish/csv.js';
import { numbers } from './stories.js';

const dayAt = (at: number, days: number) =>
  new Date(Date.UTC(2025, 0, 1 + (at % days))).toISOString().slice(0, 10);

const headers =
  'name,day,status,organisation,purposes,from,from_lat,from_lon,from_admin1,to,to_lat,to_lon,to_admin1,route,people,trucks,authority,notification,notified,note';

const statuses = ['facilitated', 'impeded', 'denied', 'cancelled', 'postponed', 'held', 'requested'];
const purposes = ['fuel', 'food; water', 'medicalSupplies', 'patientEvacuation; staffRotation', 'assessment'];
const roads = ['North road', 'Coast road', 'Old river road', 'الطريق الشرقي'];
const words = ['convoy', 'waited', 'gate', 'escort', 'turned', 'offloaded', 'القافلة', 'انتظرت', 'المعبر'];

/** Missions of two invented years as a table of 20 columns; the rows at these places, from 0, have a day that is none. */
export function missionRows(total: number, wrong: readonly number[] = []): string {
  const pick = numbers(11);
  const lines = [csvRow(headers.split(','))];
  for (let at = 0; at < total; at += 1) {
    const day = dayAt(at * 7, 730);
    const note = Array.from({ length: 12 }, () => words[pick(words.length)]).join(' ');
    const place = (name: string) => {
      const one = pick(60);
      return [`${name} ${one}`, 31 + one / 50, 34 + one / 60, `Province ${one % 6}`];
    };
    lines.push(
      csvRow([
        `M-${String(at).padStart(6, '0')}`,
        wrong.includes(at) ? '2025-02-30' : day,
        statuses[pick(statuses.length)]!,
        `Relief ${pick(40)}`,
        purposes[pick(purposes.length)]!,
        ...place('Depot'),
        ...place('Clinic'),
        roads[pick(roads.length)]!,
        pick(60),
        pick(12),
        `Office ${pick(5)}`,
        pick(2) === 0 ? 'sent' : 'acknowledged',
        `${day}T0${pick(10)}:30`,
        note,
      ]),
    );
  }
  return lines.join('');
}

/** Days of forty crossings, as a table. */
export function crossingRows(total: number): string {
  const pick = numbers(5);
  const lines = [csvRow(['crossing', 'day', 'state', 'peopleIn', 'peopleOut', 'trucksIn'])];
  for (let at = 0; at < total; at += 1) {
    const state = ['open', 'closed', 'partial'][pick(3)]!;
    const count = (most: number) => (state === 'closed' ? null : pick(most));
    lines.push(
      csvRow([
        `Crossing ${at % 40}`,
        dayAt(Math.floor(at / 40), 730),
        state,
        count(900),
        count(900),
        count(90),
      ]),
    );
  }
  return lines.join('');
}
