// The shape most tutorials teach: the SDK's middleware, one session document a user, one complaint model.
import { messagingApi, middleware } from '@line/bot-sdk'
import express from 'express'
import mongoose from 'mongoose'
import wording from '../wording.cjs'

const { LINE_CHANNEL_SECRET, LINE_CHANNEL_ACCESS_TOKEN, LINE_API_BASE_URL, MONGODB_URI, PORT } = process.env
const client = new messagingApi.MessagingApiClient({
  channelAccessToken: LINE_CHANNEL_ACCESS_TOKEN,
  baseURL: LINE_API_BASE_URL,
})

const Session = mongoose.model(
  'Session',
  new mongoose.Schema({
    userId: { type: String, unique: true },
    step: { type: String, default: 'idle' },
    description: String,
    photo: String,
    place: String,
  }),
)
const Complaint = mongoose.model(
  'Complaint',
  new mongoose.Schema(
    { userId: String, description: String, photo: String, place: String, phone: String },
    { timestamps: true },
  ),
)

async function answer(session, message) {
  const { text } = message
  if (text === wording.start) {
    session.step = 'what'
    return wording.askWhat
  }
  switch (session.step) {
    case 'what':
      session.description = text
      session.step = 'photo'
      return wording.askPhoto
    case 'photo':
      if (message.type !== 'image' && text !== wording.skip) return wording.askPhoto
      session.photo = message.type === 'image' ? message.id : undefined
      session.step = 'place'
      return wording.askPlace
    case 'place':
      session.place = text
      session.step = 'phone'
      return wording.askPhone
    case 'phone': {
      const { userId, description, photo, place } = session
      const phone = text === wording.skip ? undefined : text
      const complaint = await Complaint.create({ userId, description, photo, place, phone })
      session.step = 'idle'
      return wording.filed(complaint.id.slice(-6))
    }
    default:
      return wording.hello
  }
}

async function handleEvent(event) {
  if (event.type !== 'message') return null
  const { userId } = event.source
  const session = (await Session.findOne({ userId })) ?? new Session({ userId })
  const text = await answer(session, event.message)
  await session.save()
  return client.replyMessage({ replyToken: event.replyToken, messages: [{ type: 'text', text }] })
}

await mongoose.connect(MONGODB_URI)
await Promise.all([Session.init(), Complaint.init()])
const app = express()
app.post('/webhook', middleware({ channelSecret: LINE_CHANNEL_SECRET }), (req, res) => {
  Promise.all(req.body.events.map(handleEvent))
    .then((result) => res.json(result))
    .catch((error) => {
      console.error(error)
      res.status(500).end()
    })
})
const server = app.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`Listening on http://127.0.0.1:${server.address().port}`)
})
