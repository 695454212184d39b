import { describe, expect, it } from '@jest/globals'
import type { State } from '../../../src/cases/case.js'
import { dueOf } from '../../../src/flows/staff/due.js'

// Monday, 16 November 2026; the Wednesday after is made a holiday.
const today = '2026-11-16'
const holidays = new Set(['2026-11-18'])
const fresh = { kind: 'complaint' as const, acknowledgeBy: '2026-11-19', promisedBy: '2026-11-25' }
const taken = { ...fresh, acknowledgedAt: new Date('2026-11-10T03:00:00Z') }
type Row = [string, Parameters<typeof dueOf>[0], string, string]
const at = (state: State, rest: object = taken) => ({ ...fresh, ...rest, state })

describe('which clock of a case runs, and how it is said', () => {
  it.each<Row>([
    ['new', at('received', {}), 'new', 'ตอบรับภายใน 19 พ.ย. 2569 อีก 3 วัน'],
    [
      'new, to be acknowledged tomorrow',
      at('received', { acknowledgeBy: '2026-11-17' }),
      'due-soon',
      'ตอบรับภายใน 17 พ.ย. 2569 อีก 1 วัน',
    ],
    [
      'not acknowledged in time',
      at('received', { acknowledgeBy: '2026-11-12' }),
      'overdue',
      'เกินกำหนดตอบรับ 2 วันทำการ',
    ],
    [
      'not even acknowledged when it should be done',
      at('received', { acknowledgeBy: '2026-11-05', promisedBy: '2026-11-13' }),
      'overdue',
      'เกินกำหนด 1 วันทำการ',
    ],
    ['in hand', at('in-progress'), 'rest', 'กำหนดเสร็จ 25 พ.ย. 2569 อีก 9 วัน'],
    [
      'due after the holiday',
      at('in-progress', { ...taken, promisedBy: '2026-11-17' }),
      'due-soon',
      'กำหนดเสร็จ 17 พ.ย. 2569 อีก 1 วัน',
    ],
    [
      'due today',
      at('in-progress', { ...taken, promisedBy: today }),
      'due-soon',
      'กำหนดเสร็จ 16 พ.ย. 2569 วันนี้',
    ],
    ['late', at('acknowledged', { ...taken, promisedBy: '2026-11-11' }), 'overdue', 'เกินกำหนด 3 วันทำการ'],
    [
      'late while the reporter is asked',
      at('waiting-for-resident', { ...taken, promisedBy: '2026-11-13' }),
      'overdue',
      'เกินกำหนด 1 วันทำการ',
    ],
    ['reopened', at('reopened'), 'new', 'กำหนดเสร็จ 25 พ.ย. 2569 อีก 9 วัน'],
    [
      'with another agency',
      at('forwarded-outside', { ...taken, promisedBy: '2026-11-02', askAgainOn: '2026-11-30' }),
      'rest',
      'สอบถามอีกครั้ง 30 พ.ย. 2569 อีก 14 วัน',
    ],
    [
      'with an agency to be asked again',
      at('forwarded-outside', { ...taken, askAgainOn: '2026-11-13' }),
      'overdue',
      'เกินกำหนด 1 วันทำการ',
    ],
    [
      'waiting for the reporter to confirm',
      at('proposed-done', { ...taken, promisedBy: '2026-11-02' }),
      'rest',
      'รอผู้แจ้งยืนยัน',
    ],
    [
      'a question',
      at('received', { kind: 'question', promisedBy: '2026-11-19' }),
      'new',
      'ตอบภายใน 19 พ.ย. 2569 อีก 3 วัน',
    ],
  ])('%s', (_, c, bucket, words) => {
    expect(dueOf(c, today, holidays)).toMatchObject({ bucket, words: { th: words } })
  })

  it('counts no working days between Friday and the Sunday after', () => {
    const c = at('in-progress', { ...taken, promisedBy: '2026-11-20' })
    expect(dueOf(c, '2026-11-22', holidays).words.th).toBe('เกินกำหนดแล้ว')
  })
})
