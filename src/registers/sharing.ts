/** Levels of the Traffic Light Protocol 2.0 (FIRST, 2022), the freest first: how far a thing may travel. */
export const sharingLevels = ['clear', 'green', 'amber', 'amberStrict', 'red'] as const;
export type SharingLevel = (typeof sharingLevels)[number];

/** What lists are narrowed by: a level, or that none was said. */
export const sharingWords = [...sharingLevels, 'none'] as const;

/** Sensitivity of information by OCHA's guidance on data responsibility (2021; recalled, not seen), the least first. */
export const sensitivities = ['low', 'moderate', 'high', 'severe'] as const;
export type Sensitivity = (typeof sensitivities)[number];
