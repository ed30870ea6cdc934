import { widestWindow } from './comparison.js';
import { type Days, width } from './days.js';
import type { Unit } from './unit.js';

/** The days by which a unit is looked for; undefined where they are too many or not known at all. */
export function searchDays({ days, told }: Unit): Days | undefined {
  const window = days ?? told;
  return window && width(window) <= widestWindow ? window : undefined;
}

/** Things by the register and days of their units, so that only those that could match are compared. */
export class Calendar<Item> {
  readonly #days = new Map<string, Set<Item>>();

  add(item: Item, units: readonly Unit[]): void {
    for (const unit of units) {
      const days = searchDays(unit);
      if (!days) continue;
      for (let day = days.from; day <= days.to; day += 1) {
        const key = `${unit.register} ${day}`;
        const items = this.#days.get(key);
        if (items) items.add(item);
        else this.#days.set(key, new Set([item]));
      }
    }
  }

  around(units: readonly Unit[]): Set<Item> {
    const found = new Set<Item>();
    for (const unit of units) {
      const days = searchDays(unit);
      if (!days) continue;
      for (let day = days.from - 1; day <= days.to + 1; day += 1) {
        for (const item of this.#days.get(`${unit.register} ${day}`) ?? []) found.add(item);
      }
    }
    return found;
  }
}
