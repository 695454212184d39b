import { expect, test } from '@jest/globals'
import { explain } from '../../../src/storage/embedded/explain.js'
import { layoutOf } from '../../../src/storage/embedded/layout.js'
import type { End } from '../../../src/storage/embedded/mongod.js'

const layout = layoutOf('/srv/line')
const of = (end: Partial<End>) =>
  explain({ code: 1, signal: null, lastLines: [], ...end }, layout, '/opt/mongod')
const line = (s: string, msg: string, attr?: object) =>
  JSON.stringify({ t: {}, s, c: 'STORAGE', id: 1, msg, attr })

/** Lines as mongod 6.0.5 writes them. */
test.each<[string, Partial<End>, string, RegExp]>([
  [
    'the disk is full',
    {
      code: 14,
      lastLines: [
        line('E', 'WiredTiger error', { error: 28, message: '__posix_file_write: No space left on device' }),
      ],
    },
    'disk-full',
    /^The disk of \/srv\/line is full: make room/,
  ],
  [
    'another mongod has the data',
    { code: 100 },
    'data-in-use',
    /^Another MongoDB is using the data in \/srv\/line\/mongodb/,
  ],
  [
    'the processor is too old',
    { code: null, signal: 'SIGILL' },
    'binary-unusable',
    /since 5\.0 it needs AVX/,
  ],
  [
    'a library is missing',
    {
      code: 127,
      lastLines: [
        'mongod: error while loading shared libraries: libcurl.so.4: cannot open shared object file',
      ],
    },
    'binary-unusable',
    /^The MongoDB program \/opt\/mongod does not run on this computer/,
  ],
  [
    'the program is gone',
    { code: null, lastLines: ['spawn /opt/mongod ENOENT'] },
    'binary-unusable',
    /does not run/,
  ],
  [
    'the data are of another series',
    { code: 62, lastLines: [line('F', 'Wrong mongod version')] },
    'data-too-new',
    /written by a MongoDB of another series/,
  ],
  ['the files are damaged', { code: 14 }, 'data-damaged', /restore them from a backup\.$/],
  ['the files are damaged beyond a word', { code: null, signal: 'SIGABRT' }, 'data-damaged', /are damaged/],
  [
    'the files belong to somebody else',
    {
      code: 100,
      lastLines: [line('E', 'Unable to create/open the lock file', { error: 'Permission denied' })],
    },
    'data-dir-unusable',
    /this user must be able to write in it/,
  ],
])('%s', (_, end, code, sentence) => {
  expect(of(end)).toMatchObject({ code, message: expect.stringMatching(sentence) })
})

test('anything else is told in the words of mongod, without its dates and numbers', () => {
  const lastLines = [
    line('I', 'Waiting'),
    line('F', 'Error setting up listener', { error: { code: 13, errmsg: 'Address not available' } }),
    '',
  ]
  const problem = of({ code: 48, lastLines })
  expect(problem.code).toBe('start-failed')
  expect(problem.message).toBe(
    'MongoDB could not be started: Error setting up listener: Address not available.',
  )
  expect(problem.details).toEqual([
    'mongod ended with code 48',
    'Error setting up listener: Address not available',
  ])
})
