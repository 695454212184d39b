import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { talk } from '../../support/talk.js'
import { flows, type Municipality, municipality } from './support.js'

let town: Municipality
beforeAll(async () => {
  town = await municipality('staff-join')
})
afterAll(() => town.close())

const invite = (name: string, unit?: string) =>
  town.staff.invite({ name, roles: ['officer'], ...(unit ? { unit } : {}) }, town.clock.now)

describe('a staff code makes the chat that of a staff member', () => {
  it('greets by name, role and unit, and offers what can be done', async () => {
    const chat = town.stranger()
    const seen = await chat.say(await invite('สมชาย ใจดี', 'public-works'))
    expect(seen.text).toContain('สวัสดี สมชาย ใจดี')
    expect(seen.text).toContain('เจ้าหน้าที่ · กองช่าง')
    expect(seen.labels).toEqual(['งานวันนี้', 'ตั้งค่าแจ้งเตือน', 'เมนู'])
    expect((await town.office.staffOf(chat.chat)).name).toBe('สมชาย ใจดี')
  })

  it.each([
    ['small letters', (code: string) => code.toLowerCase()],
    ['spaces around the dashes', (code: string) => ` ${code.replaceAll('-', ' - ')} `],
    ['long dashes', (code: string) => code.replaceAll('-', '–')],
  ])('reads the code with %s', async (_, written) => {
    const chat = town.stranger()
    expect((await chat.say(written(await invite('มานี')))).text).toContain('สวัสดี มานี')
  })

  it('takes the same code from the same chat again, and no other chat’s', async () => {
    const [chat, other] = [town.stranger(), town.stranger()]
    const code = await invite('มานะ', 'finance')
    await chat.say(code)
    expect((await chat.again()).text).toContain('สวัสดี มานะ')
    expect((await chat.say(code)).text).toContain('สวัสดี มานะ')
    expect((await other.say(code)).text).toContain('รหัสนี้ใช้ไม่ได้')
  })

  it('tells an executive of the monthly summary, and offers no cases', async () => {
    const chat = await town.person('นายก', ['executive'])
    expect(chat.sees().text).toContain('สรุปรายเดือนจะส่งมาที่แชตนี้ทุกวันที่ 1')
    expect(chat.sees().labels).toEqual(['เมนู'])
  })

  it('speaks English where that is the language of the chat', async () => {
    const chat = await town.person('Jane', ['officer', 'supervisor'], 'public-works', 'en')
    expect(chat.sees().text).toContain('Officer · Supervisor · Public Works')
  })
})

describe('a code sent in a group', () => {
  it('binds the group to the unit of whose code it was', async () => {
    const group = talk(flows, { office: town.office, chat: 'group-1', clock: town.clock })
    const code = await invite('หัวหน้าช่าง', 'public-works')
    const seen = await group.start('staff-bind-group', { code })
    expect(seen.text).toContain('เรื่องด่วนของกองช่าง')
    expect(seen.labels).toEqual([])
    expect(await town.groups.ofUnit('public-works')).toMatchObject([
      { id: 'group-1', unit: 'public-works', members: 5 },
    ])
  })

  it('does not fall over its own first try', async () => {
    const group = talk(flows, { office: town.office, chat: 'group-2', clock: town.clock })
    await group.start('staff-bind-group', { code: await invite('หัวหน้าคลัง', 'finance') })
    expect((await group.again()).text).toContain('แจ้งเรื่องด่วนของกองคลัง')
    expect(await town.groups.ofUnit('finance')).toHaveLength(1)
  })

  it('refuses a code that is none', async () => {
    const group = talk(flows, { office: town.office, chat: 'group-3', clock: town.clock })
    expect((await group.start('staff-bind-group', { code: 'STAFF-AAAA-AAAA' })).text).toContain('รหัสนี้ใช้ไม่ได้')
  })
})

describe('how often an officer hears of new cases', () => {
  it('is once a day until the officer asks for each', async () => {
    const chat = await town.person('สมหญิง', ['officer'], 'education')
    expect((await town.office.staffOf(chat.chat)).notify).toBe('digest')
    const asked = await chat.press('ตั้งค่าแจ้งเตือน')
    expect(asked.quick).toEqual(['สรุปวันละครั้ง', 'ทุกเรื่องทันที', 'ยกเลิก'])
    expect((await chat.press('ทุกเรื่องทันที')).text).toContain('ทันทีทุกเรื่อง')
    expect((await town.office.staffOf(chat.chat)).notify).toBe('each')
    await chat.say('ตั้งค่าแจ้งเตือน')
    await chat.say('สรุปวันละครั้ง')
    expect((await town.office.staffOf(chat.chat)).notify).toBe('digest')
  })

  it('is no question for anybody else', async () => {
    const chat = town.stranger()
    expect((await chat.say('ตั้งค่าแจ้งเตือน')).text).toContain('ส่วนนี้สำหรับเจ้าหน้าที่')
    expect(chat.state.draft).toBeUndefined()
  })
})
