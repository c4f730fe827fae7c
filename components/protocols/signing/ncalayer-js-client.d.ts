/** What is used here of the library, which brings no types. */
declare module 'ncalayer-js-client' {
  export class NCALayerClient {
    static readonly basicsStorageAll: null
    static readonly basicsCMSParamsDetached: object
    static readonly basicsSignerSignAny: object
    constructor(url?: string, allowKmdHttpApi?: boolean)
    kmdHttpApiUrl: string
    wsConnection: WebSocket | null
    connect(): Promise<string>
    /** The signature in base64. Throws an error that says whether the person closed the window (`canceledByUser`). */
    basicsSignCMS(storages: null, data: string, params: object, signer: object, locale: string): Promise<string>
  }
}
