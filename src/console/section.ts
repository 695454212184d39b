import type { Request, Router } from 'express'
import type { ComponentChild } from 'preact'
import type { Role } from '../cases/case.js'
import type { Lang, Words } from '../dialogue/words.js'
import type { StaffMember } from '../storage/staff.js'

/** One part of the console. The frame signs people in, checks the role and the CSRF token, and draws what is around. */
export type Section = {
  /** Under `/console/`: `'reports'`. */
  path: string
  label: Words
  /** Any one of these roles opens it; nobody else sees that it exists. */
  roles: Role[]
  /** Mounted at `/console/PATH`; every request that arrives is signed in, allowed and, where it changes something, ours. */
  routes: (frame: Frame) => Router
}

export type Frame = {
  me: (req: Request) => StaffMember
  /** What the person reads: Thai unless they chose English. */
  lang: (req: Request) => Lang
  /** For a form, as its hidden field `csrf`. */
  csrf: (req: Request) => string
  /** A whole page in the console's look. `scripts` and `styles` are addresses on this server. */
  page: (
    req: Request,
    page: { title: Words; body: ComponentChild; scripts?: string[]; styles?: string[] },
  ) => string
  /** Notes who looked at what; resolves when it is durable, so call it before showing. Never holds content. */
  noteReading: (req: Request, what: { what: 'report' | 'case' | 'photo'; id: string }) => Promise<void>
}

/** The token a script sends as `x-csrf-token`; it stands in `<meta name="csrf" content="…">` of every page. */
export const CSRF_HEADER = 'x-csrf-token'
