import type { Phone } from './types.js'

/** Telephone numbers that are the same everywhere in Thailand. */
export const nationalPhones = {
  police: { number: '191', th: 'ตำรวจ', en: 'Police' },
  fire: { number: '199', th: 'ดับเพลิงและกู้ภัย', en: 'Fire and rescue' },
  ambulance: { number: '1669', th: 'เจ็บป่วยฉุกเฉิน', en: 'Ambulance' },
  electricity: { number: '1129', th: 'การไฟฟ้าส่วนภูมิภาค', en: 'Electricity (PEA)' },
  disaster: { number: '1784', th: 'ป้องกันและบรรเทาสาธารณภัย', en: 'Disaster relief' },
  family: { number: '1300', th: 'ศูนย์ช่วยเหลือสังคม', en: 'Social assistance' },
  mentalHealth: { number: '1323', th: 'สายด่วนสุขภาพจิต', en: 'Mental health line' },
  antiCorruption: { number: '1205', th: 'ป.ป.ช.', en: 'Anti-Corruption Commission' },
  damrongdhama: { number: '1567', th: 'ศูนย์ดำรงธรรม', en: 'Damrongdhama Centre' },
} satisfies Record<string, Phone>
