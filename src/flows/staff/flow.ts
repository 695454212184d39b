import type { AnyFlow } from '../../dialogue/flow.js'
import type { House } from '../../office/house.js'
import { oneCase } from './case.js'
import { consoleLink } from './console.js'
import { dates } from './dates.js'
import { handOver } from './hand-over.js'
import { joining } from './join.js'
import { merging } from './merge.js'
import { messages, oneTaps } from './messages.js'
import { openedAgain } from './open-again.js'
import { proposal } from './propose.js'
import { rejection } from './reject.js'
import { today } from './today.js'

/**
 * The whole handling of a case by its officers, in their own chat. It begins with a button of a card, a code, or
 * งานวันนี้; a number that is typed comes by way of `track`.
 */
export const conversations = (house: House): AnyFlow[] => [
  ...joining(house),
  today(house),
  consoleLink(),
  oneCase(house),
  ...oneTaps(),
  ...messages(),
  ...dates(house),
  ...handOver(house),
  proposal(),
  rejection(),
  ...openedAgain(house),
  merging(house),
]
