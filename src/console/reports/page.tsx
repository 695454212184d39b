import type { RequestHandler } from 'express'
import type { Frame } from '../section.js'

/**
 * The one page of the desk. Everything on it is drawn by the script, since only the browser can read a report; moving
 * between its parts changes the address after `#`, so keys stay in memory and no case is named in a request or a log.
 */
export const deskPage =
  (frame: Frame): RequestHandler =>
  (req, res) => {
    const lang = frame.lang(req)
    const body = (
      <div id="desk">
        <noscript>
          <p>{noScript[lang]}</p>
        </noscript>
      </div>
    )
    const [scripts, styles] = [['/console/reports/desk.js'], ['/console/reports/assets/desk.css']]
    res.type('html').send(frame.page(req, { title, body, scripts, styles }))
  }

const title = { th: 'เบาะแสทุจริต', en: 'Confidential reports' }
const noScript = {
  th: 'หน้านี้ต้องใช้ JavaScript เพราะเบาะแสเปิดอ่านได้ในเครื่องของคุณเท่านั้น',
  en: 'This page needs JavaScript: reports are opened on your machine only.',
}
