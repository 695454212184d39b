import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Municipality, municipality } from './support.js'
import { house } from '../../support/office.js'

let town: Municipality
let officer: Awaited<ReturnType<Municipality['person']>>
beforeAll(async () => {
  town = await municipality('staff-outcome')
  officer = await town.person('สมชาย', ['officer'], 'public-works')
})
beforeEach(async () => {
  await officer.say('ยกเลิก')
})
afterAll(() => town.close())

const last = async (id: string) => (await town.cases.find(id))?.events.at(-1)

describe('work said to be done', () => {
  it('needs words and a photo, and is seen as the reporter will see it before it goes', async () => {
    const c = await town.filed({ reporter: 'happy' })
    await officer.start('staff-propose', { case: c.id })
    const photos = await officer.say('เปลี่ยนหลอดไฟ 3 ดวงแล้ว')
    expect(photos.text).toContain('อย่างน้อย 1 รูป')
    expect(photos.quick).not.toContain('ข้าม')
    await officer.photo('911')
    const review = await officer.press('ส่งรูปเสร็จแล้ว')
    expect(review.cards[0]).toMatchObject({
      name: 'case/done',
      data: { photo: house.links.photo('911') },
    })
    expect(review.text).toContain('ผู้แจ้งจะเห็น: กองช่างแจ้งว่าทำเสร็จแล้วค่ะ')
    expect(review.text).toContain('ถ้าไม่ตอบภายใน')
    expect(await town.state(c.id)).toBe('received')
    const sent = await officer.press('ส่งผลให้ผู้แจ้ง')
    expect(sent.text).toContain('ผู้แจ้งเห็นสถานะ “รอคุณยืนยันผล”')
    expect(await last(c.id)).toMatchObject({
      move: 'propose',
      words: 'เปลี่ยนหลอดไฟ 3 ดวงแล้ว',
      photos: ['911'],
    })
    expect(await town.pushedTo('happy')).toHaveLength(1)
  })

  it('without a photo is asked for one, however the officer tries to go on', async () => {
    const c = await town.filed()
    await officer.start('staff-propose', { case: c.id })
    await officer.say('เปลี่ยนหลอดไฟแล้ว')
    expect((await officer.say('ข้าม')).text).toContain('ข้ามไม่ได้')
    expect((await officer.say('ไม่มีรูป')).text).toContain('ส่งรูปหลังทำเสร็จ')
    await officer.photo('921')
    const done = officer.button('ส่งรูปเสร็จแล้ว')
    // The photo could not be fetched after all.
    await officer.hear({ kind: 'lost', ids: ['921'], why: { th: 'รับรูปนี้ไม่สำเร็จ', en: 'failed' } })
    expect((await officer.tap(done)).text).toContain('งานนี้ต้องมีรูปหลังทำเสร็จ')
    expect(await town.state(c.id)).toBe('received')
    await officer.photo('922')
    await officer.press('ส่งรูปเสร็จแล้ว')
    await officer.press('ส่งผลให้ผู้แจ้ง')
    expect(await last(c.id)).toMatchObject({ words: 'เปลี่ยนหลอดไฟแล้ว', photos: ['922'] })
  })

  it('takes several photos at once, and one that came before it was asked for', async () => {
    const c = await town.filed()
    await officer.start('staff-propose', { case: c.id })
    await officer.photo('931')
    const kept = await officer.say('ล้างท่อแล้ว')
    expect(kept.text).toContain('ได้รูปแล้ว 1 รูป')
    expect((await officer.photo('932', true)).text).toBe('')
    await officer.photo('933')
    await officer.press('ส่งรูปเสร็จแล้ว')
    await officer.press('ส่งผลให้ผู้แจ้ง')
    expect((await last(c.id))?.photos).toEqual(['931', '932', '933'])
  })

  it('may go without a photo where there is nothing to photograph', async () => {
    const c = await town.filed({ category: 'tax', unit: 'public-works' })
    await officer.start('staff-propose', { case: c.id })
    await officer.say('ออกใบอนุญาตแล้ว')
    const review = await officer.say('ข้าม')
    expect(review.cards[0]?.data.photo).toBeUndefined()
    await officer.press('ส่งผลให้ผู้แจ้ง')
    expect(await town.state(c.id)).toBe('proposed-done')
  })

  it('can be put right at the review: words, photos', async () => {
    const c = await town.filed()
    await officer.start('staff-propose', { case: c.id })
    await officer.say('เปลี่ยนหลอดไฟ 2 ดวง')
    await officer.photo('941')
    await officer.press('ส่งรูปเสร็จแล้ว')
    await officer.press('แก้ไข')
    await officer.press('แก้ไขข้อความ')
    const review = await officer.say('เปลี่ยนหลอดไฟ 3 ดวง')
    expect(review.text).toContain('เปลี่ยนหลอดไฟ 3 ดวง')
    await officer.press('แก้ไข')
    await officer.press('แก้ไขรูป')
    await officer.photo('942')
    expect((await officer.press('ส่งรูปเสร็จแล้ว')).cards[0]?.data.photo).toBe(house.links.photo('942'))
    await officer.press('ส่งผลให้ผู้แจ้ง')
    expect(await last(c.id)).toMatchObject({ words: 'เปลี่ยนหลอดไฟ 3 ดวง', photos: ['942'] })
  })

  it('is the officer’s to tell where the reporter has no LINE', async () => {
    const c = await town.filed({ reporter: undefined, channel: 'counter', phone: '081-234-5678' })
    await officer.start('staff-propose', { case: c.id })
    await officer.say('เปลี่ยนหลอดไฟแล้ว')
    await officer.photo()
    expect((await officer.press('ส่งรูปเสร็จแล้ว')).text).toContain('ผู้แจ้งไม่มี LINE ต้องแจ้งเอง')
    expect((await officer.press('ส่งผลให้ผู้แจ้ง')).text).toContain('ต้องแจ้งเอง โทร 081-234-5678')
  })
})

