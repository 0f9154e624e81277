import * as z from 'zod/mini'
import { cadences } from '../../domain/bank.ts'
import { plainLine } from '../../domain/plainText.ts'

const text = z.pipe(
  z.string(),
  z.transform((value: string) => plainLine(value, 200)),
)
const fromTo = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most))
const oneOfCadences = `one of ${cadences.join(', ')}`
const minutes = { schema: fromTo(5, 480), takes: 'a whole number from 5 to 480', isNumber: true } as const

/** Every preference: what it may be, in the words of a message, and what it is there for. */
export const preferenceKeys = {
  team: { schema: text, takes: 'a name', isNumber: false, about: 'the team that the form begins with' },
  service: { schema: text, takes: 'a name', isNumber: false, about: 'its service' },
  cadence: {
    schema: z.enum(cadences),
    takes: oneOfCadences,
    isNumber: false,
    about: 'how often it reaches production',
  },
  target: { schema: z.enum(cadences), takes: oneOfCadences, isNumber: false, about: 'how often it wants to' },
  participants: {
    schema: fromTo(1, 99),
    takes: 'a whole number from 1 to 99',
    isNumber: true,
    about: 'how many people sit round the screen',
  },
  checkpoint: {
    schema: text,
    takes: 'a reason',
    isNumber: false,
    about: 'why a person has to approve every release',
  },
  minutes: { ...minutes, about: 'how many minutes a session is meant to take; 45 unless set' },
  quickMinutes: { ...minutes, about: 'how many minutes a quick session is meant to take; 20 unless set' },
  questions: { schema: text, takes: 'a folder', isNumber: false, about: 'the folder of the questions' },
} as const

export type PreferenceKey = keyof typeof preferenceKeys

export function isPreferenceKey(key: string): key is PreferenceKey {
  return Object.hasOwn(preferenceKeys, key)
}

/** The value that a person typed for a preference; undefined where it may not be that. */
export function readPreference(key: PreferenceKey, typed: string): string | number | undefined {
  const { schema, isNumber } = preferenceKeys[key]
  const read = z.safeParse<z.core.$ZodType>(schema, isNumber ? Number(typed || Number.NaN) : typed)
  const value: unknown = read.success ? read.data : undefined
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? value : undefined
}
