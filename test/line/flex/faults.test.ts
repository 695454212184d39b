import { describe, expect, test } from '@jest/globals'
import { TemplateDataError, TemplateError } from '../../../src/line/flex/errors.js'
import { loadTemplates } from '../../../src/line/flex/template.js'
import { body, card, folderWith } from './support.js'

const text = (words: string, more = {}) => ({ type: 'text', text: words, ...more })

/** The problems found in a folder with this card, other files beside it. */
function problems(template: unknown, files: Record<string, unknown> = {}): readonly string[] {
  try {
    loadTemplates(folderWith({ 'case/card': template, ...files }))
  } catch (error) {
    if (error instanceof TemplateError) return error.problems
    throw error
  }
  return []
}

describe('a fault in a template is found at boot, by file and place', () => {
  const n = { n: 'text' }
  const box = (contents: unknown[], more = {}) => ({ type: 'box', layout: 'vertical', contents, ...more })
  const place = 'case/card.json: contents.body.contents'

  test.each<[string, unknown, string]>([
    ['an unknown placeholder', card(n, [text('{n} {m}')]), `${place}[0].text: unknown placeholder {m}`],
    [
      'a field used nowhere',
      card({ ...n, m: 'text' }, [text('{n}')]),
      'case/card.json: fields.m: is used nowhere',
    ],
    [
      'a field of a list used nowhere',
      card({ ...n, rows: [{ a: 'text', b: 'text' }, '0..2'] }, [
        text('{n}'),
        { $each: 'rows', ...text('{a}') },
      ]),
      'case/card.json: fields.rows[0].b: is used nowhere',
    ],
    ['an unknown kind', card({ n: 'words' }, [text('ก')]), 'case/card.json: fields.n: unknown kind "words"'],
    [
      'a list without a span',
      card({ n: ['text'] }, [text('ก')]),
      'case/card.json: fields.n: a list is [what, "from..to"]',
    ],
    [
      'an unknown component',
      card(n, [text('{n}'), { type: 'table' }]),
      `${place}[1]: "table" can't stand here`,
    ],
    [
      'an icon outside a baseline box',
      card(n, [text('{n}'), { type: 'icon', url: 'https://a.b/c.png' }]),
      `${place}[1]: "icon" can't stand here`,
    ],
    [
      'an unknown property',
      card(n, [text('{n}', { colour: '@ink' })]),
      `${place}[0].colour: unknown property`,
    ],
    [
      'an unknown colour',
      card(n, [text('{n}', { color: '@pink' })]),
      `${place}[0].color: @pink is no colour of ours`,
    ],
    [
      'a colour LINE does not read',
      card(n, [text('{n}', { color: 'red' })]),
      `${place}[0].color: must be #RRGGBB`,
    ],
    [
      'a size LINE does not know',
      card(n, [text('{n}', { size: 'huge' })]),
      `${place}[0].size: must be pixels`,
    ],
    [
      'a placeholder where none can be',
      card(n, [text('{n}', { size: '{n}' })]),
      `${place}[0].size: {n} gives text, which can't stand here`,
    ],
    [
      'text as a colour',
      card(n, [text('{n}', { color: '{n}' })]),
      `${place}[0].color: {n} gives text, which can't stand here`,
    ],
    [
      'a state without saying what of it',
      card({ s: 'state' }, [text('{s}')]),
      `${place}[0].text: {s} is a state; write {s:mark}`,
    ],
    ['a list as text', card({ l: ['text', '1..2'] }, [text('{l}')]), `${place}[0].text: {l} is a list`],
    ['$each over no list', card(n, [{ $each: 'n', ...text('ก') }]), `${place}[0]: $each needs a list`],
    [
      '$if of an unknown field',
      card(n, [text('{n}', { $if: 'm' })]),
      `${place}[0]: $if names an unknown field "m"`,
    ],
    ['an unknown $', card(n, [text('{n}', { $unless: 'n' })]), `${place}[0].$unless: is not known here`],
    ['a stray brace', card(n, [text('{n} {')]), `${place}[0].text: “ {” is no placeholder`],
    [
      'a button without an action',
      card(n, [text('{n}'), { type: 'button' }]),
      `${place}[1].action: must be specified`,
    ],
    [
      'a fixed action',
      card(n, [text('{n}', { action: { type: 'message', text: 'ก' } })]),
      `${place}[0].action: must be a placeholder`,
    ],
    [
      'a box without contents',
      card(n, [text('{n}'), { type: 'box', layout: 'vertical' }]),
      `${place}[1].contents: must be specified`,
    ],
    [
      'a fault deep inside',
      card(n, [text('{n}'), box([box([text('ก', { maxLines: -1 })])])]),
      `${place}[1].contents[0].contents[0].maxLines: Must be 0 or more`,
    ],
    ['an unknown part', card(n, [text('{n}'), { $use: 'row' }]), `${place}[1]: there is no _parts/row.json`],
    [
      'nothing to show',
      card({ n: 'text?' }, [text('{n}')]),
      'contents, every optional field absent: must be specified',
    ],
    [
      'nothing to say',
      card({ n: 'text', m: 'text?' }, [text('{n}{m}'), text('ก')], '{m}'),
      'altText, every optional field absent: May not be empty',
    ],
    ['no description', { fields: n, altText: 'ก', contents: {} }, 'case/card.json: about:'],
    ['broken JSON', '{', 'case/card.json: '],
  ])('%s', (_, template, problem) => {
    expect(problems(template)).toContainEqual(expect.stringContaining(problem))
  })

  test('a part tells where it is used', () => {
    const part = { type: 'text', text: '{label}' }
    expect(problems(card(n, [text('{n}'), { $use: 'row' }]), { '_parts/row': part })).toEqual([
      `${place}[1].text: unknown placeholder {label}`,
    ])
  })

  test('a part that uses itself is refused', () => {
    expect(problems(card(n, [text('{n}'), { $use: 'row' }]), { '_parts/row': { $use: 'row' } })).toEqual([
      expect.stringContaining('_parts/row uses itself'),
    ])
  })

  test('texts that could outgrow a bubble are refused, whoever fills them', () => {
    const fields = { rows: [{ value: 'text:2000' }, '1..6'] }
    expect(problems(card(fields, [{ $each: 'rows', ...text('{value}') }]))).toEqual([
      expect.stringMatching(/^case\/card\.json: contents: may take \d+ bytes, LINE takes 30000/),
    ])
  })

  test('and a carousel that could', () => {
    const bubble = { type: 'bubble', body: box([{ $each: 'rows', ...text('{.}') }]) }
    const carousel = { type: 'carousel', contents: [{ $each: 'cards', ...bubble }] }
    const fields = { cards: [{ rows: ['text:900', '1..2'] }, '1..10'] }
    expect(problems({ about: 'ทดสอบ', fields, altText: 'ก', contents: carousel })).toEqual([
      expect.stringMatching(/^case\/card\.json: contents: may take \d+ bytes, LINE takes 50000/),
    ])
  })

  test('so is a carousel of too many bubbles, or of different widths', () => {
    const bubble = { type: 'bubble', body: box([text('{.}')]) }
    const carousel = (fields: unknown, contents: unknown[]) => ({
      about: 'ทดสอบ',
      fields,
      altText: 'ก',
      contents: { type: 'carousel', contents },
    })
    expect(problems(carousel({ cards: ['text:9', '1..13'] }, [{ $each: 'cards', ...bubble }]))).toEqual([
      'case/card.json: contents.contents: may have 13 bubbles, LINE takes 12',
    ])
    const mixed = [
      { $each: 'cards', size: 'kilo', ...bubble },
      { type: 'bubble', size: 'mega', body: box([text('ก')]) },
    ]
    expect(problems(carousel({ cards: ['text:9', '1..3'] }, mixed))).toEqual([
      expect.stringContaining('the bubbles of a carousel must have the same size'),
    ])
  })

  test('all faults of all files are told at once', () => {
    const wrong = card(n, [text('{m}')])
    expect(problems(wrong, { 'case/other': wrong }).map((problem) => problem.split(':')[0])).toEqual(
      expect.arrayContaining(['case/card.json', 'case/other.json']),
    )
  })
})

