import type { Services } from '../services.js'
import { readingSection } from './readings.js'
import { reportsSection } from './reports/section.js'
import type { Section } from './section.js'
import { startSection } from './start.js'

/** The parts of the console, in the order of its navigation. Each says which roles open it. */
export function sectionsOf(services: Services): Section[] {
  const sections = [reportsSection(services), readingSection(services)]
  return [startSection(sections), ...sections]
}
