/**
 * One kept set of line drawings on a 24 × 24 grid, drawn with a round pen of 1.8. Each always stands beside a
 * word (look: no emoji as icons).
 */
export const icons = {
  /** A megaphone. */
  tell: 'M3.500 10v4h3.500l8 4V6l-8 4zM7 14l1.500 5.500h2.500L9.500 15M18 9.500c1.300 1.400 1.300 3.600 0 5M20 7c2.700 2.800 2.700 7.200 0 10',
  /** A list with one line ticked and one to come. */
  follow:
    'M3.500 7l1.800 1.800L8.500 5.500M3.500 16.500l1.800 1.800 3.200-3.300M12 7.500h8.500M12 17h8.500M12 12.200h8.500',
  /** A speech bubble with a question mark. */
  ask: 'M4 4h16v12h-8.500L7 20.500V16H4zM9.700 8.300c.3-2.600 4.700-2.500 4.600.2-.1 1.700-2.300 1.700-2.300 3.300M12 13.700v.1',
  /** A pencil above a line. */
  opine: 'M4.500 16.500l-.7 3.700 3.700-.7L18.600 8.400l-3-3zM13.400 7.600l3 3M12 20.500h8.500',
  /** A telephone. */
  person:
    'M5 3.500h3.800l1.700 4.700-2.400 1.700c1.100 2.500 3.500 4.900 6 6l1.700-2.400 4.700 1.700V19c0 1-.8 1.800-1.800 1.800C10.500 20.300 3.700 13.500 3.200 5.300c0-1 .8-1.800 1.800-1.800z',
  /** A closed envelope. */
  sealed: 'M3 5.500h18v13H3zM3.500 6l8.500 7 8.500-7',
} as const

export type IconName = keyof typeof icons
