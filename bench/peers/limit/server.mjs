// The least an answered message can cost: signature, ONE findOneAndUpdate, ONE keep-alive POST.
// It keeps none of the promises and files no separate complaint; it is a yardstick, not a rival.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { Agent, createServer, request } from 'node:http'
import { MongoClient } from 'mongodb'
import wording from '../wording.cjs'

const { LINE_CHANNEL_SECRET, LINE_CHANNEL_ACCESS_TOKEN, LINE_API_BASE_URL, MONGODB_URI, PORT } = process.env
const chats = new MongoClient(MONGODB_URI).db().collection('chats')
const agent = new Agent({ keepAlive: true })
const answers = [
  wording.askWhat,
  wording.askPhoto,
  wording.askPlace,
  wording.askPhone,
  wording.filed('บต-2570-000123'),
]

function genuine(body, signature = '') {
  const expected = createHmac('sha256', LINE_CHANNEL_SECRET).update(body).digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function reply(replyToken, text) {
  const body = JSON.stringify({ replyToken, messages: [{ type: 'text', text }] })
  const headers = {
    authorization: `Bearer ${LINE_CHANNEL_ACCESS_TOKEN}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  request(`${LINE_API_BASE_URL}/v2/bot/message/reply`, { method: 'POST', agent, headers })
    .on('response', (response) => response.resume())
    .on('error', console.error)
    .end(body)
}

async function take(event) {
  const chat = await chats.findOneAndUpdate(
    { _id: event.source.userId },
    { $inc: { step: 1 }, $push: { said: event.message.text } },
    { upsert: true, returnDocument: 'after', projection: { step: 1 } },
  )
  return () => reply(event.replyToken, answers[(chat.step - 1) % answers.length])
}

createServer((req, res) => {
  const chunks = []
  req.on('data', (chunk) => chunks.push(chunk))
  req.on('end', async () => {
    const body = Buffer.concat(chunks)
    if (!genuine(body, req.headers['x-line-signature'])) return res.writeHead(401).end()
    const replies = await Promise.all(JSON.parse(body).events.map(take))
    res.writeHead(200).end()
    for (const send of replies) send()
  })
}).listen(Number(PORT), '127.0.0.1', function () {
  console.log(`Listening on http://127.0.0.1:${this.address().port}`)
})
