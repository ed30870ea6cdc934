/** The first day whose year has four digits. */
export const firstMeant = '1000-01-01';

/** Whether a field tells of no day, or of one that can be meant: of a year that is half typed it tells 0020. */
export const isMeant = (day: string): boolean => day === '' || day >= firstMeant;
