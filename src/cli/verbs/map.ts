import type { EventMap } from '../../desk/model.js';
import { deskOption, withDesk } from '../desk.js';
import { eventFilter } from '../filters.js';
import { write } from '../io.js';
import { eventOptions, json } from '../list.js';
import { type Verb, wholeNumber } from '../verb.js';
import { plural } from '../words.js';

const degrees = (value: number) => value.toFixed(2);

function mapText({ cells, areas, total, outside, unplaced }: EventMap): string {
  const lines = [
    ...cells.map(({ count, place, lat, lon }) => {
      const at = `${degrees(lat)}, ${degrees(lon)}`;
      return `${String(count).padStart(6)}  ${place === null ? at : `${place} (${at})`}`;
    }),
    ...areas.map(({ count, area }) => `${String(count).padStart(6)}  ${area}, no more is known`),
  ];
  const rest = [
    outside > 0 ? `, ${outside} out of view` : '',
    unplaced > 0 ? `, ${unplaced} of unknown place` : '',
  ];
  return `${[...lines, `${plural(total, 'event')}${rest.join('')}`].join('\n')}\n`;
}

export const verb: Verb = {
  usage: 'map',
  about: [
    'Counts the events by where they happened: those that stand close together at a zoom as one.',
    'What is known only to a province or a country is counted there, never at a point.',
  ].join('\n'),
  options: {
    ...eventOptions,
    view: { value: 'BOX', help: 'west,south,east,north; the whole world unless told' },
    zoom: { value: 'N', help: '0, the world in one tile, to 18; 2 unless told' },
    json: { help: 'print it as JSON' },
    ...deskOption,
  },
  examples: [['dateline map --register attacks --view=21,8,39,23 --zoom 5', 'attacks, by town or so']],
  operands: { least: 0, most: 0 },
  run: async (given, io) => {
    const filter = eventFilter(given);
    const shown = { view: given.text('view'), zoom: wholeNumber(given.text('zoom'), 'zoom', 0, 18) };
    return withDesk(given, io, async (desk) => {
      const map = await desk.eventMap(filter, shown);
      await write(io.stdout, given.flag('json') ? json(map) : mapText(map));
      return 0;
    });
  },
};
