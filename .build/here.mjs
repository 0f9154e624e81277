import { pathToFileURL } from 'node:url'

/** What import.meta.url is in a CommonJS file. */
export const here = pathToFileURL(__filename).href
