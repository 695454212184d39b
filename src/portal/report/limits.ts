/** What one report may hold: the channel's limits, asked of the reporter before the server has to refuse. */
export const MEGABYTE = 1024 * 1024
export const MOST_FILES = 5
export const LARGEST_FILE = 10 * MEGABYTE
/** All files of one report together. */
export const LARGEST_REPORT = 30 * MEGABYTE
/** A sealed file: the widest bucket of ten megabytes, and age's header. */
export const LARGEST_PIECE = 12 * MEGABYTE
/** LINE takes 5,000 UTF-16 units in one message; the page allows the same in one answer. */
export const LONGEST_TEXT = 5000
