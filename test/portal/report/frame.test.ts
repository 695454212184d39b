import { expect, test } from '@jest/globals'
import { readFrame, writeFrame } from '../../../src/portal/report/frame.js'

test('a frame comes apart as it was put together, and one that was cut is refused', () => {
  const frame = writeFrame({ a: 'ก' }, [new Uint8Array([1, 2]), new Uint8Array([3])])
  expect(readFrame(frame)).toEqual({ head: { a: 'ก' }, rest: new Uint8Array([1, 2, 3]) })
  expect(() => readFrame(frame.subarray(0, 6))).toThrow()
})
