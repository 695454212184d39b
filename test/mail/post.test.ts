import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createPost, mustEncrypt } from '../../src/mail/post.js'
import { startSmtp } from '../support/smtp.js'

let smtp: Awaited<ReturnType<typeof startSmtp>>
beforeEach(async () => {
  smtp = await startSmtp()
})
afterEach(() => smtp.stop())

const letter = { id: 'notice:new:case-7:staff-1', to: 'somchai@b.example', subject: 'งาน', text: 'ข้อความ' }

test('the same letter again has the same Message-ID, which tells nothing', async () => {
  const post = createPost({ smtpUrl: smtp.url, from: 'เทศบาล <line@bantom.example>' })
  await post(letter)
  await post(letter)
  await post({ ...letter, id: 'another' })
  const ids = smtp.letters.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1])
  expect(ids[0]).toMatch(/^<[0-9a-f]{32}@bantom\.example>\r?$/)
  expect(ids[1]).toBe(ids[0])
  expect(ids[2]).not.toBe(ids[0])
})

test.each([
  ['smtp://user:password@mail.example.go.th', true],
  ['smtp://user:password@10.0.0.5:2525', true],
  ['smtp://mail.example.go.th', false],
  ['smtps://user:password@mail.example.go.th', false],
  ['smtp://user:password@127.0.0.1:1025', false],
  ['smtp://user:password@localhost', false],
])('%s: a password in it must not cross a network in clear: %s', (url, must) =>
  expect(mustEncrypt(url)).toBe(must),
)

test('a server that offers no encryption gets neither password nor letter when it must', async () => {
  const smtpUrl = smtp.url.replace('smtp://127.0.0.1', 'smtp://user:secret@0.0.0.0')
  const heard: string[] = []
  smtp.fault.answer = (command) => void heard.push(command)
  await expect(createPost({ smtpUrl, from: 'line@bantom.example' })(letter)).rejects.toMatchObject({
    code: 'ETLS',
  })
  expect(heard.join('\n')).not.toMatch(/AUTH|MAIL|secret/)
})
