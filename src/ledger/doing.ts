/** Does a piece of work of the ledger; what goes wrong is told with what was being done. */
export type Do = <Result>(doing: string, work: () => Promise<Result>) => Promise<Result>;
