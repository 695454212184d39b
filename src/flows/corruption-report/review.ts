import { promise, say } from './wording.js'
import type { Reply } from '../../dialogue/reply.js'
import type { Words } from '../../dialogue/words.js'
import type { Report } from './flow.js'

/** What will be sent, in counts only: the words themselves can't be read here any more. */
export function review(report: Report): Reply {
  const { what, when, where, amount, evidence, notify, concerns, open } = report
  const told = (marks: string[] | null | undefined): Words =>
    marks?.length ? say.encrypted(marks.length) : say.none
  return {
    card: 'review/summary',
    data: {
      headline: say.check,
      rows: [
        { label: say.rowWhat, value: told(what) },
        { label: say.rowWhen, value: told(when) },
        { label: say.rowWhere, value: told(where) },
        { label: say.rowAmount, value: told(amount) },
        {
          label: say.rowEvidence,
          value: evidence?.length ? say.encryptedFiles(evidence.length) : say.noFiles,
        },
        { label: say.rowNotify, value: notify === 'line' ? say.byLine : say.noNotice },
        ...(concerns.length ? [{ label: say.rowLeftOut, value: say.people(concerns.length) }] : []),
        { label: say.rowReaders, value: promise.P3(open.readers.length, open.holder) },
        ...(notify === 'line' ? [] : [{ label: say.rowYou, value: promise.P4 }]),
      ],
      note: promise.L5,
      buttons: [
        { label: say.send, press: 'send' },
        { label: say.edit, press: 'edit' },
        { label: say.cancel, press: 'cancel' },
      ],
    },
  }
}

/** Messages and files among the answers. */
export const amountIn = (answers: Record<string, unknown>) => {
  const marks = (key: string) => (Array.isArray(answers[key]) ? (answers[key] as unknown[]).length : 0)
  return {
    messages: marks('what') + marks('when') + marks('where') + marks('amount'),
    files: marks('evidence'),
  }
}
