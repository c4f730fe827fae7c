export class Fault extends Error {
  key: string
}
