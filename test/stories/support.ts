import type { Town } from '../support/town.js'

export type Person = ReturnType<Town['resident']>

/** The privacy notice, read once; what follows in these stories comes after it. */
export async function greet(who: Person): Promise<void> {
  await who.say('แจ้งเรื่องร้องเรียน')
  await who.hears('ใช้ข้อมูลของคุณอย่างไร')
  await who.tap('รับทราบ ต่อไป')
  await who.hears('อยากแจ้งเรื่องอะไรคะ')
}

/** Says these one after the other, each when the one before was answered. */
export async function say(who: Person, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await who.say(text)
    await who.waitForReply()
  }
}

/** A complaint from the first word to its number. */
export async function files(town: Town, who: Person, words: string, place = 'หมู่ 5 ข้างวัด'): Promise<string> {
  await greet(who)
  await say(who, words, 'ข้าม', place, 'ข้าม')
  await who.tap('ส่งเรื่อง')
  await who.hears('รับเรื่องแล้วค่ะ')
  await town.settle()
  const [filed] = await town.services.cases.ofChat(who.id)
  return filed?.id ?? ''
}

/** Whether a text stands anywhere in the database: every collection, every document. */
export async function isStored(town: Town, text: string): Promise<string[]> {
  const { db } = town.services.database
  const found: string[] = []
  for (const { name } of await db.listCollections().toArray()) {
    for await (const document of db.collection(name).find({})) {
      if (JSON.stringify(document).includes(text)) found.push(name)
    }
  }
  return found
}
