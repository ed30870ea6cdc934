import type { Delivery, Notice } from '../../desk/model.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { type Io, takesColour, write } from '../io.js';
import { eventLine } from '../kept.js';
import { json, listOptions, pageOf, printPage } from '../list.js';
import { type Palette, palette } from '../paint.js';
import type { Given, Verb } from '../verb.js';
import { oneLine, plural } from '../words.js';

const kinds: Readonly<Record<Notice['what'], string>> = {
  newEvent: 'new event',
  contradiction: 'accounts differ',
  failedCheck: 'a check fails',
};

function noticeLine({ id, what, filter, at, event, report, seen }: Notice, paint: Palette): string {
  const mark = seen ? ' ' : paint.accent('•');
  const title = oneLine(report.title ?? '(no title)', 70);
  return [
    `${mark} ${paint.strong(kinds[what])} in ${filter.name}  ${paint.quiet(`${id} · ${at}`)}`,
    ...(event ? [`  ${eventLine(event, paint)}`] : []),
    `  ${title}  ${paint.quiet(report.id)}`,
  ].join('\n');
}

function deliveryLine(one: Delivery, paint: Palette): string {
  const { id, filter, way, to, notices, state, tries, nextAt, sentAt, unsure, problem } = one;
  const when = state === 'sent' ? `sent ${sentAt}` : state === 'dead' ? 'given up' : `next try ${nextAt}`;
  const facts = [when, tries > 1 && plural(tries, 'try', 'tries'), unsure && 'may have come twice'];
  return [
    `${filter.name} → ${way} ${to}: ${plural(notices, 'notice')}  ${paint.quiet(id)}`,
    `  ${facts.filter(Boolean).join(' · ')}`,
    ...(problem ? [paint.bad(`  ${problem.message} ${problem.remedy ?? ''}`)] : []),
  ].join('\n');
}

async function deliveries(given: Given, io: Io): Promise<number> {
  return withDesk(given, io, async (desk) => {
    const all = await desk.notices.deliveries();
    const paint = palette(takesColour(io));
    const lines = all.map((one) => `${deliveryLine(one, paint)}\n`).join('');
    await write(io.stdout, given.flag('json') ? json(all) : lines || 'Nothing was sent yet.\n');
    return 0;
  });
}

async function send(given: Given, io: Io): Promise<number> {
  return withDesk(given, io, async (desk) => {
    const done = await desk.notices.send();
    const text = `${plural(done.notices, 'notice')}; ${done.sent} sent, ${done.failed} failed.\n`;
    await write(io.stdout, given.flag('json') ? json(done) : text);
    return done.failed > 0 ? 1 : 0;
  });
}

async function run(given: Given, io: Io): Promise<number> {
  const [act, ...ids] = given.operands;
  switch (act) {
    case undefined: {
      const page = pageOf(given);
      return withDesk(given, io, async (desk) => {
        const notices = await desk.notices.list({ unseen: given.flag('unseen') }, page);
        const paint = palette(takesColour(io));
        await printPage(notices, given, io, (one) => noticeLine(one, paint), 'No notice.');
        return 0;
      });
    }
    case 'seen': {
      const notices = ids.map(Number);
      if (
        notices.some((id) => !Number.isSafeInteger(id) || id < 1) ||
        (ids.length === 0) !== given.flag('all')
      )
        throw new UsageError('Give the numbers of notices, or --all.');
      return withDesk(given, io, async (desk) => {
        await desk.notices.see(given.flag('all') ? { upTo: Number.MAX_SAFE_INTEGER } : { notices });
        return 0;
      });
    }
    case 'deliveries':
      return deliveries(given, io);
    case 'again':
      if (ids.length !== 1) throw new UsageError('Give the id of one delivery.');
      return withDesk(given, io, async (desk) => {
        await desk.notices.again(ids[0]!);
        return 0;
      });
    case 'send':
      return send(given, io);
    default:
      throw new UsageError(
        `There is no "notices ${act}": seen, deliveries, again or send, or nothing to list.`,
      );
  }
}

export const verb: Verb = {
  usage: 'notices [seen NOTICE… | deliveries | again DELIVERY | send]',
  about: [
    'Lists what saved filters told, the latest first; `deliveries` lists what goes out by mail and webhook, `send`',
    'sends what is due. A desk that runs (dateline serve) sends by itself.',
  ].join('\n'),
  options: {
    unseen: { help: 'only what you have not seen' },
    all: { help: 'with seen: all of them' },
    ...listOptions,
    ...deskOption,
  },
  examples: [
    ['dateline notices --unseen', 'what is new'],
    ['dateline notices seen --all', 'you have seen them'],
    ['dateline notices deliveries', 'and why one did not arrive'],
  ],
  operands: { least: 0, most: 200 },
  run,
};
