import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { badge } from '../../src/report/pictures/badge.ts'
import { drawPictures } from '../../src/report/pictures/drawPictures.ts'
import { writeSvg } from '../../src/report/pictures/writeSvg.ts'
import { assessments } from './assessments.ts'
import { assessmentOf, reportable, teams } from './teams.ts'

test('the pictures of a team say in words what they show', () => {
  const words = Object.fromEntries(
    drawPictures(reportable(assessmentOf('payments'))).map((each) => [each.name, each.words]),
  )
  expect(Object.keys(words)).toEqual(['readiness', 'drags', 'position', 'answers'])
  expect(words['readiness']).toContain(
    'from weekly to daily: 65–71 % ready, test confidence (the step to work on).',
  )
  expect(words['drags']).toMatch(
    /^Test confidence: 12, holds the step up\. Rollback and recovery: 6, holds the step up\./u,
  )
  expect(words['position']).toBe('At scripted and tooled.')
  expect(words['answers']).toContain('Rollback and recovery: level 2, votes from 2 to 3, level 2, level 2.')
})

test('what was not scored has no bar, and no position is drawn', () => {
  const pictures = drawPictures(reportable(assessmentOf('unscored')))
  expect(pictures.map(({ name }) => name)).toEqual(['readiness', 'answers'])
  expect(pictures[0]?.words).toContain('from monthly to weekly: not scored')
  expect(pictures[0]?.shapes).not.toContain('class="full"')
})

test('a trend needs two sessions', () => {
  const [before, now] = [reportable(assessmentOf('constrained')), reportable(assessmentOf('payments'))]
  const trend = drawPictures(now, [before]).find(({ name }) => name === 'trend')
  expect(trend?.words).toContain('from monthly to weekly: 6 %, 100 %.')
})

test('whatever people typed, a picture is well-formed and holds no figure that is none', () => {
  fc.assert(
    fc.property(assessments(), (assessment) => {
      const report = reportable(assessment)
      const svg = writeSvg(assessment.team, drawPictures(report)) + badge(report)
      expect(svg).not.toMatch(/NaN|Infinity|undefined|="-\d/u)
      expect(svg.replaceAll(/<\/?[a-z][a-z0-9-]*(?: [a-zA-Z0-9:-]+="[^"<>]*")*\/?>/gu, '')).not.toMatch(
        /[<>]/u,
      )
    }),
    { numRuns: 50 },
  )
})

test.each(teams)('the badge of %s names a step or says that there is none', (team) => {
  expect(badge(reportable(assessmentOf(team)))).toMatch(/<title>releases(?: from .*)?: .*<\/title>/u)
})
