/** Bytes of a photo, video, sound or file a person sent, as long as LINE keeps them. */
export type Content = {
  kind: 'image' | 'video' | 'audio' | 'file'
  bytes: Buffer
  contentType: string
  /** How many more times LINE says it is still preparing the content (202). */
  preparing: number
  state: 'kept' | 'unsent' | 'failed'
}

export function createContents() {
  const contents = new Map<string, Content>()
  return {
    keep(messageId: string, content: Omit<Content, 'state'>) {
      contents.set(messageId, { ...content, state: 'kept' })
    },
    find: (messageId: string) => contents.get(messageId),
    unsend(messageId: string) {
      const content = contents.get(messageId)
      if (content) Object.assign(content, { state: 'unsent', bytes: Buffer.alloc(0) })
    },
    /** LINE deletes content "after a certain period" it does not tell. */
    forget(messageId: string) {
      contents.delete(messageId)
    },
  }
}

export type Contents = ReturnType<typeof createContents>
