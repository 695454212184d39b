import type { Case, CaseEvent } from '../cases/case.js'
import { addDays, bangkokDay } from '../municipality/calendar.js'
import type { Reply } from '../dialogue/reply.js'
import { same, type Words } from '../dialogue/words.js'
import { categoryOf, day, type House, pair, unitOf } from './house.js'
import { numberLine, residentState, say, stateShape } from './wording.js'

/** Silence for this long after the resident was really told closes a case (design, Cases). */
export const SILENCE_DAYS = 7

/** What the resident is told of a move; undefined for what nobody needs to hear. */
export function news(house: House, c: Case, event: CaseEvent): Reply | undefined {
  const unit = unitOf(house, c.unit)
  const words = same(event.words ?? '')
  const track = { label: say.track, say: 'ติดตามเรื่อง' }
  const notice = (
    headline: Words,
    rows: { label: Words; value: Words }[],
    lines: Words[] = [],
    buttons: object[] = [track],
  ): Reply => ({
    card: 'case/notice',
    data: { state: stateShape(c.state), headline, ...numberLine(c), lines, rows, buttons },
  })
  switch (event.move) {
    case 'acknowledge':
    case 'start':
      return notice(residentState[c.state], [
        { label: say.rowUnit, value: pair(unit) },
        { label: say.rowDue, value: day(c.promisedBy) },
      ])
    case 'ask':
      return {
        card: 'case/question',
        data: {
          headline: { th: `${unit.th}ขอถามเพิ่มค่ะ`, en: `${unit.en} has a question` },
          ...numberLine(c),
          words,
          note: {
            th: 'พิมพ์ตอบหรือส่งรูปได้เลย ข้อความถัดไปจะแนบเข้าเรื่องนี้',
            en: 'Type or send a photo; your next message goes to this case.',
          },
          buttons: [{ label: say.answer, start: 'answer-officer', seed: { case: c.id } }],
        },
      }
    case 'propose':
      return proposal(house, c, event)
    case 'forward':
      return notice(
        residentState['forwarded-outside'],
        [
          { label: say.rowAgency, value: same(event.detail?.agency ?? '') },
          { label: say.rowWhy, value: words },
        ],
        [forwardLine(event)],
      )
    case 'postpone':
      return {
        card: 'case/notice',
        data: {
          state: 'late',
          headline: { th: 'จะช้ากว่ากำหนด', en: 'This will take longer' },
          ...numberLine(c),
          lines: [{ th: 'ขออภัยที่ให้รอนานขึ้นค่ะ', en: 'Sorry for the longer wait.' }],
          rows: [
            { label: say.rowBefore, value: day(event.detail?.dayBefore ?? c.resolveBy) },
            { label: say.rowNow, value: day(c.promisedBy) },
            { label: say.rowWhy, value: words },
          ],
          buttons: [track],
        },
      }
    case 'reject':
      return notice(
        { th: 'เทศบาลดำเนินการให้ไม่ได้ค่ะ', en: 'The municipality can’t do this' },
        [{ label: say.rowReason, value: words }],
        [],
        [
          { label: say.appeal, start: 'appeal', seed: { case: c.id } },
          { label: say.menu, say: 'เมนู' },
        ],
      )
    case 'take-back':
      return notice(
        { th: 'เทศบาลรับเรื่องนี้มาทำต่อแล้วค่ะ', en: 'We will deal with this after all' },
        [
          { label: say.rowWhy, value: words },
          { label: say.rowDue, value: day(c.promisedBy, 'long') },
        ],
        [
          {
            th: 'ขออภัยที่แจ้งไปก่อนหน้านี้ว่าดำเนินการให้ไม่ได้',
            en: 'Sorry that we told you it could not be done.',
          },
        ],
      )
    case 'merge':
      return notice(
        residentState.merged,
        [],
        [
          {
            th: `เรื่องนี้รวมกับเรื่องที่มีคนแจ้งก่อนแล้วค่ะ ดูผลได้ที่ “ติดตามเรื่อง” เหมือนเดิม`,
            en: 'This was joined with an earlier report. You can follow it under “My cases” as before.',
          },
        ],
      )
    case 'close-silent':
      return notice(
        { th: 'ปิดเรื่องแล้วค่ะ', en: 'This case is closed' },
        [],
        [
          {
            th: 'เพราะครบ 7 วันโดยไม่มีคำตอบ ถ้ายังไม่เรียบร้อย เปิดเรื่องอีกครั้งได้',
            en: 'It was closed after 7 days without an answer. If it is not fixed, you can open it again.',
          },
        ],
        [{ label: say.reopen, start: 'reopen', seed: { case: c.id } }, track],
      )
    case 'reply':
      return {
        card: 'case/question',
        data: {
          headline: { th: `${unit.th}ตอบแล้วค่ะ`, en: `${unit.en} has answered` },
          ...numberLine(c),
          words,
          buttons: [{ label: say.menu, say: 'เมนู' }],
        },
      }
    default:
      return undefined
  }
}

function proposal(house: House, c: Case, event: CaseEvent): Reply {
  const unit = unitOf(house, c.unit)
  const until = day(addDays(bangkokDay(event.at), SILENCE_DAYS), 'long')
  const [photo] = event.photos ?? []
  const link = photo ? house.links.photo(photo) : undefined
  return {
    card: 'case/done',
    data: {
      headline: { th: `${unit.th}แจ้งว่าทำเสร็จแล้วค่ะ`, en: `${unit.en} says it is done` },
      ...numberLine(c),
      title: pair(categoryOf(house, c.category)),
      ...(link ? { photo: link, openPhoto: { label: say.openPhoto, uri: link } } : {}),
      words: same(event.words ?? ''),
      note: {
        th: `ถ้าไม่ตอบภายใน${until.th} ระบบจะปิดเรื่อง`,
        en: `Without an answer by ${until.en} it will be closed.`,
      },
      question: say.looksRight,
      buttons: [
        { label: say.confirm, start: 'confirm-done', seed: { case: c.id } },
        { label: say.refuse, start: 'refuse-done', seed: { case: c.id } },
      ],
    },
  }
}

function forwardLine(event: CaseEvent): Words {
  const again = event.detail?.day ? day(event.detail.day) : undefined
  return {
    th: `เทศบาลกำหนดวันเสร็จแทนไม่ได้${again ? ` จะสอบถามอีกครั้งวันที่ ${again.th}` : ''}`,
    en: `We can’t promise a date for them.${again ? ` We will ask again on ${again.en}.` : ''}`,
  }
}
