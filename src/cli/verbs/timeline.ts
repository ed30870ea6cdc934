import type { EventTimeline, Step } from '../../desk/model.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { eventFilter } from '../filters.js';
import { write } from '../io.js';
import { eventOptions, json } from '../list.js';
import type { Verb } from '../verb.js';
import { plural } from '../words.js';

const steps = ['day', 'week', 'month', 'year'] as const satisfies readonly Step[];

function stepOf(text: string | undefined): Step | undefined {
  const step = steps.find((one) => one === text);
  if (step !== undefined || text === undefined) return step;
  throw new UsageError(`--step takes ${steps.join(', ')}, not "${text}".`);
}

function timelineText({ bars, total, undated }: EventTimeline): string {
  const lines = bars.map(({ from, to, registers, differ }) => {
    const count = Object.values(registers).reduce((sum, one) => sum + one, 0);
    const parts = Object.entries(registers).map(([register, one]) => `${register} ${one}`);
    const when = from === to ? from : `${from} to ${to}`;
    return `${when}  ${String(count).padStart(6)}  ${parts.join(', ')}${differ > 0 ? ` · ${differ} differ` : ''}`;
  });
  const rest = undated > 0 ? `, ${undated} of unknown day` : '';
  return `${[...lines, `${plural(total, 'event')}${rest}`].join('\n')}\n`;
}

export const verb: Verb = {
  usage: 'timeline',
  about: 'Counts the events by the day, week, month or year in which they began.',
  options: {
    ...eventOptions,
    step: { value: 'STEP', help: `${steps.join(', ')}; as their time asks for unless told` },
    json: { help: 'print it as JSON' },
    ...deskOption,
  },
  examples: [['dateline timeline --register attacks --step week', 'attacks by week']],
  operands: { least: 0, most: 0 },
  run: async (given, io) => {
    const [filter, step] = [eventFilter(given), stepOf(given.text('step'))];
    return withDesk(given, io, async (desk) => {
      const timeline = await desk.eventTimeline(filter, step);
      await write(io.stdout, given.flag('json') ? json(timeline) : timelineText(timeline));
      return 0;
    });
  },
};
