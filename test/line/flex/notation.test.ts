import { describe, expect, test } from '@jest/globals'
import { loadTemplates } from '../../../src/line/flex/template.js'
import { body, card, folderWith } from './support.js'

const text = (words: string, more = {}) => ({ type: 'text', text: words, ...more })
const press = { label: 'ส่งเรื่อง', data: 'send?draft=d1', displayText: 'ส่งเรื่อง' }

describe('placeholders', () => {
  test('are filled, alone or among words', () => {
    const drawn = body({ number: 'text' }, [text('เลขที่ {number}'), text('{number}')], {
      number: 'บต-2570-000123',
    })
    expect(drawn).toEqual([text('เลขที่ บต-2570-000123'), text('บต-2570-000123')])
  })

  test('a value is data, never markup', () => {
    const words = '{number} {.} $each "quoted" \\ {state:colour} <b>'
    const drawn = body({ number: 'text', words: 'text' }, [text('{words} {number}')], { number: '1', words })
    expect(drawn).toEqual([text(`${words} 1`)])
  })

  test('numbers are grouped', () => {
    expect(body({ n: 'number' }, [text('{n} เรื่อง')], { n: 1250 })).toEqual([text('1,250 เรื่อง')])
  })

  test('a text longer than its field says ends in …', () => {
    expect(body({ words: 'text:6' }, [text('{words}')], { words: 'ไฟฟ้าดับ' })).toEqual([text('ไฟฟ้า…')])
  })

  test('colours come by name, from the template or from data', () => {
    const drawn = body({ tone: 'colour' }, [text('ก', { color: '@ink' }), text('ข', { color: '{tone}' })], {
      tone: 'accent',
    })
    expect(drawn).toEqual([text('ก', { color: '#1B2430' }), text('ข', { color: '#0F6B66' })])
  })

  test('a state gives its shape and its colours', () => {
    const drawn = body(
      { state: 'state' },
      [
        {
          type: 'box',
          layout: 'baseline',
          backgroundColor: '{state:wash}',
          contents: [text('{state:mark}', { color: '{state:colour}' })],
        },
      ],
      { state: 'late' },
    )
    expect(drawn).toMatchObject([{ backgroundColor: '#FCE9E7', contents: [{ text: '▲', color: '#B3261E' }] }])
  })

  test('an action becomes the LINE action it stands for', () => {
    const fields = { buttons: ['action', '1..3'] }
    const drawn = body(fields, [{ $each: 'buttons', type: 'button', action: '{.}' }], {
      buttons: [press, { label: 'เมนู', text: 'เมนู' }, { label: 'โทร', uri: 'tel:054887123' }],
    })
    expect(drawn).toEqual([
      { type: 'button', action: { type: 'postback', ...press } },
      { type: 'button', action: { type: 'message', label: 'เมนู', text: 'เมนู' } },
      { type: 'button', action: { type: 'uri', label: 'โทร', uri: 'tel:054887123' } },
    ])
  })
})

describe('what is absent', () => {
  const fields = { number: 'text', note: 'text?' }

  test('takes the component it stands in with it', () => {
    const contents = [text('{number}'), text('หมายเหตุ {note}')]
    expect(body(fields, contents, { number: '1' })).toEqual([text('1')])
    expect(body(fields, contents, { number: '1', note: null })).toEqual([text('1')])
    expect(body(fields, contents, { number: '1', note: 'ก' })).toEqual([text('1'), text('หมายเหตุ ก')])
  })

  test('and a box that is left empty goes too', () => {
    const box = { type: 'box', layout: 'vertical', contents: [text('{note}')] }
    expect(body(fields, [text('{number}'), box], { number: '1' })).toEqual([text('1')])
  })

  test('but a box drawn empty on purpose stays', () => {
    const box = { type: 'box', layout: 'vertical', contents: [], height: '8px' }
    expect(body(fields, [text('{number}'), box, text('{note}')], { number: '1' })).toEqual([text('1'), box])
  })

  test('$if draws a part only with its field', () => {
    const contents = [text('{number}'), { type: 'separator', $if: 'note' }, text('{note}')]
    expect(body(fields, contents, { number: '1' })).toEqual([text('1')])
    expect(body(fields, contents, { number: '1', note: 'ก' })).toHaveLength(3)
  })

  test('a tappable box without its action is still there, a button is not', () => {
    const open = { number: 'text', open: 'action?' }
    const box = { type: 'box', layout: 'vertical', contents: [text('{number}')], action: '{open}' }
    const drawn = body(open, [box, { type: 'button', action: '{open}' }], { number: '1' })
    expect(drawn).toEqual([{ type: 'box', layout: 'vertical', contents: [text('1')] }])
  })
})

