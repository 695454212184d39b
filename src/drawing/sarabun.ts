import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'

export const SARABUN = 'Sarabun'

/** Makes Sarabun, regular and bold, known to this process; for programs that draw, not for the server. */
export function loadSarabun(): void {
  const { resolve } = createRequire(import.meta.url)
  for (const weight of ['400Regular/Sarabun_400Regular', '700Bold/Sarabun_700Bold']) {
    GlobalFonts.register(readFileSync(resolve(`@expo-google-fonts/sarabun/${weight}.ttf`)), SARABUN)
  }
}
