export function docProblems(root: string): string[];
