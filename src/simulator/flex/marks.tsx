/**
 * The signs that may open a line of ours (voice, Emoji), drawn: LINE draws its emoji itself, and the machine this
 * page is seen on may have no letters for them. The sign stays in the text, for copying and for screen readers.
 */
const drawings: Record<string, { ground: string; path: string }> = {
  '✅': { ground: '#2e7d4f', path: 'M6.5 12.5l3.8 3.8 7.2-8' },
  '📷': {
    ground: '#42659a',
    path: 'M6 8.500h2.600l1.400-2h4l1.400 2H18v8.500H6zM12 10.200a2.600 2.600 0 1 0 0 5.200 2.600 2.600 0 0 0 0-5.200z',
  },
  '📍': {
    ground: '#b3261e',
    path: 'M12 18.500s-4.600-4.600-4.600-8a4.600 4.600 0 0 1 9.200 0c0 3.400-4.600 8-4.600 8zM12 10.400v.2',
  },
}
const SIGNS = /(✅|📷|📍)/u

export function Marked({ text }: { text: string }) {
  if (!SIGNS.test(text)) return <>{text}</>
  return <>{text.split(SIGNS).map((part, i) => (drawings[part] ? <Mark key={i} sign={part} /> : part))}</>
}

const Mark = ({ sign }: { sign: string }) => (
  <span class="fx-mark">
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect x="2" y="2" width="20" height="20" rx="5" fill={drawings[sign]?.ground} />
      <path d={drawings[sign]?.path} fill="none" stroke="#ffffff" stroke-width="2" stroke-linejoin="round" />
    </svg>
    <span class="fx-sign">{sign}</span>
  </span>
)
