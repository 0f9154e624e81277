import { isDay } from '../isDay.ts'

/** How long an experiment runs before it is looked at again, unless the team says otherwise. */
const usualDays = 28
const aDay = 86_400_000

/** The day on which an experiment of today is looked at again: in four weeks. Both are ISO dates. */
export function usualReview(today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + usualDays * aDay).toISOString().slice(0, 10)
}

/** What keeps a text from being a day to look at an experiment again; undefined where nothing does. */
export function wrongWithReview(text: string, today: string): string | undefined {
  if (text === '') return undefined
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text))
    return `Write the day as year-month-day, such as ${usualReview(today)}.`
  if (!isDay(text)) return `There is no ${text} in the calendar.`
  return text < today ? `${text} is over; today is ${today}.` : undefined
}

/** How far away a day is, in words. */
export function daysAway(text: string, today: string): string {
  const days = Math.round((Date.parse(`${text}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / aDay)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  return days % 7 === 0 ? (days === 7 ? 'in a week' : `in ${days / 7} weeks`) : `in ${days} days`
}
