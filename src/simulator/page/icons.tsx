const paths = {
  photo: 'M4 6h4l2-2h4l2 2h4v13H4zM12 9a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  place:
    'M12 21s-7-6.5-7-11.5a7 7 0 0 1 14 0C19 14.500 12 21 12 21zM12 7a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z',
  sticker: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.500 10v1M15.500 10v1M8 14.500c2 2.500 6 2.500 8 0',
  voice: 'M12 3a3 3 0 0 0-3 3v6a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM6 11a6 6 0 0 0 12 0M12 17v4',
  file: 'M6 3h8l4 4v14H6zM14 3v5h4',
  badge: 'M12 3l8 3v6c0 5-3.500 7.500-8 9-4.500-1.500-8-4-8-9V6zM9 12l2 2 4-4',
  plus: 'M12 5v14M5 12h14',
  send: 'M4 12l16-8-6 16-3-7z',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  group:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19c0-3 3-5 6-5s6 2 6 5M16 11a2.500 2.500 0 1 0 0-5M17 14c2.500.500 4 2.500 4 5',
  block: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.600 5.600l12.800 12.800',
  photos: 'M3 8h13v12H3zM7 4h14v12',
} as const

export type IconName = keyof typeof paths

/** One line drawing, always beside a word. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
)
