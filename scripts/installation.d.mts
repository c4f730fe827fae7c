export function dataFolder(): string
