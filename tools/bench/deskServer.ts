import { quantile } from './quantile.js';

export interface Answer {
  name: string;
  p50: number;
  p95: number;
  max: number;
}

const times = 20;

/** What lists are asked for: each filter and order by itself, and some together. */
const lists = [
  'reports?limit=100',
  'reports?limit=200',
  'reports?state=new',
  'reports?state=done&sort=published',
  'reports?sort=source',
  'reports?sort=failed',
  'reports?sort=unjudged&unassigned=true',
  'reports?source=Outlet+7',
  'reports?register=damage&sort=published&order=asc',
  'reports?news=contradiction',
  'reports?news=reprint&state=new',
  'reports?failed=true',
  'reports?assignee=Dalia',
  'reports?from=2025-06-01&to=2025-06-07',
  'reports?text=gate+417',
  'reports?text=people',
  'reports?text=%22the+governor%22+market',
  'reports?text=district&register=damage&sort=published',
  'reports?text=nowhere',
  'reports/outline',
  'reports/outline?state=done&sort=published',
  'reports/outline?register=damage',
  'reports/outline?news=contradiction',
  'reports/outline?text=people',
  'sources',
  'names',
  'status',
  'entries',
  'events',
  'events?register=damage',
  'events?place=dilling',
  'events?actor=western+front&from=2025-01-01',
  'figures',
  'figures?register=attacks&from=2025-01-01',
];

async function timed(url: string, init?: RequestInit): Promise<number> {
  const start = performance.now();
  const response = await fetch(url, init);
  const body = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${body.slice(0, 200)}`);
  return performance.now() - start;
}

function answerOf(name: string, measured: readonly number[]): Answer {
  const [p50 = 0, p95 = 0, max = 0] = [0.5, 0.95, 1].map((share) => Math.round(quantile(measured, share)));
  return { name, p50, p95, max };
}

async function many(name: string, ask: () => Promise<number>): Promise<Answer> {
  // The first answer of a kind pays for plans and caches that all later ones find.
  await ask();
  const measured: number[] = [];
  for (let run = 0; run < times; run += 1) measured.push(await ask());
  return answerOf(name, measured);
}

const json = async <Body>(url: string) => (await (await fetch(url)).json()) as Body;

/** Routes that open with a query of their own, found in the desk's own description. */
async function otherLists(api: string): Promise<string[]> {
  const { paths } = await json<{ paths: Record<string, Record<string, unknown>> }>(`${api}openapi.json`);
  const apart = /\{|stream|backup|verify|openapi|session|account|people|invit/;
  const known = new Set(lists.map((list) => list.split('?')[0]));
  return Object.entries(paths)
    .filter(([path, verbs]) => 'get' in verbs && path.startsWith('/api/') && !apart.test(path))
    .map(([path]) => path.slice('/api/'.length))
    .filter((path) => !known.has(path));
}

async function changes(api: string): Promise<Answer[]> {
  const { rows } = await json<{ rows: { id: string }[] }>(`${api}reports?state=new&limit=200`);
  const headers = { 'content-type': 'application/json' };
  const send = (body: unknown) => ({ method: 'POST', headers, body: JSON.stringify(body) });
  const there: number[] = [];
  const back: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const body = send({ reports: rows.map(({ id }) => id), state: 'done' });
    there.push(await timed(`${api}reports/changes`, body));
    const [last] = (await json<{ rows: { seq: number }[] }>(`${api}entries?limit=1`)).rows;
    back.push(await timed(`${api}reports/changes/${last!.seq}/undo`, send({})));
  }
  const name = `reports/changes of ${rows.length}`;
  return [answerOf(`POST ${name}`, there), answerOf(`POST ${name}, undo`, back)];
}

/** Asks a running desk for every list, for the middle of one, for single things, and changes many reports. */
export async function askAll(url: string): Promise<Answer[]> {
  const api = `${url}api/`;
  const answers: Answer[] = [];
  const get = async (path: string, name = path) =>
    answers.push(await many(`GET ${name}`, () => timed(`${api}${path}`)));
  for (const path of lists) await get(path);
  const { anchors } = await json<{ anchors: string[] }>(`${api}reports/outline`);
  const middle = anchors[Math.floor(anchors.length / 2)];
  if (middle) await get(`reports?limit=100&cursor=${middle}`, 'reports, from the middle');
  for (const path of await otherLists(api)) {
    // A route that wants a question of its own is measured by whoever knows one.
    if ((await fetch(`${api}${path}`)).ok) await get(path);
  }
  const { rows } = await json<{ rows: { id: string }[] }>(`${api}events?limit=1`);
  const [report] = (await json<{ rows: { id: string }[] }>(`${api}reports?state=inReview`)).rows;
  const [long] = (await json<{ rows: { id: string }[] }>(`${api}reports?sort=unjudged`)).rows;
  if (rows[0]) await get(`events/${rows[0].id}`, 'events/{id}');
  if (report) await get(`reports/${report.id}`, 'reports/{id}');
  if (long) await get(`reports/${long.id}`, 'reports/{id} of 1,000 claims');
  answers.push(...(await changes(api)));
  return answers;
}
