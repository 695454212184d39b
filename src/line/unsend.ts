import type { Draft, Talk } from '../dialogue/draft.js'

/** Takes what an unsent message gave out of drafts and of what was kept ahead. */
export function forgetMessage(talk: Talk, message: string): Talk {
  return {
    ...talk,
    ...(talk.draft ? { draft: without(talk.draft, message) } : {}),
    kept: talk.kept.map((draft) => without(draft, message)),
    early: { ...talk.early, photos: talk.early.photos.filter((id) => id !== message) },
  }
}

function without(draft: Draft, message: string): Draft {
  const answers = Object.entries(draft.answers).flatMap(([key, value]) => {
    if (draft.sources?.[key] === message) return []
    if (Array.isArray(value) && value.includes(message)) return [[key, value.filter((id) => id !== message)]]
    return [[key, value]]
  })
  return { ...draft, answers: Object.fromEntries(answers) }
}
