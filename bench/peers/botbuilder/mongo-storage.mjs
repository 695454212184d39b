// Bot Framework's Storage over MongoDB: one document a key, the last writer wins.
export class MongoStorage {
  constructor(collection) {
    this.collection = collection
  }

  async read(keys) {
    const items = {}
    for await (const { _id, state } of this.collection.find({ _id: { $in: keys } })) items[_id] = state
    return items
  }

  async write(changes) {
    const operations = Object.entries(changes).map(([key, state]) => ({
      replaceOne: { filter: { _id: key }, replacement: { state }, upsert: true },
    }))
    if (operations.length > 0) await this.collection.bulkWrite(operations)
  }

  async delete(keys) {
    await this.collection.deleteMany({ _id: { $in: keys } })
  }
}
