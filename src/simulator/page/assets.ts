import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { Router } from 'express'
import { flexCss } from '../flex/render.js'

/** The same path from src/ and from dist/, where the compiler does not copy scripts and styles. */
const own = fileURLToPath(new URL('../../../src/simulator/page/assets/', import.meta.url))
const fonts = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/sarabun/package.json')),
  'files',
)

/** Scripts, styles and letters of the page. */
export function assetRoutes(): Router {
  const router = Router()
  router.get('/flex.css', (_req, res) => res.type('css').send(flexCss))
  router.use('/fonts', express.static(fonts, { maxAge: '1d' }))
  router.use(express.static(own))
  return router
}
