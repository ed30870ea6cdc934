import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/web/theme.css', 'utf8');

type Pair = [light: string, dark: string];

/** Names of colours with their values for light and dark, of one rule. */
function colours(rule: string): Record<string, Pair> {
  const found = rule.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g);
  return Object.fromEntries([...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));
}

const channel = (hex: string, at: number) => {
  const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

/** WCAG 2.2, relative luminance. */
const luminance = (hex: string) =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const root = colours(css.slice(0, css.indexOf('[data-register]')));
const grounds = ['paper', 'surface', 'sunk', 'raised', 'hover'] as const;
const rules = [...css.matchAll(/\[data-register=["'](\w+)["']\] \{([^}]*)\}/g)].map(
  ([, name = '', rule = '']) => [name, rule] as const,
);

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('colours of the %s theme', (_theme, at) => {
  it.each(['ink', 'ink-2', 'ink-3', 'accent', 'bad', 'good'])('reads %s on every ground', (ink) => {
    for (const ground of grounds)
      expect(contrast(root[ink]![at], root[ground]![at])).toBeGreaterThanOrEqual(4.5);
  });

  it('reads a word on its button', () =>
    expect(contrast(root['on-accent']![at], root.accent![at])).toBeGreaterThanOrEqual(4.5));

  it('shows the edge of a control', () =>
    expect(contrast(root['control-line']![at], root.surface![at])).toBeGreaterThanOrEqual(3));

  it.each(rules)('reads %s on its tint and on every ground', (_name, rule) => {
    const { hue, tint } = colours(rule);
    for (const ground of [tint!, ...grounds.map((name) => root[name]!)]) {
      expect(contrast(hue![at], ground[at])).toBeGreaterThanOrEqual(4.5);
    }
  });
});

it('gives each of the eight registers a line of its own', () => {
  const line = (rule: string, name: string) =>
    new RegExp(`--${name}: ([^;]+);`).exec(rule)?.[1] ?? 'as by default';
  const lines = rules.map(([, rule]) => `${line(rule, 'line-style')} ${line(rule, 'line-width')}`);
  expect(lines).toHaveLength(8);
  expect(new Set(lines).size).toBe(8);
});
