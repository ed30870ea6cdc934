import { sql } from 'kysely';
import { sensitivities, sharingLevels } from '../../registers/sharing.js';
import { DeskError } from '../error.js';
import type { ChangeMade, ReportChange, ReportChoice } from '../model.js';
import { inChunks } from './chunks.js';
import { undoMarks } from './claimMarks.js';
import type { Database } from './database.js';
import { append, nextSeq } from './entries.js';
import type { Person } from './judge.js';
import { allOf, conditionsOf, isCommon, reportStates } from './listed.js';
import { withPen } from './pen.js';
import { settleMarks } from './seen/marks.js';
import { everywhere, withAll } from './seen/path.js';
import { shareEventsOf } from './sharing.js';
import { isUndone, leftOf } from './undone.js';

/** As many at once as other people can be let wait for. */
export const mostAtOnce = 2000;

interface Aspect {
  table: 'states' | 'assignments' | 'sharings' | 'sensitivities';
  column: 'state' | 'person' | 'level';
  shown: 'state' | 'assignee' | 'sharing' | 'sensitivity';
  action: 'state' | 'assign' | 'share' | 'sensitivity';
  before: string | null;
}

const aspects: Readonly<Record<Aspect['action'], Aspect>> = {
  state: { table: 'states', column: 'state', shown: 'state', action: 'state', before: 'new' },
  assign: { table: 'assignments', column: 'person', shown: 'assignee', action: 'assign', before: null },
  share: { table: 'sharings', column: 'level', shown: 'sharing', action: 'share', before: null },
  sensitivity: {
    table: 'sensitivities',
    column: 'level',
    shown: 'sensitivity',
    action: 'sensitivity',
    before: null,
  },
};

const longestName = 100;

/** The name of a person as it is kept; throws where it is none. */
function nameOf(given: string): string {
  const name = given.trim().replace(/\s+/gu, ' ');
  if (name !== '' && name.length <= longestName && !/\p{Cc}/u.test(name) && /[\p{L}\p{N}]/u.test(name))
    return name;
  throw new DeskError('badInput', `"${given.slice(0, longestName)}" is no name of a person.`, {
    remedy: `Give a name of at most ${longestName} letters, or nobody.`,
    details: { reason: 'noPersonName', given: given.slice(0, longestName), most: longestName },
  });
}

function asked(change: ReportChange): { aspect: Aspect; value: string | null } {
  if ('state' in change) {
    if (reportStates.includes(change.state)) return { aspect: aspects.state, value: change.state };
    throw new DeskError('badInput', `"${change.state}" is no state of a report.`, {
      remedy: 'The states are new, inReview and done.',
    });
  }
  if ('sharing' in change) {
    const { sharing } = change;
    if (sharing === null || sharingLevels.includes(sharing)) return { aspect: aspects.share, value: sharing };
    throw new DeskError('badInput', `"${sharing}" is no sharing level.`, {
      remedy: `The levels are ${sharingLevels.join(', ')}, or none.`,
    });
  }
  if ('sensitivity' in change) {
    const { sensitivity } = change;
    if (sensitivity === null || sensitivities.includes(sensitivity))
      return { aspect: aspects.sensitivity, value: sensitivity };
    throw new DeskError('badInput', `"${sensitivity}" is no sensitivity.`, {
      remedy: `The levels are ${sensitivities.join(', ')}, or none.`,
    });
  }
  return { aspect: aspects.assign, value: change.assignee === null ? null : nameOf(change.assignee) };
}

interface Chosen {
  report: string;
  was: string | null;
}

const tooMany = () =>
  new DeskError('badInput', `At most ${mostAtOnce} reports are changed at once.`, {
    remedy: 'Narrow the filter, or choose fewer; nothing was changed.',
    details: { reason: 'manyReports', most: mostAtOnce },
  });

/** The chosen reports with what they were; throws where one is gone or they are too many. */
async function choose(trx: Database, choice: ReportChoice, { shown }: Aspect): Promise<Chosen[]> {
  const was = sql.raw(`i.${shown}`);
  if ('filter' in choice) {
    const common = await isCommon(trx, choice.filter);
    const { filter, asOf } = choice;
    // What somebody did not see yet is not chosen, also where the act is sent again.
    const there =
      asOf === undefined ? sql`true` : sql`(select r.entry from reports r where r.id = i.report) <= ${asOf}`;
    const { rows } = await sql<Chosen>`select i.report, ${was} as was from inbox i
      where ${allOf(conditionsOf(filter, common))} and ${there} order by i.seq limit ${mostAtOnce + 1}`.execute(
      trx,
    );
    if (rows.length > mostAtOnce) throw tooMany();
    return rows;
  }
  const ids = [...new Set(choice.reports)];
  if (ids.length > mostAtOnce) throw tooMany();
  const { rows } = await sql<Chosen>`select i.report, ${was} as was from inbox i
    where i.report = any(${ids}) order by i.seq`.execute(trx);
  if (rows.length === ids.length) return rows;
  const here = new Set(rows.map(({ report }) => report));
  const gone = ids.filter((id) => !here.has(id));
  throw new DeskError(
    'notFound',
    `There is no report "${gone[0]}"${gone.length > 1 ? `, nor ${gone.length - 1} more` : ''}.`,
    {
      remedy: 'Nothing was changed: list the reports again and choose anew.',
      details: { gone: gone.slice(0, 100) },
    },
  );
}

