// Bot Framework has no LINE channel of its own any more: the adapter and the storage here are hand-written.
import { middleware } from '@line/bot-sdk'
import { ConversationState } from 'botbuilder'
import { DialogSet, DialogTurnStatus } from 'botbuilder-dialogs'
import express from 'express'
import { MongoClient } from 'mongodb'
import wording from '../wording.cjs'
import { ComplaintDialog } from './complaint-dialog.mjs'
import { LineAdapter } from './line-adapter.mjs'
import { MongoStorage } from './mongo-storage.mjs'

const { LINE_CHANNEL_SECRET, LINE_CHANNEL_ACCESS_TOKEN, LINE_API_BASE_URL, MONGODB_URI, PORT } = process.env
const db = new MongoClient(MONGODB_URI).db()
const conversationState = new ConversationState(new MongoStorage(db.collection('state')))
const dialogs = new DialogSet(conversationState.createProperty('dialogs'))
dialogs.add(new ComplaintDialog(db.collection('complaints')))
const adapter = new LineAdapter({
  channelAccessToken: LINE_CHANNEL_ACCESS_TOKEN,
  baseURL: LINE_API_BASE_URL,
})

async function onTurn(context) {
  const dialog = await dialogs.createContext(context)
  if (context.activity.text === wording.start) {
    await dialog.cancelAllDialogs()
    await dialog.beginDialog('complaint')
  } else {
    const { status } = await dialog.continueDialog()
    if (status === DialogTurnStatus.empty) await context.sendActivity(wording.hello)
  }
  await conversationState.saveChanges(context)
}

const app = express()
app.post('/webhook', middleware({ channelSecret: LINE_CHANNEL_SECRET }), async (req, res) => {
  const messages = req.body.events.filter((event) => event.type === 'message')
  try {
    await Promise.all(messages.map((event) => adapter.processEvent(event, onTurn)))
    res.status(200).end()
  } catch (error) {
    console.error(error)
    res.status(500).end()
  }
})
const server = app.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`Listening on http://127.0.0.1:${server.address().port}`)
})
