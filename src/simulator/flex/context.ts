import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { mediaUrl } from './url.js'

/** What drawing may ask of the page it is for. */
export type RenderContext = {
  /** Where to load a picture or sound from instead; the simulator keeps its own copies. */
  media?: (url: string) => string | undefined
  /** The name behind a user id, for mentions. */
  nameOf?: (userId: string) => string | undefined
}

export const Drawing = createContext<RenderContext>({})

/** A safe address to load something from. */
export function useMedia(): (url: unknown) => string | undefined {
  const { media } = useContext(Drawing)
  return (url) => mediaUrl((typeof url === 'string' && media?.(url)) || url)
}
