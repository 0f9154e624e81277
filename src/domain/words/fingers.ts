import type { Level } from '../bank.ts'

/** How people count a level, on screens and in reports: 1 to 4, as fingers. Files and code count 0 to 3. */
export function fingers(level: Level): 1 | 2 | 3 | 4 {
  return ({ 0: 1, 1: 2, 2: 3, 3: 4 } as const)[level]
}
