const { LINE_CHANNEL_SECRET, LINE_CHANNEL_ACCESS_TOKEN, LINE_API_BASE_URL, MONGODB_URI } = process.env

module.exports = {
  session: {
    driver: 'mongo',
    stores: { mongo: { url: MONGODB_URI, collectionName: 'sessions' } },
  },
  channels: {
    line: {
      enabled: true,
      path: '/webhook',
      // Without it the session is saved after the answer, and a quick next message reads the old one.
      sync: true,
      accessToken: LINE_CHANNEL_ACCESS_TOKEN,
      channelSecret: LINE_CHANNEL_SECRET,
      origin: LINE_API_BASE_URL,
    },
  },
}