describe('a case that is not taken on', () => {
  it('has a reason the reporter can read, and where to turn instead', async () => {
    const c = await town.filed({ reporter: 'sad' })
    const asked = await officer.start('staff-reject', { case: c.id })
    expect(asked.quick).toContain('แนวเขตที่ดิน')
    await officer.press('แนวเขตที่ดิน')
    const review = await officer.say('ติดต่อสำนักงานที่ดินจังหวัดพะเยา')
    expect(review.text).toContain('ผู้แจ้งจะเห็น: เทศบาลดำเนินการให้ไม่ได้ค่ะ')
    expect(review.text).toContain('เทศบาลไม่มีอำนาจตัดสินแนวเขตที่ดิน ติดต่อสำนักงานที่ดินจังหวัดพะเยา')
    expect((await officer.press('ยืนยันไม่รับเรื่อง')).text).toContain('ทบทวนได้ 1 ครั้ง')
    expect(await town.state(c.id)).toBe('rejected')
    expect(JSON.stringify(await town.pushedTo('sad'))).toContain('แนวเขตที่ดิน ติดต่อสำนักงานที่ดิน')
  })

  it('may have a reason of the officer’s own, pressed or simply typed', async () => {
    const [one, two] = [await town.filed(), await town.filed()]
    await officer.start('staff-reject', { case: one.id })
    await officer.press('เหตุผลอื่น')
    await officer.say('ถนนนี้อยู่ในโครงการขยายทางปีหน้า')
    await officer.press('ยืนยันไม่รับเรื่อง')
    expect((await last(one.id))?.words).toBe('ถนนนี้อยู่ในโครงการขยายทางปีหน้า')
    await officer.start('staff-reject', { case: two.id })
    await officer.say('ถนนนี้อยู่ในโครงการขยายทางปีหน้า')
    await officer.press('ยืนยันไม่รับเรื่อง')
    expect((await last(two.id))?.words).toBe('ถนนนี้อยู่ในโครงการขยายทางปีหน้า')
  })

  it('lets the reason be changed at the review', async () => {
    const c = await town.filed()
    await officer.start('staff-reject', { case: c.id })
    await officer.press('ข้อมูลไม่พอ')
    await officer.say('ข้าม')
    await officer.press('แก้ไข')
    await officer.press('แก้ไขเหตุผล')
    await officer.press('ตรวจแล้วไม่พบ')
    await officer.press('ยืนยันไม่รับเรื่อง')
    expect((await last(c.id))?.words).toBe('เจ้าหน้าที่ตรวจสถานที่แล้ว ไม่พบเหตุตามที่แจ้ง')
  })
})
