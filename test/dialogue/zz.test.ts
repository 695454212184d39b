import { test } from '@jest/globals'
import { loadFlows } from '../../src/flows/load.js'
import { house, testOffice } from '../support/office.js'
import { talk } from '../support/talk.js'
const clock = { now: new Date('2026-11-16T10:00:00+07:00') }
test('x', async () => {
  const town = await testOffice('zz', clock)
  const flows = [...(await loadFlows(house)).values()]
  const run = async (title: string, opts: object, steps: string[]) => {
    const k = talk(flows, { office: town.office, clock, ...opts })
    let out = `##### ${title}\n`
    for (const s of steps) {
      const [verb, ...rest] = s.split(':'); const arg = rest.join(':')
      let sees
      try {
      if (verb === 'p') sees = await k.press(arg)
      else if (verb === 'photo') sees = await k.photo(undefined, arg === 'more')
      else if (verb === 'pin') { const [lat, lng] = arg.split(',').map(Number); sees = await k.place({ lat: lat!, lng: lng! }) }
      else if (verb === 'in') sees = await k.hear({ kind: arg, id: 'c1' } as never)
      else sees = await k.say(s)
      out += `R ${s}\nB ${sees.texts.length + sees.cards.length} ${sees.text.replaceAll('\n', ' / ')} [${sees.labels.join('][')}]\n`
      } catch (e) { out += `R ${s}\n!! ${(e as Error).stack}\n` }
    }
    process.stdout.write(out)
  }
  await run('old', { newcomer: true }, ['แจ้งเรื่องร้องเรียนเจ้า', 'รับทราบเจ้า', 'หมามันเห่าทั้งคืนบ่ได้นอน', 'บ่มีเจ้า', 'หมู่ 3 ข้างวัด', 'บ่มี', 'บ่ใจ้', 'สถานที่', 'หมู่ 4 ข้างวัดใหม่', 'แม่นเจ้า'])
  await run('angry', {}, ['photo', 'photo', 'แจ้งเรื่องร้องเรียน', 'ถนนพังมาเป็นปีแล้ว!!!', 'photo', 'ส่งรูปเสร็จแล้ว', 'photo', 'photo', 'หมู่ 2 หน้าโรงเรียน', 'ยกเลิก', 'ย้อนกลับ', 'photo', 'ข้าม', 'photo', 'pin:19.22,99.86', 'in:voice', 'sticker', 'in:sticker', 'ส่งเลย'])
  await run('hurry', {}, ['น้ำท่วมหน้าบ้านหมู่ 5', 'สูงมากแล้ว', 'แจ้งเรื่องร้องเรียน', 'ข้าม', 'pin:18.0,99.0', 'pin:19.22,99.86', 'ข้าม', 'ตกลง'])
  await run('nocat', {}, ['แจ้งเรื่องร้องเรียน', 'ซอดแจ้งปะล้ำปะเหลือ', 'ถนน', 'ย้อนกลับ', 'ย้อนกลับ', 'ย้อนกลับ'])
  await run('afraid', {}, ['ปลัดเรียกเงินใต้โต๊ะ 5000', 'เป็นเรื่องทั่วไป', 'ขยะล้นถัง ช่างเรียกเงินใต้โต๊ะ', 'ยกเลิก', 'สวัสดีค่ะ', 'นายกรับสินบน', 'เป็นเรื่องทั่วไป', 'นายกรับสินบน', 'แจ้งเป็นเรื่องร้องเรียน'])
  await run('suicide', {}, ['อยากตาย ไม่ไหวแล้ว', 'ติดต่อเจ้าหน้าที่', 'มีคนหมดสติหน้าตลาด', 'สวัสดี', 'อยากตาย'])
  await run('english', {}, ['English', 'Menu', 'Complaint', 'street light out for 4 nights', 'Ask', 'where do I pay tax?', 'yes', 'Menu'])
  await run('sticker', {}, ['in:sticker', 'in:sticker', 'in:voice', 'in:voice', 'in:file', 'photo:more', 'photo', 'pin:19.2,99.8', 'เมนู'])
  await town.close()
})
