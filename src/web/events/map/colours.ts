/** The theme's colours as a drawing surface takes them. */
export interface Colours {
  sea: string;
  land: string;
  border: string;
  ink: string;
  halo: string;
  mark: string;
  onMark: string;
  area: string;
  differ: string;
  registers: Record<string, string>;
}

/** What a colour of the theme is under `parent` today: light and dark are told apart by the browser alone. */
function computed(parent: Element, variable: string, register?: string): string {
  const probe = document.createElement('span');
  if (register) probe.dataset.register = register;
  probe.style.color = `var(${variable})`;
  parent.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

export function coloursOf(parent: Element, registers: readonly string[]): Colours {
  const of = (variable: string) => computed(parent, variable);
  return {
    sea: of('--map-sea'),
    land: of('--map-land'),
    border: of('--map-border'),
    ink: of('--ink-2'),
    halo: of('--map-land'),
    mark: of('--ink-2'),
    onMark: of('--surface'),
    area: of('--accent'),
    differ: of('--map-differ'),
    registers: Object.fromEntries(
      registers.map((register) => [register, computed(parent, '--hue', register)]),
    ),
  };
}

/** Calls `told` when the theme changes, by the desk's own switch or the system's; returns what stops it. */
export function onTheme(told: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const watch = new MutationObserver(told);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  system.addEventListener('change', told);
  return () => {
    watch.disconnect();
    system.removeEventListener('change', told);
  };
}
