import type { Request } from 'express'
import type { ComponentChild } from 'preact'
import type { Words } from '../dialogue/words.js'
import { type Place, wholePage } from './layout.js'
import { langOf } from './reader.js'
import type { Section } from './section.js'
import { csrfOf, type Door } from './session.js'

export type Page = { title: Words; body: ComponentChild; scripts?: string[]; styles?: string[] }
export type Draw = (req: Request, page: Page) => string

/** Draws pages with what is around them: for whom is all the way in, the sections their roles open. */
export const createDraw =
  (door: Pick<Door, 'signed'>, sections: Section[]): Draw =>
  (req, page) => {
    const who = door.signed(req)
    const shell = { ...page, lang: langOf(req) }
    if (who?.session.step !== 'done') return wholePage(shell)
    const at = req.originalUrl.split(/[?#]/)[0]?.split('/')[2]
    const places: Place[] = sections
      .filter((section) => opens(section, who.me.roles))
      .map(({ path, label }) => ({ path, label, current: path === at }))
    return wholePage({ ...shell, inside: { name: who.me.name, places, csrf: csrfOf(who) } })
  }

export const opens = ({ roles }: Pick<Section, 'roles'>, mine: readonly string[]): boolean =>
  roles.some((role) => mine.includes(role))
