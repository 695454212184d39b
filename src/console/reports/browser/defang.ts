/**
 * Web addresses a reporter wrote, made unusable by accident: nothing an officer can tap, nothing that a mail program
 * makes a link of when it is copied. Opening one would show the officer's address to whoever laid it out.
 */
export const defang = (text: string): string =>
  text
    .replace(/(h)tt(ps?:\/\/)/gi, '$1xx$2')
    .replace(/\b(javascript|data|file|ftp|mailto|tel):(?=\S)/gi, '$1[:]')
    .replace(/(?<=[a-z0-9-])\.(?=[a-z]{2,})/gi, '[.]')
