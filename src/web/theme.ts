import { choiceOf } from './settings/choice.js';

/** Light, dark, or as the system has it; public/theme.js wears the remembered one before the first paint. */
export const theme = choiceOf('theme', ['system', 'light', 'dark']);

theme.listen(() => {
  const { dataset } = document.documentElement;
  if (theme.current() === 'system') delete dataset.theme;
  else dataset.theme = theme.current();
});
