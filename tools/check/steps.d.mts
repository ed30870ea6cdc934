/** Each answers what is wrong, the empty text where nothing is. */
export const steps: Record<'format' | 'types' | 'types of the pages' | 'docs' | 'unused', () => string>;
