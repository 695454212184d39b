/** Takes sentences for the person who waits, e.g. `Downloading MongoDB 8.2.6: 40% of 74 MB`. */
export type OnProgress = (sentence: string) => void

/** Tells every tenth part of a known amount once, in the words of `say`. */
export function tenths(total: number, say: (percent: number) => void): (amount: number) => void {
  let seen = 0
  let told = 0
  return (amount) => {
    seen += amount
    const percent = total > 0 ? Math.floor((seen / total) * 10) * 10 : 0
    if (percent <= told) return
    told = percent
    say(percent)
  }
}

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`
