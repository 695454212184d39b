import { describe, expect, test } from '@jest/globals'
import { type Moved, move, type Request } from '../../src/cases/move.js'
import { answerRules, complaintRules, type MoveName, type Rule } from '../../src/cases/workflow.js'
import { spoken } from '../../src/dialogue/spoken.js'
import { loadTemplates } from '../../src/line/flex/template.js'
import { checkMessages } from '../../src/line/limits/check.js'
import { toMessages } from '../../src/line/messages.js'
import { newsForFollower } from '../../src/office/news-for-follower.js'
import { news } from '../../src/office/news.js'
import { newCase, officer, resident, supervisor, system } from '../cases/support.js'
import { house } from '../support/office.js'
import { bubblesOf, particlesFit } from '../support/voice.js'

const templates = loadTemplates(new URL('../../flex-templates/', import.meta.url))

/** Every move residents are told of, from each state it may start in. */
const telling = [
  ...Object.entries(complaintRules as Record<string, Rule>).map((rule) => ['complaint', ...rule] as const),
  ...Object.entries(answerRules as Record<string, Rule>).map((rule) => ['question', ...rule] as const),
].flatMap(([kind, name, rule]) =>
  rule.tells === 'no' ? [] : rule.from.map((from) => ({ kind, name: name as MoveName, rule, from })),
)

describe.each(telling)('$name of a $kind that is $from', ({ kind, name, rule, from }) => {
  const by = { officer, supervisor, resident, system, executive: system, integrity: system, admin: system }
  const request: Request = {
    move: name,
    by: by[rule.by[0] ?? 'system'],
    key: 'k',
    at: new Date('2026-11-18T03:00:00Z'),
    words: 'รอหลอดไฟรุ่นใหม่',
    photos: ['photo'],
    day: '2026-12-08',
    agency: 'กรมทางหลวง',
    target: 'c2',
  }
  const done = move(newCase({ kind, state: from, closedAt: request.at }), request, true) as Moved
  const told = news(house, done.case, done.event)
  const followed = newsForFollower(house, done.case, done.event)
  const drawn = (lang: 'th' | 'en') =>
    [told, followed].flatMap((reply) => toMessages(reply ? [spoken(reply, lang)] : [], templates))

  test('is told, within LINE’s limits and in our voice', () => {
    expect(told).toBeDefined()
    expect(followed === undefined).toBe(name === 'ask')
    for (const lang of ['th', 'en'] as const)
      expect(checkMessages(drawn(lang), { allowLoopbackHttp: true })).toEqual([])
    expect(
      drawn('th')
        .flatMap(bubblesOf)
        .filter((bubble) => !particlesFit(bubble)),
    ).toEqual([])
  })
})
