import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { firstBroken } from '../../src/cases/audit.js'
import { type Case, isOpen, openStates, type State, states } from '../../src/cases/case.js'
import { move, REOPEN_DAYS } from '../../src/cases/move.js'
import { complaintRules, movesFor, ruleOf } from '../../src/cases/workflow.js'
import { anyRequest, newCase, officer, resident, stranger, supervisor } from './support.js'

const at = new Date('2026-11-17T03:00:00Z')
const after = (result: ReturnType<typeof move>): Case => {
  if (typeof result === 'string') throw new Error(`refused: ${result}`)
  return result.case
}

describe('whatever anybody asks for, in any order', () => {
  const kinds = fc.constantFrom('complaint', 'feedback', 'question')

  test('only the table moves a case, one event a move, and the chain holds', () => {
    fc.assert(
      fc.property(
        kinds,
        fc.array(anyRequest, { maxLength: 25 }),
        fc.boolean(),
        (kind, requests, physical) => {
          let c = newCase({ kind })
          for (const request of requests) {
            const result = move(c, request, physical)
            if (typeof result === 'string') continue
            const rule = ruleOf(kind, request.move)
            expect(rule?.from).toContain(c.state)
            expect(rule?.by).toContain(request.by.role)
            expect(result.case.state).toBe(rule?.to === 'same' ? c.state : rule?.to)
            expect(result.case.events).toHaveLength(c.events.length + 1)
            expect(result.case.rev).toBe(c.rev + 1)
            c = result.case
          }
          expect(states).toContain(c.state)
          expect(firstBroken(c)).toBeUndefined()
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a closed case says when, an open one never does', () => {
    fc.assert(
      fc.property(fc.array(anyRequest, { maxLength: 30 }), (requests) => {
        const c = requests.reduce((now, request) => {
          const result = move(now, request, false)
          return typeof result === 'string' ? now : result.case
        }, newCase())
        expect(c.closedAt !== undefined).toBe(!isOpen(c.state))
      }),
      { numRuns: 300 },
    )
  })

  test('asking twice is asking once', () => {
    fc.assert(
      fc.property(fc.array(anyRequest, { minLength: 1, maxLength: 15 }), (requests) => {
        let c = newCase()
        for (const request of requests) {
          const result = move(c, request, false)
          if (typeof result === 'string') continue
          c = result.case
          expect(move(c, request, false)).toBe('done-already')
        }
      }),
    )
  })

  test('an officer of another unit moves nothing', () => {
    fc.assert(
      fc.property(anyRequest, fc.constantFrom(...states), (request, state) => {
        const result = move(newCase({ state }), { ...request, by: stranger, key: 'new' }, false)
        expect(typeof result).toBe('string')
      }),
    )
  })
})

describe('the table itself', () => {
  test('from every open state staff can bring a complaint to an end', () => {
    const ends = (state: State, seen: State[] = []): boolean => {
      if (!isOpen(state)) return true
      return movesFor('complaint', state, 'supervisor')
        .concat(movesFor('complaint', state, 'resident'))
        .map((name) => complaintRules[name as keyof typeof complaintRules].to)
        .some((to) => to !== 'same' && !seen.includes(to) && ends(to, [...seen, state]))
    }
    expect(openStates.filter((state) => !ends(state))).toEqual([])
  })

  test('only the resident confirms; nobody of the municipality can', () => {
    expect(
      move(newCase({ state: 'proposed-done' }), { move: 'confirm', by: supervisor, key: 'k', at }, false),
    ).toBe('not-yours')
  })
})

describe('work said to be done', () => {
  const propose = { move: 'propose', by: officer, key: 'k1', at, words: 'เปลี่ยนหลอดแล้ว' } as const

  test('needs words, and a photo where there is something to see', () => {
    expect(move(newCase(), { ...propose, words: ' ' }, true)).toBe('needs-words')
    expect(move(newCase(), propose, true)).toBe('needs-photo')
    expect(after(move(newCase(), { ...propose, photos: ['p1'] }, true)).state).toBe('proposed-done')
    expect(after(move(newCase(), propose, false)).state).toBe('proposed-done')
  })

  test('refused, it is open again and counted; the new date is the promise', () => {
    const proposed = after(move(newCase(), propose, false))
    const refused = after(
      move(
        proposed,
        { move: 'refuse', by: resident, key: 'k2', at, words: 'ยังดับ', day: '2026-11-20' },
        false,
      ),
    )
    expect(refused).toMatchObject({ state: 'reopened', reopened: 1, promisedBy: '2026-11-20' })
  })

  test('confirmed after the seven days, it still counts as confirmed', () => {
    expect(
      after(
        move(newCase({ state: 'closed-no-answer' }), { move: 'confirm', by: resident, key: 'k', at }, false),
      ).state,
    ).toBe('confirmed-done')
  })

  test('closed long ago, it is reported anew instead of reopened', () => {
    const closedAt = new Date(at.getTime() - (REOPEN_DAYS + 1) * 86_400_000)
    const reopen = { move: 'reopen', by: resident, key: 'k', at, words: 'ดับอีก' } as const
    expect(move(newCase({ state: 'confirmed-done', closedAt }), reopen, false)).toBe('too-late')
    expect(after(move(newCase({ state: 'confirmed-done', closedAt: at }), reopen, false)).state).toBe(
      'reopened',
    )
  })

  test('rejected, it may be appealed once', () => {
    const appeal = { move: 'appeal', by: resident, key: 'k', at, words: 'ขอให้ดูอีกครั้ง' } as const
    const again = after(move(newCase({ state: 'rejected' }), appeal, false))
    expect(again).toMatchObject({ state: 'reopened', appealed: true })
    expect(move({ ...again, state: 'rejected' }, { ...appeal, key: 'k2' }, false)).toBe('appealed')
  })
})

describe('the acknowledgement clock', () => {
  test('stops at the first move of anybody of the municipality, a supervisor without a unit too', () => {
    for (const by of [officer, supervisor]) {
      expect(after(move(newCase(), { move: 'acknowledge', by, key: 'k', at }, false)).acknowledgedAt).toEqual(
        at,
      )
    }
    const later = after(
      move(newCase({ acknowledgedAt: new Date(0) }), { move: 'start', by: officer, key: 'k', at }, false),
    )
    expect(later.acknowledgedAt).toEqual(new Date(0))
  })

  test('does not stop because the resident adds something', () => {
    const added = after(move(newCase(), { move: 'add', by: resident, key: 'k', at, words: 'มืดมาก' }, false))
    expect(added.acknowledgedAt).toBeUndefined()
  })
})
