/** How often a job is tried again: at first after seconds, later every four hours, for more than a day in all. */
export const retries = 16
