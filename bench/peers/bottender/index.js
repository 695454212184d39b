// Bottender's entry action: state in the session, complaints in a collection of their own.
const { MongoClient } = require('mongodb')
const wording = require('../wording.cjs')

const connected = MongoClient.connect(process.env.MONGODB_URI, { useUnifiedTopology: true })

async function answer(context) {
  const { event, state } = context
  const { text } = event
  if (text === wording.start) {
    context.setState({ step: 'what' })
    return wording.askWhat
  }
  switch (state.step) {
    case 'what':
      context.setState({ step: 'photo', description: text })
      return wording.askPhoto
    case 'photo':
      if (!event.isImage && text !== wording.skip) return wording.askPhoto
      context.setState({ step: 'place', photo: event.isImage ? event.message.id : null })
      return wording.askPlace
    case 'place':
      context.setState({ step: 'phone', place: text })
      return wording.askPhone
    case 'phone': {
      const { description, photo, place } = state
      const phone = text === wording.skip ? null : text
      const complaint = { userId: context.session.user.id, description, photo, place, phone }
      const complaints = (await connected).db().collection('complaints')
      const { insertedId } = await complaints.insertOne({ ...complaint, createdAt: new Date() })
      context.setState({ step: 'idle' })
      return wording.filed(insertedId.toHexString().slice(-6))
    }
    default:
      return wording.hello
  }
}

module.exports = async function App(context) {
  if (context.event.isMessage) await context.replyText(await answer(context))
}
