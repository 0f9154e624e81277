import { expect, test } from 'vitest'

import { cadenceOf, daysOf } from '../../src/evidence/measures/cadence.ts'
import { day } from '../../src/evidence/measures/window.ts'

const until = 1_000 * 7 * day

/** Releases at so many days before the end. */
const back = (...days: readonly number[]) => days.map((days) => until - days * day)
const every = (days: number, count: number, offset = 0.5) =>
  back(...Array.from({ length: count }, (_, index) => offset + index * days))

test('seven releases a week on three days are on demand', () => {
  const week = [0.1, 0.2, 0.3, 1.1, 1.2, 2.1, 2.2]
  const weeks = Array.from({ length: 52 }, (_, index) => back(...week.map((days) => days + index * 7))).flat()
  expect(cadenceOf(weeks, until, 365)).toBe('on-demand')
  const sixAWeek = weeks.filter((_, index) => index % 7 !== 0)
  expect(cadenceOf(sixAWeek, until, 365)).toBe('daily')
})

test('the median counts weeks, so half of them with three days and half without any are not daily', () => {
  const weeks = (count: number) =>
    Array.from({ length: count }, (_, week) => back(week * 7 + 0.5, week * 7 + 1.5, week * 7 + 2.5)).flat()
  // 26 weeks of 3 and 26 of 0: the mean of the middle two is 1.5.
  expect(cadenceOf(weeks(26), until, 365)).toBe('less')
  expect(cadenceOf(weeks(27), until, 365)).toBe('daily')
})

test('three quarters of the weeks are weekly', () => {
  expect(cadenceOf(every(7, 39), until, 365)).toBe('weekly')
  // 38 of 52 are 73 %; in ten of twelve blocks of 30 days there is one.
  expect(cadenceOf(every(7, 38), until, 365)).toBe('monthly')
})

test('three quarters of the 30-day blocks are monthly', () => {
  expect(cadenceOf(every(30, 9), until, 365)).toBe('monthly')
  expect(cadenceOf(every(30, 8), until, 365)).toBe('less')
  expect(cadenceOf([], until, 365)).toBe('less')
})

test('a single block of 30 days does not make a month', () => {
  expect(cadenceOf(every(30, 1), until, 45)).toBe('less')
  expect(cadenceOf(every(30, 2), until, 60)).toBe('monthly')
})

test('under four weeks are too little', () => {
  expect(cadenceOf(every(1, 27), until, 27.9)).toBe('insufficient')
  expect(cadenceOf(every(1, 28), until, 28)).toBe('on-demand')
})

test('blocks are counted back from the end, which is in the first one', () => {
  expect(cadenceOf(back(0, 7, 14, 21), until, 28)).toBe('weekly')
  expect(cadenceOf(back(0, 6.9, 14, 20.9), until, 28)).toBe('less')
})

test('release days are UTC dates', () => {
  expect(daysOf([day - 1, day, 2 * day - 1])).toBe(2)
})
