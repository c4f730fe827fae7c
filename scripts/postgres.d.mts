export type Server = { url: string; port: number; pid: number; started: boolean; stop: () => Promise<void> }
export function startPostgres(dir: string, options?: { fast?: boolean }): Promise<Server>
export function urlFor(url: string, database: string): string
export function freePort(): Promise<number>
