import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from './tree.js';

interface Package {
  version?: string;
  integrity?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const read = (name: string) => JSON.parse(readFileSync(root + name, 'utf8'));
const packages = read('package-lock.json').packages as Record<string, Package>;

// A release of which some platform's package is not there yet leaves a hole, over which `npm ci` stops.
test('the lock file holds the packages of every platform', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`])
      .map((name) => `${path} wants ${name}`),
  );
  expect(missing).toEqual([]);
});

test('every package has its version and its hash, and none names a host', () => {
  const wrong = Object.entries(packages).filter(
    ([path, { version, integrity, resolved }]) => path !== '' && (!version || !integrity || resolved),
  );
  expect(wrong.map(([path]) => path)).toEqual([]);
});

test('versions are pinned exactly', () => {
  const { dependencies, devDependencies, optionalDependencies } = read('package.json') as Package;
  const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});
