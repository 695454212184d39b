import { useEffect, useMemo } from 'preact/hooks'
import type { Words } from '../../../dialogue/words.js'
import { say } from './say.js'

/** Eight groups of four, big enough to be read aloud. */
export const Fingerprint = ({ digits }: { digits: string }) => (
  <p class="fingerprint">
    {digits.split(' ').map((group, i) => (
      <span key={i}>{group} </span>
    ))}
  </p>
)

/** A saved file that never leaves this machine: a `blob:` address, forgotten when the link goes. */
export function SaveLink({ bytes, name, label }: { bytes: BlobPart; name: string; label: Words }) {
  // octet-stream: a browser that opened it instead of saving it would run what is inside.
  const url = useMemo(
    () => URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' })),
    [bytes],
  )
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  return (
    <a class="button" href={url} download={name}>
      {say(label)}
    </a>
  )
}

/** One tile of the watermark. Its words are drawn by the browser as a picture, so they are escaped for XML. */
function tile(words: string): string {
  const text = words.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120">' +
    `<text x="8" y="108" transform="rotate(-18 8 108)" font-family="sans-serif" font-size="15" fill="#1b2430" fill-opacity=".1">${text}</text></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

/** The reader's name and the day over what is read, however long it is: also on a photo of the screen, and in print. */
export const Watermark = ({ name, day }: { name: string; day: string }) => (
  <div class="watermark" aria-hidden="true" style={{ backgroundImage: tile(`${name} · ${day}`) }} />
)

export const Print = ({ label }: { label: Words }) => (
  <button type="button" onClick={() => print()}>
    {say(label)}
  </button>
)