type Value = { report: string; value: string | null };

async function write(trx: Database, aspect: Aspect, values: readonly Value[], entry: number): Promise<void> {
  for (const chunk of inChunks(values, 5000)) {
    const [reports, given] = [chunk.map(({ report }) => report), chunk.map(({ value }) => value)];
    const rows = sql`unnest(${reports}::text[], ${given}::text[]) as given (report, value)`;
    await withAll(trx, () =>
      sql`insert into ${sql.raw(`${aspect.table} (report, ${aspect.column}, entry)`)}
        select report, value, ${entry}::bigint from ${rows}`.execute(trx),
    );
    if (aspect.column === 'level') await settleMarks(trx, reports);
    await everywhere(trx, async () => {
      await sql`update inbox set ${sql.raw(aspect.shown)} = given.value from ${rows}
        where inbox.report = given.report`.execute(trx);
      if (aspect.table === 'sharings') await shareEventsOf(trx, reports);
    });
  }
}

const idsOf = (values: readonly Value[]) => values.map(({ report }) => report);

const subjectOf = (values: readonly Value[]) =>
  values.length === 1 ? values[0]!.report : `${values.length} reports`;

/** Changes the chosen reports under one entry, all or none; those that are so already stay out of it. */
export async function changeReports(
  db: Database,
  choice: ReportChoice,
  change: ReportChange,
  person: Person,
): Promise<ChangeMade | null> {
  const { aspect, value } = asked(change);
  return withPen(db, async (trx) => {
    const values = (await choose(trx, choice, aspect))
      .filter(({ was }) => was !== value)
      .map(({ report }) => ({ report, value }));
    if (values.length === 0) return null;
    const act = await nextSeq(trx);
    await write(trx, aspect, values, act);
    await append(trx, act, { ...person, action: aspect.action, subject: subjectOf(values) }, idsOf(values));
    return { act, reports: values.length };
  });
}

/** What an act changed, what it was before, and whether somebody changed it since, by taking the act back or otherwise. */
async function changedBy(trx: Database, act: number, { table, column }: Aspect) {
  const { rows } = await sql<{ report: string; was: string | null; since: number | null; undone: boolean }>`
    select t.report,
      (select b.${sql.raw(column)} from ${sql.raw(table)} b where b.report = t.report and b.entry < ${act}
        order by b.entry desc limit 1) as was,
      (select max(a.entry) from ${sql.raw(table)} a where a.report = t.report and a.entry > ${act}) as since,
      ${isUndone(table, sql`u.report = t.report`, act)} as undone
    from ${sql.raw(table)} t where t.entry = ${act} order by t.report collate "C"`.execute(trx);
  return rows;
}

/** Takes an act on reports, or on marks of claims, back: each has what it had before. Refused where any was changed since. */
export async function undoChange(db: Database, act: number, person: Person): Promise<ChangeMade> {
  return withPen(db, async (trx) => {
    for (const aspect of Object.values(aspects)) {
      const all = await changedBy(trx, act, aspect);
      if (all.length === 0) continue;
      const rows = leftOf(all);
      const since = rows.filter((row) => row.since !== null);
      if (since.length > 0) {
        throw new DeskError(
          'conflict',
          `${since.length} of ${rows.length} reports were changed again after that: it cannot be taken back.`,
          {
            remedy: 'Nothing was changed. Choose the reports and set what they should be.',
            details: {
              reason: 'reportsChanged',
              count: since.length,
              reports: since.slice(0, 100).map(({ report }) => report),
            },
          },
        );
      }
      const values = rows.map(({ report, was }) => ({ report, value: was ?? aspect.before }));
      const entry = await nextSeq(trx);
      await write(trx, aspect, values, entry);
      await append(trx, entry, { ...person, action: 'undo', subject: `entry ${act}` }, idsOf(values));
      return { act: entry, reports: values.length };
    }
    const marked = await undoMarks(trx, act, person);
    if (marked) return marked;
    throw new DeskError('notFound', `There is no act ${act} on reports or marks to take back.`, {
      remedy: 'List what was done: dateline entries',
    });
  });
}
