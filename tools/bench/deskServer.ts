import { paged, requests } from './deskRequests.js';
import { quantile } from './quantile.js';

export interface Answer {
  name: string;
  p50: number;
  p95: number;
  max: number;
}

async function ask(url: string, init?: RequestInit): Promise<{ took: number; body: string }> {
  const start = performance.now();
  const response = await fetch(url, init);
  const body = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${body.slice(0, 200)}`);
  return { took: performance.now() - start, body };
}

const timed = async (url: string, init?: RequestInit) => (await ask(url, init)).took;

const send = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'x-dateline': 'bench' },
  body: JSON.stringify(body),
});

function answerOf(name: string, measured: readonly number[]): Answer {
  const [p50 = 0, p95 = 0, max = 0] = [0.5, 0.95, 1].map((share) => Math.round(quantile(measured, share)));
  return { name, p50, p95, max };
}

async function many(name: string, times: number, ask: () => Promise<number>): Promise<Answer> {
  // The first answer of a kind pays for plans and caches that all later ones find.
  await ask();
  const measured: number[] = [];
  for (let run = 0; run < times; run += 1) measured.push(await ask());
  return answerOf(name, measured);
}

const json = async <Body>(url: string) => (await (await fetch(url)).json()) as Body;

interface Rows<Row> {
  rows: Row[];
  next: string | null;
}

/** A claim of the latest event. */
async function aClaim(api: string): Promise<string | undefined> {
  const [event] = (await json<Rows<{ id: string }>>(`${api}events?limit=1`)).rows;
  if (!event) return undefined;
  const { claims } = await json<{ claims: { claim: { id: string } }[] }>(`${api}events/${event.id}`);
  return claims[0]?.claim.id;
}

/** Single things, found as somebody finds them who looks through the lists. */
async function single(api: string): Promise<[path: string, name: string][]> {
  const first = async (path: string) =>
    (await json<Rows<{ id: string; event?: { id: string } }>>(`${api}${path}`)).rows[0];
  const found: [string, string][] = [];
  const look = async (list: string, at: string, name: string, ...more: string[]) => {
    const row = await first(list);
    const id = encodeURIComponent(row?.event?.id ?? row?.id ?? '');
    if (id === '') return;
    for (const below of ['', ...more]) found.push([`${at}/${id}${below}`, `${name}${below}`]);
  };
  await look('events', 'events', 'events/{id}');
  await look('events?accounts=differ', 'events', 'events/{id} with accounts that differ');
  await look('reports?state=inReview', 'reports', 'reports/{id}');
  await look('reports?sort=unjudged', 'reports', 'reports/{id} of 1,000 claims');
  await look('figures', 'figures', 'figures/{id}', '/events');
  await look('actors', 'actors', 'actors/{id}', '/claims');
  await look('places', 'places', 'places/{id}', '/claims');
  const claim = await aClaim(api);
  if (claim !== undefined) {
    found.push([`claims/${claim}/candidates`, 'claims/{id}/candidates']);
    found.push([`claims/${claim}/candidates?text=dilling`, 'claims/{id}/candidates?text=dilling']);
  }
  return found;
}

/** Accepts and rejects a claim, and takes each back: a rejection derives its event again. */
async function judgements(api: string, times: number): Promise<Answer[]> {
  const claim = await aClaim(api);
  const answers: Answer[] = [];
  for (const verdict of claim === undefined ? [] : ['accept', 'reject']) {
    const measured: number[] = [];
    for (let run = 0; run < times; run += 1) {
      const { took, body } = await ask(`${api}judgements`, send({ verdict, claim }));
      const judgement = (JSON.parse(body) as { id: string }).id;
      measured.push(took, await timed(`${api}judgements`, send({ verdict: 'withdraw', judgement })));
    }
    answers.push(answerOf(`POST judgements, ${verdict} or take it back`, measured));
  }
  return answers;
}

async function changes(api: string, times: number): Promise<Answer[]> {
  const { rows } = await json<{ rows: { id: string }[] }>(`${api}reports?state=new&limit=200`);
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

/** Asks a running desk for every list, for the next page of some, for single things; judges, and changes many reports. */
export async function askAll(url: string, times: number): Promise<Answer[]> {
  const api = `${url}api/`;
  const answers: Answer[] = [];
  const get = async (path: string, name = path) =>
    answers.push(await many(`GET ${name}`, times, () => timed(`${api}${path}`)));
  for (const path of requests) await get(path);
  const { anchors } = await json<{ anchors: string[] }>(`${api}reports/outline`);
  const middle = anchors[Math.floor(anchors.length / 2)];
  if (middle) await get(`reports?limit=100&cursor=${middle}`, 'reports, from the middle');
  for (const path of paged) {
    const { next } = await json<Rows<unknown>>(`${api}${path}`);
    if (next !== null) await get(`${path}?cursor=${next}`, `${path}, the next page`);
  }
  for (const [path, name] of await single(api)) await get(path, name);
  answers.push(...(await judgements(api, times)), ...(await changes(api, times)));
  return answers;
}

/** Answers of one address together, whatever was asked of it. */
export function byPath(answers: readonly Answer[]) {
  const paths = new Map<string, Answer[]>();
  for (const answer of answers) {
    const path = answer.name.split(/[?,]/)[0]!;
    paths.set(path, [...(paths.get(path) ?? []), answer]);
  }
  return [...paths].map(([path, its]) => {
    const sorted = [...its].sort((a, b) => a.p50 - b.p50);
    return { path, ways: its.length, middle: sorted[its.length >> 1]!.p50, longest: sorted.at(-1)! };
  });
}
