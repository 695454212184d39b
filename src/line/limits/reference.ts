const base = 'https://developers.line.biz/en/reference/messaging-api/#'

const calls: Record<string, string> = {
  'message/reply': 'send-reply-message',
  'message/push': 'send-push-message',
  'message/multicast': 'send-multicast-message',
  'message/broadcast': 'send-broadcast-message',
  'chat/loading/start': 'display-a-loading-indicator',
  'chat/markAsRead': 'mark-as-read',
  richmenu: 'rich-menu-object',
  'richmenu/validate': 'rich-menu-object',
  'richmenu/alias': 'create-rich-menu-alias',
  'richmenu/bulk/link': 'link-rich-menu-to-users',
  'richmenu/bulk/unlink': 'unlink-rich-menus-from-users',
  'richmenu/batch': 'batch-control-rich-menus-of-users',
  'channel/webhook/endpoint': 'set-webhook-endpoint-url',
}
const messages: Record<string, string> = {
  text: 'text-message',
  textV2: 'text-message-v2',
  sticker: 'sticker-message',
  image: 'image-message',
  video: 'video-message',
  audio: 'audio-message',
  location: 'location-message',
  coupon: 'coupon-message',
  imagemap: 'imagemap-message',
  template: 'template-messages',
  flex: 'flex-message',
}
const templates: Record<string, string> = {
  buttons: 'buttons',
  confirm: 'confirm',
  carousel: 'carousel',
  image_carousel: 'image-carousel',
}
const components: Record<string, string> = {
  bubble: 'bubble',
  carousel: 'f-carousel',
  box: 'box',
  button: 'button',
  image: 'f-image',
  video: 'f-video',
  icon: 'icon',
  text: 'f-text',
  span: 'span',
  separator: 'separator',
  filler: 'filler',
}
const actions: Record<string, string> = {
  postback: 'postback-action',
  message: 'message-action',
  uri: 'uri-action',
  datetimepicker: 'datetime-picker-action',
  camera: 'camera-action',
  cameraRoll: 'camera-roll-action',
  location: 'location-action',
  richmenuswitch: 'richmenu-switch-action',
  clipboard: 'clipboard-action',
}
const keys: Record<string, string> = {
  quickReply: 'quick-reply',
  sender: 'icon-nickname-switch',
  styles: 'bubble-style',
  areas: 'area-object',
  bounds: 'bounds-object',
  size: 'size-object',
  label: 'action-object-label-spec',
}

const actionHolders = new Set(['action', 'defaultAction', 'actions'])
const isObject = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null

/** Address of the reference section that states the rule for the value at `path` of a call's body. */
export function referenceFor(endpoint: string, body: unknown, path: readonly PropertyKey[]): string {
  let anchor = calls[endpoint] ?? 'message-objects'
  let names = endpoint.startsWith('richmenu') ? {} : messages
  let at: unknown = body
  for (const key of path) {
    if (typeof key === 'string') {
      if (actionHolders.has(key)) names = actions
      else if (key === 'template') names = templates
      else if (key === 'contents' && names === messages) names = components
      else if (names === actions && key !== 'label') return base + anchor
      if (key !== 'size' || anchor === 'rich-menu-object') anchor = keys[key] ?? anchor
    }
    at = isObject(at) ? at[key] : undefined
    if (isObject(at) && typeof at.type === 'string') anchor = names[at.type] ?? anchor
  }
  return base + anchor
}
