/** The part of the desk an address names after `#`, which no server and no log ever sees. */
export type Route = { part: 'list' | 'keys' | 'paper' | 'sheet' } | { part: 'case'; caseId: string }

export function routeOf(hash: string): Route {
  const [part, id = ''] = hash.replace(/^#\/?/, '').split('/')
  if (part === 'case' && /^[0-9a-f-]{36}$/.test(id)) return { part, caseId: id }
  if (part === 'keys' || part === 'paper' || part === 'sheet') return { part }
  return { part: 'list' }
}
