export function dataFolder(): string
type Told = (name: string, work: (progress: () => void) => Promise<unknown>) => Promise<unknown>
export const silently: Told
export function settle(
  opened: (database: { close: () => Promise<void> }) => void,
  told?: Told,
): Promise<{ env: Record<string, string> }>