describe('data that does not fit', () => {
  const fields = {
    number: 'text',
    photo: 'image?',
    state: 'state',
    rows: [{ label: 'text', value: 'text' }, '1..2'],
    buttons: ['action', '0..1'],
  }
  const contents = [
    text('{number}{state:mark}'),
    { type: 'image', url: '{photo}' },
    { $each: 'rows', ...text('{label} {value}') },
    { $each: 'buttons', type: 'button', action: '{.}' },
  ]
  const good = { number: '1', state: 'new', rows: [{ label: 'ก', value: 'ข' }], buttons: [] }
  const button = { label: 'ก', data: 'a' }

  test.each<[string, object, string]>([
    ['a missing field', { ...good, number: undefined }, 'number: '],
    ['an empty text', { ...good, number: ' \u0000' }, 'number: is empty'],
    ['an unknown field', { ...good, nubmer: '1' }, 'data: '],
    ['an unknown state', { ...good, state: 'green' }, 'state: '],
    ['too few rows', { ...good, rows: [] }, 'rows: '],
    ['too many buttons', { ...good, buttons: [button, button] }, 'buttons: '],
    ['a wrong row', { ...good, rows: [{ label: 'ก', value: 5 }] }, 'rows.0.value: '],
    [
      'a picture LINE would not load',
      { ...good, photo: 'http://bantom.go.th/a.png' },
      'photo: is no https address',
    ],
    [
      'a link that is none',
      { ...good, buttons: [{ label: 'ก', uri: 'javascript:alert(1)' }] },
      'buttons.0.uri: is no http',
    ],
    [
      'a button that does two things',
      { ...good, buttons: [{ ...button, text: 'ก' }] },
      'buttons.0: must have exactly one',
    ],
    [
      'a button that does nothing',
      { ...good, buttons: [{ label: 'ก' }] },
      'buttons.0: must have exactly one',
    ],
    [
      'a postback too long to keep',
      { ...good, buttons: [{ label: 'ก', data: 'a'.repeat(301) }] },
      'buttons.0.data: ',
    ],
  ])('%s is told with its field', (_, data, problem) => {
    const draw = () => body(fields, contents, data)
    expect(draw).toThrow(TemplateDataError)
    expect(draw).toThrow(problem)
  })

  test('the error names the card and no value', () => {
    const secret = 'นายสมชาย 081-234-5678'
    try {
      body(fields, contents, { ...good, state: secret, rows: [{ label: secret, value: 7 }] })
      expect('drawn').toBe('refused')
    } catch (error) {
      expect(String(error)).toContain('a/card')
      expect(String(error)).not.toContain('สมชาย')
    }
  })

  test('a picture on this machine is fine, for the simulator', () => {
    expect(() => body(fields, contents, { ...good, photo: 'http://127.0.0.1:3000/a.png' })).not.toThrow()
  })

  test('in production the card is drawn without what is wrong, and someone is told', () => {
    const told: TemplateDataError[] = []
    const data = { ...good, state: 'green', buttons: [{ label: 'ก' }, button], photo: 'ftp://a' }
    const drawn = body(fields, contents, data, { onBadData: (error) => told.push(error) })
    expect(drawn).toEqual([text('ก ข')])
    expect(told).toHaveLength(1)
  })

  test.each([
    ['a postback too long to keep', { data: 'a'.repeat(301) }],
    ['a postback with controls in it', { data: 'a\u0000' }],
    ['words too long to say', { text: 'ก'.repeat(301) }],
    ['a link that is none', { uri: 'javascript:alert(1)' }],
    ['a link too long', { uri: `https://a.b/${'a'.repeat(1000)}` }],
  ])('a button with %s is left out there', (_, does) => {
    const data = { ...good, buttons: [{ label: 'ก', ...does }] }
    expect(body(fields, contents, data, { onBadData: () => {} })).toEqual([text('1●'), text('ก ข')])
  })

  test('but a card with nothing left, or that nobody knows, is an error everywhere', () => {
    const onBadData = () => {}
    expect(() => body(fields, contents, 'ข้อมูล', { onBadData })).toThrow('nothing is left to show')
    expect(() => loadTemplates(folderWith({}), { onBadData }).render('case/none', {})).toThrow('no such card')
  })
})
