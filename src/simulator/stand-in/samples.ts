/** A street lamp on a grey road, 160 × 120, PNG: what people send when a test does not care which photo. */
export const samplePhoto = Buffer.from(
  [
    'iVBORw0KGgoAAAANSUhEUgAAAKAAAAB4BAMAAACHjORcAAAACVBMVEWKp7hbZnUzMzOCRvnbAAAACXBIWXMAAAPoAAAD6AG1',
    'e1JrAAAAgElEQVRoge3RsQ3EIBAF0W1hOzhN/0U6RmeB0UdOPC9efjBUSZL0Hv78HNwE7D6ZczCHnxLDhjFsGMOGMWwYw4Yx',
    'bBjDhjFsGMOGMWwYw4YvN+w1oB8rB+/YcK56zYZz1Ws2/ELDLbV37uANG+bqwMbAwVwd2Bg4mKsDGwMHO3YBl38CWs/qpD0A',
    'AAAASUVORK5CYII=',
  ].join(''),
  'base64',
)

/** Bytes that stand for a voice note; nothing plays them. */
export const sampleSound = Buffer.from('ID3 sample voice note')
