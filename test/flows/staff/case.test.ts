import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Municipality, municipality } from './support.js'
import { house } from '../../support/office.js'

let town: Municipality
let officer: Awaited<ReturnType<Municipality['person']>>
beforeAll(async () => {
  town = await municipality('staff-case')
  officer = await town.person('สมชาย', ['officer'], 'public-works')
})
afterAll(() => town.close())

const open = (id: string, chat = officer) => chat.start('staff-case', { case: id })

describe('a case as its officer sees it', () => {
  it('has the words, the place, the photos, whom to call and how long there is', async () => {
    const c = await town.filed({
      photos: ['111', '222'],
      phone: '081-234-5678',
      showName: true,
      place: { pin: { lat: 19.2, lng: 99.85 }, words: 'หมู่ 5 ข้างวัด', village: 5 },
    })
    const seen = await open(c.id)
    expect(seen.cards[0]).toMatchObject({ name: 'staff/case', data: { photo: house.links.photo('111') } })
    for (const part of [
      c.number,
      'ไฟฟ้าสาธารณะ · หมู่ 5',
      'ไฟทางดับ 3 ดวง ซอยข้างวัด',
      'ผู้แจ้ง resident\nโทร 081-234-5678',
      'หมู่ 5 ข้างวัด',
      '2 รูป',
      house.links.photo('222'),
      'query=19.2,99.85',
      '19 พ.ย. 2569',
    ]) {
      expect(seen.text).toContain(part)
    }
    expect(seen.labels.slice(0, 3)).toEqual(['ยืนยันรับเรื่อง', 'เริ่มดำเนินการ', 'ย้ายหน่วยงาน'])
    expect(seen.quick).toContain('โทรหาผู้แจ้ง')
    expect(seen.quick.length).toBeLessThanOrEqual(13)
  })

  it('keeps a name that was not to be shown', async () => {
    const c = await town.filed({ showName: false })
    expect((await open(c.id)).text).toContain('ไม่แสดงชื่อ ไม่ให้เบอร์')
  })

  it('counts the days to the promise, and those it is late', async () => {
    const c = await town.filed()
    await officer.start('staff-start', { case: c.id })
    expect((await open(c.id)).text).toContain('25 พ.ย. 2569 อีก 9 วัน')
    const monday = town.clock.now
    town.clock.now = new Date('2026-11-27T10:00:00+07:00')
    expect((await open(c.id)).text).toContain('กำลังดำเนินการ · เกินกำหนด 2 วันทำการ')
    town.clock.now = monday
  })

  it('tells what happened last, but never what a note says', async () => {
    const c = await town.filed()
    await officer.start('staff-ask', { case: c.id })
    await officer.say('ฝั่งวัดหรือฝั่งร้าน')
    await officer.press('ส่งคำถาม')
    await town.office.answer('resident', c.id, {
      key: 'a',
      at: town.clock.now,
      words: 'ฝั่งร้านค้าเจ้า',
      photos: ['333'],
    })
    await officer.start('staff-note', { case: c.id })
    await officer.say('ผู้แจ้งเป็นญาติกรรมการ')
    await officer.press('ยืนยันบันทึก')
    const { text } = await open(c.id)
    expect(text).toContain('ถามผู้แจ้ง: ฝั่งวัดหรือฝั่งร้าน')
    expect(text).toContain('ผู้แจ้งตอบ: ฝั่งร้านค้าเจ้า')
    expect(text).toContain(house.links.photo('333'))
    expect(text).toContain('บันทึกภายใน: อ่านได้ในคอนโซล')
    expect(text).not.toContain('ญาติกรรมการ')
  })

  it('gives words that are too long for the card in full below it', async () => {
    const words = `${'ถนนเป็นหลุม '.repeat(60)}จบ`
    const c = await town.filed({ category: 'road', words })
    expect((await open(c.id)).texts.join()).toContain(words)
  })

  it('says that a private case is private', async () => {
    const c = await town.filed({ category: 'building' })
    expect((await open(c.id)).text).toContain('ไม่เปิดเผยต่อสาธารณะ')
  })

  it('offers an answer, first of all, to a question', async () => {
    const c = await town.filed({
      kind: 'question',
      category: 'question',
      unit: 'public-works',
      words: 'ภาษีที่ดินจ่ายที่ไหน',
    })
    const seen = await open(c.id)
    expect(seen.labels[0]).toBe('ตอบผู้แจ้ง')
    expect(seen.labels).not.toContain('ทำเสร็จแล้ว')
    expect(seen.text).toContain('ตอบภายใน')
  })

  it('offers no question to somebody who has no LINE', async () => {
    const c = await town.filed({ reporter: undefined, channel: 'counter' })
    const seen = await open(c.id)
    expect(seen.text).toContain('ทางจุดบริการ')
    expect(seen.labels).not.toContain('ถามผู้แจ้ง')
  })
})

describe('a case is not for', () => {
  it('an officer of another unit', async () => {
    const other = await town.person('มานี', ['officer'], 'finance')
    const c = await town.filed()
    const seen = await open(c.id, other)
    expect(seen.text).toContain('ไม่พบเรื่องนี้ในหน่วยงานของคุณ')
    expect(seen.text).not.toContain('ไฟทางดับ')
  })

  it.each(['executive', 'integrity', 'admin'] as const)(
    'the role of %s, even in the same unit',
    async (role) => {
      const chat = await town.person(`คน${role}`, [role], 'public-works')
      const c = await town.filed()
      expect((await open(c.id, chat)).text).not.toContain('ไฟทางดับ')
    },
  )

  it('the resident, who has ติดตามเรื่อง', async () => {
    const c = await town.filed()
    expect((await open(c.id, town.stranger())).text).toContain('ส่วนนี้สำหรับเจ้าหน้าที่')
  })

  it('but is for a supervisor of any unit', async () => {
    const chat = await town.person('หัวหน้า', ['supervisor'])
    expect((await open((await town.filed()).id, chat)).text).toContain('ไฟทางดับ')
  })
})
