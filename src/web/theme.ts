import { useState } from 'react';
import { remember, remembered } from './memory.js';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const isTheme = (name: string | null): name is Theme => themes.some((theme) => theme === name);

function wear(theme: Theme) {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
}

/** The theme chosen in this browser, and how to choose another. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => {
    const chosen = remembered('theme');
    return isTheme(chosen) ? chosen : 'system';
  });
  const choose = (next: Theme) => {
    remember('theme', next);
    wear(next);
    setTheme(next);
  };
  return [theme, choose];
}