describe('lists', () => {
  const fields = { unit: 'text', rows: [{ label: 'text', value: 'text?' }, '0..3'] }
  const contents = [text('{unit}'), { $each: 'rows', ...text('{label}: {value}') }]

  test('$each repeats its component, item by item', () => {
    const rows = [{ label: 'หมวด', value: 'ขยะ' }, { label: 'รูป' }, { label: 'โทร', value: '191' }]
    expect(body(fields, contents, { unit: 'ก', rows })).toEqual([
      text('ก'),
      text('หมวด: ขยะ'),
      text('โทร: 191'),
    ])
    expect(body(fields, contents, { unit: 'ก' })).toEqual([text('ก')])
  })

  test('$first and $rest draw one button filled and the others plain', () => {
    const drawn = body(
      { buttons: ['action', '0..3'] },
      [
        text('ก'),
        { $first: 'buttons', type: 'button', style: 'primary', action: '{.}' },
        { $rest: 'buttons', type: 'button', style: 'link', action: '{.}' },
      ],
      { buttons: [press, press, press] },
    )
    expect((drawn as { style?: string }[]).map(({ style }) => style)).toEqual([
      undefined,
      'primary',
      'link',
      'link',
    ])
  })

  test('an item sees the names around its list, its own first', () => {
    const nested = {
      unit: 'text',
      label: 'text',
      groups: [{ label: 'text', lines: ['text', '0..2'] }, '0..2'],
    }
    const drawn = body(
      nested,
      [
        text('{label}'),
        {
          $each: 'groups',
          type: 'box',
          layout: 'vertical',
          contents: [{ $each: 'lines', ...text('{unit} {label} {.}') }],
        },
      ],
      { unit: 'กองช่าง', label: 'นอก', groups: [{ label: 'ใน', lines: ['1', '2'] }] },
    )
    expect(drawn).toMatchObject([
      { text: 'นอก' },
      { contents: [{ text: 'กองช่าง ใน 1' }, { text: 'กองช่าง ใน 2' }] },
    ])
  })
})

describe('parts and defaults', () => {
  test('a part is used by name, own properties over its own', () => {
    const files = { '_parts/small': { type: 'text', size: 'sm', color: '@muted' } }
    const drawn = body(
      { note: 'text' },
      [{ $use: 'small', text: '{note}', size: 'xs' }],
      { note: 'ก' },
      { files },
    )
    expect(drawn).toEqual([text('ก', { size: 'xs', color: '#5B6675' })])
  })

  test('parts may use parts', () => {
    const files = {
      '_parts/small': { type: 'text', size: 'sm' },
      '_parts/label': { $use: 'small', text: '{note}', weight: 'bold' },
    }
    expect(body({ note: 'text' }, [{ $use: 'label' }], { note: 'ก' }, { files })).toEqual([
      text('ก', { size: 'sm', weight: 'bold' }),
    ])
  })

  test('defaults are what every component of a type has unless it says otherwise', () => {
    const files = { _defaults: { text: { wrap: true, color: '@ink' } } }
    expect(body({ n: 'text' }, [text('{n}', { color: '@muted' })], { n: 'ก' }, { files })).toEqual([
      text('ก', { wrap: true, color: '#5B6675' }),
    ])
  })
})

describe('alt text', () => {
  const render = (altText: unknown, data: unknown) => {
    const fields = { number: 'text', note: 'text?', rows: [{ label: 'text', value: 'text' }, '0..3'] }
    const contents = [text('{number}'), text('{note}'), { $each: 'rows', ...text('{label}{value}') }]
    return loadTemplates(folderWith({ 'a/card': card(fields, contents, altText) })).render('a/card', data)
      .altText
  }

  test('says every line there is, in one', () => {
    const lines = ['เลขที่ {number}', '{note}', { $each: 'rows', text: '{label}: {value}' }]
    const rows = [{ label: 'ผู้ดูแล', value: 'กองช่าง\nงานไฟฟ้า' }]
    expect(render(lines, { number: '1', rows })).toBe('เลขที่ 1 · ผู้ดูแล: กองช่าง งานไฟฟ้า')
    expect(render(lines, { number: '1', note: 'ก' })).toBe('เลขที่ 1 · ก')
    expect(render(['{number}', { $if: 'note', text: 'มีหมายเหตุ' }], { number: '1' })).toBe('1')
  })

  test('is cut where LINE would refuse it', () => {
    const rows = Array.from({ length: 3 }, () => ({ label: 'ก'.repeat(300), value: 'ข'.repeat(300) }))
    const altText = render(['{number}', { $each: 'rows', text: '{label} {value}' }], { number: '1', rows })
    expect(altText).toHaveLength(1500)
    expect(altText.endsWith('…')).toBe(true)
  })
})

test('what never changes is shared, and nobody can write on it', () => {
  const templates = loadTemplates(folderWith({ 'a/card': card({ n: 'text' }, [text('{n}'), text('คงที่')]) }))
  const [first, second] = [1, 2].map((n) => body0(templates.render('a/card', { n: String(n) })))
  expect(first?.[1]).toBe(second?.[1])
  expect(() => Object.assign(first?.[1] ?? {}, { text: 'แก้ไข' })).toThrow(TypeError)
})

const body0 = (message: unknown) =>
  (message as { contents: { body: { contents: object[] } } }).contents.body.contents
