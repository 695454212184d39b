import type { messagingApi } from '@line/bot-sdk'
import { examples, shipped } from '../../line/flex/support.js'

const action = { type: 'postback', label: 'ส่งเรื่อง', data: 'send?draft=d1', displayText: 'ส่งเรื่อง' }
const link = { type: 'uri', label: 'เปิด', uri: 'https://bantom.go.th/' }
const url = 'https://bantom.go.th/a.png'
const lettered = { size: 'lg', color: '#1B2430', weight: 'bold', style: 'italic', decoration: 'underline' }

/** A bubble with every component and nearly every property in it. */
const everything = {
  type: 'bubble',
  size: 'giga',
  direction: 'rtl',
  action: link,
  header: {
    type: 'box',
    layout: 'baseline',
    contents: [
      { type: 'icon', url, size: 'lg', aspectRatio: '2:1', margin: 'sm' },
      { type: 'text', text: 'หัวเรื่อง', ...lettered },
      { type: 'filler', flex: 2 },
    ],
  },
  hero: { type: 'video', url, previewUrl: url, aspectRatio: '20:13', altContent: { type: 'image', url } },
  body: {
    type: 'box',
    layout: 'vertical',
    spacing: 'md',
    paddingAll: '12px',
    paddingStart: '10%',
    borderColor: '#D9DEE5',
    borderWidth: 'medium',
    cornerRadius: 'lg',
    background: {
      type: 'linearGradient',
      angle: '90deg',
      startColor: '#FFFFFF',
      endColor: '#F5F7F9',
      centerColor: '#FFFFFF',
      centerPosition: '30%',
    },
    contents: [
      {
        type: 'text',
        contents: [
          { type: 'span', text: 'คำ', ...lettered },
          { type: 'span', text: 'อีกคำ' },
        ],
        wrap: true,
      },
      { type: 'text', text: 'ยาว', maxLines: 2, lineSpacing: '4px', align: 'end', gravity: 'bottom', action },
      { type: 'separator', color: '#D9DEE5', margin: 'xl' },
      {
        type: 'box',
        layout: 'horizontal',
        justifyContent: 'space-between',
        alignItems: 'center',
        action,
        contents: [
          {
            type: 'image',
            url,
            size: 'sm',
            aspectMode: 'cover',
            align: 'start',
            backgroundColor: '#FFFFFF',
            action,
          },
          { type: 'box', layout: 'vertical', width: '40px', height: '20px', maxWidth: '50%', contents: [] },
          {
            type: 'button',
            style: 'secondary',
            color: '#F5F7F9',
            height: 'sm',
            adjustMode: 'shrink-to-fit',
            action,
          },
        ],
      },
      { type: 'text', text: 'ลอย', position: 'absolute', offsetTop: '4px', offsetEnd: 'md' },
    ],
  },
  footer: { type: 'box', layout: 'vertical', contents: [{ type: 'button', style: 'primary', action: link }] },
  styles: { body: { backgroundColor: '#FFFFFF', separator: true, separatorColor: '#D9DEE5' } },
}

const column = {
  thumbnailImageUrl: url,
  imageBackgroundColor: '#FFFFFF',
  title: 'หัวข้อ',
  text: 'เนื้อความ',
  defaultAction: link,
  actions: [action, link],
}
const template = (of: object) => ({ type: 'template', altText: 'แบบสำเร็จ', template: of })

/** One of every kind of message the simulator may be given. */
export const gallery = [
  {
    type: 'text',
    text: 'สวัสดีค่ะ $ ดูที่ https://bantom.go.th/a?b=1&c=2 ได้เลย',
    emojis: [{ index: 10, productId: '5ac', emojiId: '001' }],
  },
  {
    type: 'textV2',
    text: '{who} {{เลขที่}} {smile}',
    substitution: {
      who: { type: 'mention', mentionee: { type: 'user', userId: 'U1' } },
      smile: { type: 'emoji', productId: '5ac', emojiId: '002' },
    },
  },
  { type: 'image', originalContentUrl: url, previewImageUrl: url },
  { type: 'video', originalContentUrl: url, previewImageUrl: url },
  { type: 'audio', originalContentUrl: url, duration: 61_000 },
  { type: 'sticker', packageId: '446', stickerId: '1988' },
  { type: 'location', title: 'หน้าวัด', address: 'หมู่ 5', latitude: 19.16, longitude: 99.85 },
  template({ type: 'buttons', ...column }),
  template({ type: 'confirm', text: 'เรียบร้อยไหมคะ', actions: [action, link] }),
  template({ type: 'carousel', columns: [column, column], imageSize: 'contain' }),
  template({
    type: 'image_carousel',
    columns: [
      { imageUrl: url, action },
      { imageUrl: url, action: link },
    ],
  }),
  {
    type: 'imagemap',
    baseUrl: 'https://bantom.go.th/map',
    altText: 'แผนที่',
    baseSize: { width: 1040, height: 520 },
    actions: [
      { type: 'uri', linkUri: 'https://bantom.go.th/', area: { x: 0, y: 0, width: 520, height: 520 } },
      { type: 'message', text: 'หมู่ 5', label: 'หมู่ 5', area: { x: 520, y: 0, width: 520, height: 520 } },
    ],
  },
  { type: 'flex', altText: 'ทุกอย่าง', contents: everything },
  { type: 'coupon', couponId: '01JYNW8JMQVFBNWF1APF8Z3FS7' },
  ...examples.map(({ name, data }) => shipped.render(name, data)),
].map((message) => ({
  ...message,
  quickReply: {
    items: [
      { type: 'action', action },
      { type: 'action', action: link },
    ],
  },
})) as messagingApi.Message[]
