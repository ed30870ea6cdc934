import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import type { Colours } from './colours.js';
import { nothing } from './picture.js';

// Drawn from the fonts of this machine: there is no server of glyphs.
const font = ['Noto Sans', 'Noto Sans Arabic', 'sans-serif'];

const byRegister = ({ registers, mark }: Colours): ExpressionSpecification =>
  [
    'match',
    ['get', 'register'],
    ...Object.entries(registers).flat(),
    mark,
  ] as unknown as ExpressionSpecification;

// The area of a circle goes by its number.
const radius: ExpressionSpecification = ['min', 30, ['+', 7, ['*', 2.2, ['sqrt', ['get', 'count']]]]];

const empty = { type: 'geojson', data: nothing } as unknown as StyleSpecification['sources'][string];

const land = (colours: Colours): StyleSpecification['layers'] => [
  { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
  {
    id: 'land',
    type: 'fill',
    source: 'world',
    filter: ['==', ['get', 'kind'], 'land'],
    paint: { 'fill-color': colours.land },
  },
  {
    id: 'borders',
    type: 'line',
    source: 'world',
    filter: ['==', ['get', 'kind'], 'land'],
    paint: {
      'line-color': colours.border,
      'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.5, 8, 1.4],
    },
  },
];

/** What is known to a province or a country only: hatched by its dashed edge, never a point. */
const areas = ({ area, ink, halo }: Colours): StyleSpecification['layers'] => [
  {
    id: 'areas',
    type: 'fill',
    source: 'areas',
    paint: { 'fill-color': area, 'fill-opacity': ['case', ['get', 'country'], 0.07, 0.16] },
  },
  {
    id: 'area-edges',
    type: 'line',
    source: 'areas',
    filter: ['!', ['get', 'country']],
    paint: { 'line-color': area, 'line-width': 1.2, 'line-dasharray': [3, 2] },
  },
  {
    id: 'names',
    type: 'symbol',
    source: 'world',
    minzoom: 1.5,
    filter: ['==', ['get', 'kind'], 'name'],
    layout: {
      'text-field': ['coalesce', ['get', ['get', 'code'], ['literal', {}]], ''],
      'text-font': font,
      'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 6, 14],
      'text-padding': 6,
    },
    paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.5 },
  },
  {
    id: 'area-numbers',
    type: 'symbol',
    source: 'area-numbers',
    layout: {
      'text-field': ['get', 'label'],
      'text-font': font,
      'text-size': 14,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': area, 'text-halo-color': halo, 'text-halo-width': 2 },
  },
];

const cells = (colours: Colours): StyleSpecification['layers'] => [
  {
    id: 'cells',
    type: 'circle',
    source: 'cells',
    paint: {
      'circle-radius': radius,
      'circle-color': byRegister(colours),
      'circle-opacity': 0.88,
      'circle-stroke-width': ['case', ['get', 'differ'], 3, 1.5],
      'circle-stroke-color': ['case', ['get', 'differ'], colours.differ, colours.onMark],
    },
  },
  {
    id: 'cell-numbers',
    type: 'symbol',
    source: 'cells',
    layout: {
      'text-field': ['get', 'label'],
      'text-font': font,
      'text-size': 12,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': colours.onMark },
  },
  {
    id: 'drawn',
    type: 'line',
    source: 'drawn',
    paint: { 'line-color': colours.area, 'line-width': 2 },
  },
];

/** How the map looks; its data come later. */
export function styleOf(colours: Colours): StyleSpecification {
  return {
    version: 8,
    sources: {
      world: { type: 'geojson', data: '/map/world.json' },
      areas: empty,
      'area-numbers': empty,
      cells: empty,
      drawn: empty,
    },
    layers: [...land(colours), ...areas(colours), ...cells(colours)],
  };
}

/** The names of countries in the reader's language, where MapLibre finds a country's code. */
export const namesIn = (locale: string, codes: readonly string[]): ExpressionSpecification => {
  const name = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const known = Object.fromEntries(codes.map((code) => [code, name.of(code) ?? '']));
  return ['coalesce', ['get', ['get', 'code'], ['literal', known]], ''] as unknown as ExpressionSpecification;
};
