export type Opened = {
  url: string
  embedded: boolean
  note: string
  close: () => Promise<void>
  stop: () => Promise<void>
}
export function openDatabase(folder: string): Promise<Opened>
