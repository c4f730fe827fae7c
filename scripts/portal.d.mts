import type { Started } from './processes.mjs'
export function listen(env: NodeJS.ProcessEnv, port: number, host: string): Promise<{ server: Started; port: number }>
