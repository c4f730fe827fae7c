import type { QueryResult } from 'pg'
export function migrationNames(): string[]
export function query(url: string, text: string, values?: unknown[]): Promise<QueryResult>
export function pending(url: string): Promise<string[]>
export function migrate(url: string): Promise<number>
