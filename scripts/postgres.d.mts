export type Server = {
  url: string
  data: string
  port: number
  pid: number
  started: boolean
  stop: () => Promise<void>
}
export function startPostgres(dir: string, options?: { fast?: boolean; port?: number }): Promise<Server>
export function urlFor(url: string, database: string): string
export function freePort(): Promise<number>
export function stopPostgres(pid: number): Promise<void>
export function removeCluster(dir: string): void
export function runningIn(data: string): { pid: number; port: number; ready: boolean } | null
