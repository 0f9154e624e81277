import { expect, test } from 'vitest'
import { proposedDetails } from '../../src/domain/proposedDetails.ts'

const payments = { team: 'Payments', service: 'checkout', participants: 5, cadence: 'weekly' } as const
const search = { team: 'Search', cadence: 'daily', checkpoint: 'app store' } as const

test('the last session of all is proposed where no team was named', () => {
  expect(proposedDetails([search, payments], {})).toEqual(search)
})

test('the last session of the team that was named is proposed, however it is typed', () => {
  expect(proposedDetails([search, payments], { team: 'PAYMENTS ' })).toEqual({
    ...payments,
    team: 'PAYMENTS ',
  })
})

test('a service that was named has its own last session', () => {
  const refunds = { ...payments, service: 'refunds', cadence: 'monthly' } as const
  expect(proposedDetails([payments, refunds], { team: 'Payments', service: 'Refunds' })).toEqual(refunds)
  expect(proposedDetails([payments], { team: 'Payments', service: 'new' })).toEqual({
    team: 'Payments',
    service: 'new',
  })
})

test('a team that is new here has what is usual, and nothing of another team', () => {
  const usual = { team: 'Infra', cadence: 'monthly' } as const
  expect(proposedDetails([search, payments], usual)).toEqual(usual)
})

test('an aim is proposed until it is reached', () => {
  const aiming = { team: 'Payments', cadence: 'weekly', target: 'daily' } as const
  expect(proposedDetails([aiming], {})).toEqual(aiming)
  expect(proposedDetails([{ ...aiming, cadence: 'daily' }], {})).toEqual({
    team: 'Payments',
    cadence: 'daily',
  })
})

test('what the last session knew goes before what is usual', () => {
  expect(proposedDetails([payments], { cadence: 'monthly', participants: 9 })).toEqual(payments)
  expect(proposedDetails([search], { participants: 9 })).toEqual({ ...search, participants: 9 })
})
