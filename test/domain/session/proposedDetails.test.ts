import { expect, test } from 'vitest'
import { proposedDetails } from '../../../src/domain/session/proposedDetails.ts'

const payments = { team: 'Payments', service: 'checkout', participants: 5, cadence: 'weekly' } as const
const search = { team: 'Search', cadence: 'daily', checkpoint: 'app store' } as const

test('the last session of all is proposed where no team was named, whatever was said last elsewhere', () => {
  expect(proposedDetails([search, payments], {}, {})).toEqual(search)
  expect(proposedDetails([search, payments], { team: 'Infra', service: 'vpn' }, {})).toEqual(search)
})

test('the last session of the team that was named is proposed, however it is typed', () => {
  expect(proposedDetails([search, payments], {}, { team: 'PAYMENTS ' })).toEqual(payments)
})

test('a service that was named has its own last session', () => {
  const refunds = { ...payments, service: 'refunds', cadence: 'monthly' } as const
  expect(proposedDetails([payments, refunds], {}, { team: 'Payments', service: 'Refunds' })).toEqual(refunds)
  const fresh = { team: 'Payments', service: 'new' }
  expect(proposedDetails([payments], {}, fresh)).toEqual(fresh)
})

test('where there is no session yet, what was said last on this machine is proposed', () => {
  const usual = { team: 'Infra', cadence: 'monthly' } as const
  expect(proposedDetails([], usual, {})).toEqual(usual)
  expect(proposedDetails([], usual, { team: 'infra' })).toEqual({ ...usual, team: 'infra' })
})

test('a team that is new here has nothing of another', () => {
  const usual = { team: 'Search', cadence: 'daily' } as const
  expect(proposedDetails([search, payments], usual, { team: 'Infra' })).toEqual({ team: 'Infra' })
})

test('an aim is proposed until it is reached', () => {
  const aiming = { team: 'Payments', cadence: 'weekly', target: 'daily' } as const
  expect(proposedDetails([aiming], {}, {})).toEqual(aiming)
  expect(proposedDetails([{ ...aiming, cadence: 'daily' }], {}, {})).toEqual({
    team: 'Payments',
    cadence: 'daily',
  })
})

test('of how many people there are, the last word is proposed', () => {
  expect(proposedDetails([payments], { participants: 9 }, {})).toEqual(payments)
  expect(proposedDetails([search], { participants: 9 }, {})).toEqual({ ...search, participants: 9 })
})
