// linebot as its README shows it: bot.on('message'), event.reply(); it answers 200 before the handler runs.
import linebot from 'linebot'
import { MongoClient } from 'mongodb'
import wording from '../wording.cjs'

const { LINE_CHANNEL_SECRET, LINE_CHANNEL_ACCESS_TOKEN, LINE_API_BASE_URL, MONGODB_URI, PORT } = process.env
const db = new MongoClient(MONGODB_URI).db()
const sessions = db.collection('sessions')
const complaints = db.collection('complaints')
const bot = linebot({ channelSecret: LINE_CHANNEL_SECRET, channelAccessToken: LINE_CHANNEL_ACCESS_TOKEN })
bot.endpoint = `${LINE_API_BASE_URL}/v2/bot`

async function answer(userId, message) {
  const { text } = message
  const session = (await sessions.findOne({ _id: userId })) ?? { step: 'idle' }
  const go = (step, answers = {}) =>
    sessions.updateOne({ _id: userId }, { $set: { step, ...answers } }, { upsert: true })
  if (text === wording.start) {
    await go('what')
    return wording.askWhat
  }
  switch (session.step) {
    case 'what':
      await go('photo', { description: text })
      return wording.askPhoto
    case 'photo':
      if (message.type !== 'image' && text !== wording.skip) return wording.askPhoto
      await go('place', { photo: message.type === 'image' ? message.id : null })
      return wording.askPlace
    case 'place':
      await go('phone', { place: text })
      return wording.askPhone
    case 'phone': {
      const { description, photo, place } = session
      const phone = text === wording.skip ? null : text
      const complaint = { userId, description, photo, place, phone, createdAt: new Date() }
      const { insertedId } = await complaints.insertOne(complaint)
      await go('idle')
      return wording.filed(insertedId.toHexString().slice(-6))
    }
    default:
      return wording.hello
  }
}

bot.on('message', async (event) => {
  try {
    await event.reply(await answer(event.source.userId, event.message))
  } catch (error) {
    console.error(error)
  }
})

const server = bot.listen('/webhook', { port: Number(PORT), host: '127.0.0.1' }, () => {
  console.log(`Listening on http://127.0.0.1:${server.address().port}`)
})
