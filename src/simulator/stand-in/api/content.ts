import type { Content } from '../contents.js'
import type { World } from '../world.js'
import { type Answer, type Incoming, type Route, ok, refused } from './route.js'

/** What people sent. LINE answers 202 while it prepares, 410 after an unsend, 404 once it has deleted it. */
function whenKept(call: Incoming, world: World, answer: (content: Content) => Answer): Answer {
  const content = world.contents.find(call.params.messageId ?? '')
  if (!content) return refused(404, 'not found')
  return content.state === 'unsent' ? refused(410, 'The content is gone') : answer(content)
}

function bytes(content: Content): Answer {
  if (content.preparing > 0 || content.state === 'failed') {
    content.preparing -= 1
    return { status: 202, json: {} }
  }
  return { status: 200, bytes: content.bytes, contentType: content.contentType }
}

function transcoding(content: Content): Answer {
  if (content.kind !== 'video' && content.kind !== 'audio') {
    return refused(400, "Transcoding status doesn't support this type of content")
  }
  if (content.state === 'failed') return ok({ status: 'failed' })
  if (content.preparing <= 0) return ok({ status: 'succeeded' })
  content.preparing -= 1
  return ok({ status: 'processing' })
}

function preview(content: Content): Answer {
  const shown = content.kind === 'image' || content.kind === 'video'
  return shown ? bytes(content) : refused(400, 'The content can not be previewed')
}

const contentRoute = (path: string, answer: (content: Content) => Answer): Route => ({
  method: 'GET',
  endpoint: `message/{messageId}/content${path}`,
  handle: (call, world) => whenKept(call, world, answer),
})

export const contentRoutes: Route[] = [
  contentRoute('', bytes),
  contentRoute('/transcoding', transcoding),
  contentRoute('/preview', preview),
]
