import { description } from './dialogue.js'
import type { Mongo } from './mongo.js'
import { type TargetName, targets } from './targets.js'

export type Filed = { stored: number; right: number }

/**
 * What became of the complaints of residents `first + 1` to `first + count`: how many documents there are, and
 * how many residents have exactly one, with what they said and where, in the right places of the dialogue.
 */
export async function countFiled(
  mongo: Mongo,
  database: string,
  name: TargetName,
  first: number,
  count: number,
): Promise<Filed> {
  const { complaints } = targets[name]
  if (complaints === undefined) return { stored: 0, right: 0 }
  const documents = await mongo.documents(database, complaints.collection)
  const texts = documents.map((document) => JSON.stringify(document))
  const filed = { stored: 0, right: 0 }
  for (let number = first + 1; number <= first + count; number += 1) {
    const theirs = documents.filter((_, i) => texts[i]?.includes(description(number)))
    filed.stored += theirs.length
    if (theirs.length === 1 && theirs.every((one) => complaints.isRight(one, number))) filed.right += 1
  }
  return filed
}
