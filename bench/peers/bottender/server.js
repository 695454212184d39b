// What `bottender start` does, but on 127.0.0.1 and a port of the system's choice.
// Bottender makes no index on its sessions; one is made here, as any user with more than a few would.
const { initializeServer } = require('bottender')
const { MongoClient } = require('mongodb')

async function main() {
  const client = await MongoClient.connect(process.env.MONGODB_URI, { useUnifiedTopology: true })
  await client.db().collection('sessions').createIndex({ id: 1 }, { unique: true })
  await client.close()
  const server = initializeServer().listen(Number(process.env.PORT), '127.0.0.1', () => {
    console.log(`Listening on http://127.0.0.1:${server.address().port}`)
  })
}

main()
