import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { Router } from 'express'

/** The same path from src/ and from dist/, where the compiler does not copy styles. */
const own = fileURLToPath(new URL('../../src/portal/assets/', import.meta.url))
const fonts = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/sarabun/package.json')),
  'files',
)

/** Styles and letters of the public pages. */
export function assetRoutes(): Router {
  const router = Router()
  router.use('/assets/fonts', express.static(fonts, { maxAge: '30d' }))
  router.use('/assets', express.static(own, { maxAge: '1h' }))
  return router
}
