// A LINE adapter for Bot Framework as a project would write it: events in, activities out, replies by token.
import { messagingApi } from '@line/bot-sdk'
import { ActivityTypes, BotAdapter, TurnContext } from 'botbuilder'

export class LineAdapter extends BotAdapter {
  constructor({ channelAccessToken, baseURL }) {
    super()
    this.client = new messagingApi.MessagingApiClient({ channelAccessToken, baseURL })
  }

  async processEvent(event, logic) {
    const { message, source, timestamp, webhookEventId, replyToken } = event
    const context = new TurnContext(this, {
      type: ActivityTypes.Message,
      id: webhookEventId,
      timestamp: new Date(timestamp),
      channelId: 'line',
      conversation: { id: source.userId },
      from: { id: source.userId },
      recipient: { id: 'bot' },
      text: message.text,
      attachments: message.type === 'image' ? [{ contentType: 'image/*', contentUrl: message.id }] : [],
      channelData: { replyToken },
    })
    await this.runMiddleware(context, logic)
  }

  async sendActivities(context, activities) {
    const messages = activities
      .filter((activity) => activity.type === ActivityTypes.Message)
      .map((activity) => ({ type: 'text', text: activity.text }))
    if (messages.length === 0) return activities.map(() => ({ id: '' }))
    const { replyToken } = context.activity.channelData
    const { sentMessages } = await this.client.replyMessage({ replyToken, messages })
    return sentMessages.map(({ id }) => ({ id }))
  }

  async updateActivity() {
    throw new Error('LINE cannot change a message that was sent')
  }

  async deleteActivity() {
    throw new Error('LINE cannot delete a message that was sent')
  }

  async continueConversation() {
    throw new Error('not needed here')
  }
}
