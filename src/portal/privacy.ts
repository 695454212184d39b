import { Router } from 'express'
import { noticePoints } from '../flows/privacy/notice.js'
import type { House } from '../office/house.js'
import { page } from './page.js'

/** `/privacy`: the notice in full, for everybody. */
export function privacyRoutes(house: House): Router {
  const router = Router()
  const { name } = house.municipality
  const points = noticePoints(house)
  const html = page({
    title: { th: `${name.th}ใช้ข้อมูลของคุณอย่างไร`, en: `How ${name.en} uses your data` },
    sections: points.map(({ label, value }) => ({ heading: label, text: value })),
  })
  router.get('/privacy', (_req, res) => void res.type('html').send(html))
  return router
}
