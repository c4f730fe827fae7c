/** Whether this database is marked as a demo; scripts/start.mjs asks the database and tells the portal. */
export const isDemo = (): boolean => process.env.JIYN_DEMO === '1'
