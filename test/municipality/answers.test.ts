import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { commandKey, noIn, sameCommand, stripPolite, villageIn, yesIn } from '../../src/municipality/words.js'

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('ใช่', 'ไม่', 'บ่', 'เจ้า', 'ค่ะ', 'เลย', 'แล้ว', 'no', 'y', 'ok', 'ยัง', 'มี', '👍'))
    .map((words) => words.join('')),
)

describe('yes and no', () => {
  const yes =
    'ใช่|ใช่ค่ะ|ใช่ ถูกต้องค่ะ|ครับ|ครับผม|เจ้า|แม่นแล้วเจ้า|ใจ้เจ้า|ได้เลยค่ะ|โอเค|OK ครับ|ok 👍|👍|yes please|Yes!|เรียบร้อยแล้วค่ะ|ตกลง|มีค่ะ|เอาเลย'
  const no =
    'ไม่|ไม่ใช่ครับ|ไม่ค่ะ|บ่|บ่ใจ้|บ่เอาเจ้า|บ่มีเจ้า|ไม่มีค่ะ|ไม่เป็นไรค่ะ|ยังค่ะ|ยังไม่เรียบร้อย|No|no thanks|Nope.|ไม่ต้องค่ะ|👎|บ่แม่น|บ่มีเบอร์จ้า|ไม่มีโทรศัพท์ค่ะ|ไม่มีรูปครับ|no photo'
  const neither = ['คะ', 'แล้ว', 'เลย', 'ไฟดับ', 'อยากแจ้งเรื่อง', 'ใช่ไหม', 'ไม่รู้ว่าใช่หรือเปล่า', '', '?']

  test.each(yes.split('|'))('%s is yes', (said) => {
    expect([yesIn(said), noIn(said)]).toEqual([true, false])
  })
  test.each(no.split('|'))('%s is no', (said) => {
    expect([yesIn(said), noIn(said)]).toEqual([false, true])
  })
  test.each(neither)('"%s" is neither', (said) => {
    expect([yesIn(said), noIn(said)]).toEqual([false, false])
  })

  test('nothing is both', () => {
    fc.assert(
      fc.property(text, (said) => {
        expect(yesIn(said) && noIn(said)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the village in a text', () => {
  test.each([
    ['หมู่ 5 ข้างวัด', 5],
    ['ม.5', 5],
    ['หมู่ที่ ๕', 5],
    ['บ้านเลขที่ 123/4 ม. 12 ต.บ้านต๋อม', 12],
    ['หมู่ห้า', 5],
    ['หมู่สิบสองบ้านไร่', 12],
    ['หมู่บ้าน 9', 9],
    ['Moo 7', 7],
    ['house 12, m.4', 4],
    ['หมู่5', 5],
    ['หมู่5/1', 5],
    ['เด็ก ม.3 ตีกันที่หมู่ 8', 8],
  ])('%s', (said, village) => {
    expect(villageIn(said)).toBe(village)
  })

  test.each([
    'หมู 5 ตัว',
    'ม้าอยู่เป็นหมู่ 5 ตัว',
    'เด็ก ม.3 ตีกัน',
    'ถนนยาว 3 ม. 2 จุด',
    'ซอย 5',
    'หมู่บ้านเรา',
    'หมู่ 0',
    'กว้าง ม. 4',
    '',
  ])('%s names none', (said) => {
    expect(villageIn(said)).toBeUndefined()
  })
})

describe('polite words', () => {
  test.each([
    ['แจ้งเรื่องค่ะ', 'แจ้งเรื่อง'],
    ['ขอบคุณนะคะ 🙏', 'ขอบคุณ'],
    ['ฝั่งร้านค้าเจ้า', 'ฝั่งร้านค้า'],
    ['help please!', 'help'],
    ['ค่ะ', ''],
    ['ชนะ', 'ชนะ'],
    ['วัดพระเจ้า', 'วัดพระเจ้า'],
    ['ข้าวเจ้า', 'ข้าวเจ้า'],
    ['ไฟสว่างจ้า', 'ไฟสว่างจ้า'],
  ])('%s', (said, meant) => {
    expect(stripPolite(said)).toBe(meant)
  })
})

describe('commands', () => {
  test.each([
    ['แจ้งเรื่องร้องเรียน', 'แจ้งเรื่องร้องเรียน'],
    ['แจ้งเรื่อง ร้องเรียนค่ะ', 'แจ้งเรื่องร้องเรียน'],
    ['เเจ้งเรื่องร้องเรียนครับ', 'แจ้งเรื่องร้องเรียน'],
    ['“ติดตามเรื่อง”ครับ', 'ติดตามเรื่อง'],
    ['เมนู!!', 'เมนู'],
    ['ย้อนกลับนะคะ', 'ย้อนกลับ'],
    ['มีส่วนร่วมเจ้า', 'มีส่วนร่วม'],
    ['ＭＥＮＵ', 'Menu'],
    ['my cases please', 'My cases'],
    ['ENGLISH', 'English'],
    ['ภาษา ไทย', 'ภาษาไทย'],
  ])('%s is %s', (said, command) => {
    expect(sameCommand(said, command)).toBe(true)
    expect(commandKey(said)).toBe(commandKey(command))
  })

  test('a command inside a sentence, a longer word and mere politeness are none', () => {
    expect(sameCommand('เมนูอาหาร', 'เมนู')).toBe(false)
    expect(sameCommand('ขอเมนูหน่อย', 'เมนู')).toBe(false)
    expect(sameCommand('ค่ะ', '')).toBe(false)
    expect(sameCommand('', '')).toBe(false)
  })

  test('spaces, width, case, particles and stops never matter', () => {
    const commands = fc.constantFrom('แจ้งเรื่องร้องเรียน', 'ยกเลิก', 'Report corruption', 'Skip', 'ข้าม')
    const ends = fc.constantFrom('', 'ค่ะ', ' ครับ', 'นะคะ', '!', ' ค่ะ.', '…', 'ค่ะ 😊')
    const wide = (s: string) =>
      s.replace(/[A-Za-z]/g, (c) => String.fromCharCode(c.toUpperCase().charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(commands, ends, fc.boolean(), fc.nat(), (command, end, isWide, cut) => {
        const at = cut % (command.length + 1)
        const spaced = /\p{Mn}|ำ/u.test(command[at] ?? '')
          ? command
          : `${command.slice(0, at)} ${command.slice(at)}`
        expect(sameCommand((isWide ? wide(spaced) : spaced) + end, command)).toBe(true)
      }),
    )
  })
})
