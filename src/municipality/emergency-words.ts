import { nationalPhones } from './national-phones.js'
import type { Phone } from './types.js'

/**
 * Words of things that cannot wait for an office. Listed most pressing first. Aimed at what is happening
 * now: the words after the lists turn down what is over, feared, or not so.
 */
export type EmergencyKind = 'self-harm' | 'medical' | 'fire' | 'crime' | 'danger' | 'animal' | 'power'
type Emergency = { kind: EmergencyKind; phones: Phone[]; words: string[] }

const { police, fire, ambulance, electricity, disaster, family, mentalHealth } = nationalPhones
const list = (text: string) => text.split(',').map((word) => word.trim())

export const emergencies: Emergency[] = [
  {
    kind: 'self-harm',
    phones: [mentalHealth, ambulance],
    words: list(
      'ฆ่าตัวตาย, อยากตาย, ไม่อยากอยู่แล้ว, ไม่อยากมีชีวิต, บ่อยากอยู่แล้ว, จะกระโดดสะพาน, จะกระโดดตึก, ผูกคอ, กินยาตาย, กินยาฆ่าแมลง, กินยาฆ่าหญ้า, กรีดข้อมือ, suicide, kill myself, want to die',
    ),
  },
  {
    kind: 'medical',
    phones: [ambulance, police],
    words: list(
      `คนเจ็บ, มีคน…บาดเจ็บ, ได้รับบาดเจ็บ, บาดเจ็บ…สาหัส, บาดเจ็บหนัก, เจ็บหนัก, เจ็บสาหัส, เลือดออกมาก, เลือดไหลไม่หยุด, เลือด…ไม่หยุด, เลือดบ่หยุด, หมดสติ, ไม่รู้สึกตัว, บ่ฮู้สึกตัว, ไม่ได้สติ, สลบ, เป็นลม, ชักเกร็ง, ชักกระตุก, กำลังชัก, หายใจไม่ออก, หายใจบ่ออก, หายใจ…ไม่ออก, ไม่หายใจ, หยุดหายใจ, หัวใจวาย, หัวใจหยุดเต้น, เจ็บหน้าอก, แน่นหน้าอก, เจ็บอก…ร้าว, ปากเบี้ยว, แขนขาอ่อนแรง, เส้นเลือดในสมองแตก, เส้นเลือดสมอง, สโตรก, จะคลอด, ท้อง…น้ำเดิน, น้ำคร่ำแตก, ใกล้คลอด, จมน้ำ, ตกน้ำ, ตกคลอง, ตกบ่อ, ตกท่อ…คน, งูกัด, งู…กัด, โดนงูเห่า, ต่อต่อย, ต่อรุม, ต่อ…ต่อย, แตน…ต่อย, กินน้ำยา, กินยาเกินขนาด, กินสารพิษ, ลุกไม่ได้, ลุกบ่ได้, ล้ม…หัวฟาด, ล้ม…สะโพก, กระดูกหัก, กระดูกโผล่, ผึ้งรุม, ผึ้งต่อย, รถชน, รถ…ชน, รถคว่ำ, รถ…คว่ำ, รถล้ม, รถ…ล้ม, มอเตอร์ไซค์ล้ม, อุบัติเหตุ, อุบัดเหตุ, โดนรถชน, โดนไฟดูด, ไฟดูด, ไฟช็อตคน, โดนไฟช็อต, ถูกไฟช็อต, ไฟช็อต…เด็ก, ต้นไม้ล้มทับคน, ล้มทับคน, ทับคน, คนติดอยู่, ติดอยู่ในรถ, มีคนตาย, คนตาย, พบศพ, สำลัก…หายใจ, อาหารติดคอ, แพ้อย่างรุนแรง, ขอรถพยาบาล, ต้องการรถพยาบาล, เรียกรถพยาบาล, ขอรถกู้ภัย, เรียกกู้ภัย, หมากัด…เลือด, สุนัขกัด…เลือด, ลมแดด,
      accident, car crash, crashed, unconscious, not breathing, can't breathe, cannot breathe, heart attack, stroke, bleeding, injured, drowning, snake bite, snakebite, bitten…snake, electrocuted, ambulance, seizure`,
    ),
  },
  {
    kind: 'fire',
    phones: [fire, police],
    words: list(
      `ไฟไหม้, ไฟใหม้, ไฟลุก, ไฟ…ลุกไหม้, ไฟลาม, ไฟ…ลาม, ไฟกำลังไหม้, บ้านไหม้, ไหม้บ้าน, เพลิงไหม้, เกิดเพลิง, ไฟป่า, แก๊สรั่ว, แก๊สระเบิด, ถังแก๊ส…รั่ว, ระเบิด, ฮ้อนไหม้, ขอรถดับเพลิง, เรียกรถดับเพลิง,
      on fire, there is a fire, there's a fire, big fire, fire at, fire in, fire near, house fire, wildfire, forest fire, bush fire, gas leak, explosion, exploded, fire spreading, fire…spreading, building is burning, house is burning`,
    ),
  },
  {
    kind: 'crime',
    phones: [police],
    words: list(
      `ปล้น, โดนจี้, จี้ชิงทรัพย์, ชิงทรัพย์, ขโมยขึ้นบ้าน, ขโมยเข้าบ้าน, ขโมย…เข้าบ้าน, ขโมยอยู่ในบ้าน, ปีนเข้าบ้าน, แปลกหน้า…เข้าบ้าน, แปลกหน้า…ในบ้าน, ขะโมย, โจร…บ้าน, กำลังงัด, งัดบ้าน, งัดประตู, ทำร้ายร่างกาย, ทำร้าย, ยิงกัน, เสียงปืน, ยิงปืน, ถือปืน, มีปืน, พกปืน, ถือมีด, มีด…ไล่, เอามีด…ขู่, เอาปืน, ไล่ฟัน, ไล่แทง, ฟันกัน, แทงกัน, โดนแทง, ถูกแทง, โดนยิง, ถูกยิง, โดนฟัน, จะฆ่า, ขู่ฆ่า, ข่มขืน, ลวนลาม, ลักพาตัว, อุ้มหาย, จับตัวประกัน, เด็กหาย, ลูกหาย, คนหาย, ตีกัน, ต่อยกัน, ทะเลาะวิวาท, ยกพวก, อาละวาด, คลุ้มคลั่ง, คนบ้า…ไล่, บุกรุกบ้าน, บุกเข้ามาในบ้าน, บุกเข้าบ้าน, วางเพลิง, ปาระเบิด,
      robbery, robbed, burglar, intruder, breaking in, broke into, gunshot, gunshots, gunfire, has a gun, with a gun, shooting, stabbed, stabbing, attacking, assaulted, being attacked, rape, kidnapped, missing child, threatening to kill`,
    ),
  },
  {
    kind: 'crime',
    phones: [police, family],
    words: list(
      'ผัวตี, ผัวซ้อม, สามีตี, สามีทำร้าย, พ่อตีแม่, พ่อ…ทำร้าย, ทุบตี, ซ้อมเมีย, ตีเมีย, ตีลูก, ทารุณเด็ก, ทำร้ายเด็ก, ล่วงละเมิด, กักขัง, domestic violence, husband…beating, beating…wife, beating…child',
    ),
  },
  {
    kind: 'danger',
    phones: [disaster, fire],
    words: list(
      'น้ำป่า, น้ำหลาก, น้ำท่วมสูง, น้ำท่วม…ติดอยู่, น้ำท่วม…ออกไม่ได้, น้ำท่วมถึงอก, น้ำท่วมถึงเอว, น้ำ…เข้าบ้านแล้ว, ดินถล่ม, ตึกถล่ม, อาคารถล่ม, บ้านถล่ม, สะพานถล่ม, เขื่อนแตก, สารเคมีรั่ว, flash flood, landslide, building collapsed, trapped, chemical spill',
    ),
  },
  {
    kind: 'animal',
    phones: [fire],
    words: list(
      'งูเข้าบ้าน, งู…เข้าบ้าน, งู…ในบ้าน, งู…ในห้อง, งู…ในครัว, งู…ในห้องน้ำ, งูเห่า, งูจงอาง, งูเหลือม, จับงู, ตัวเงินตัวทองเข้าบ้าน, ช้างป่า, snake in, snake inside, cobra, python',
    ),
  },
  {
    kind: 'power',
    phones: [electricity, fire],
    words: list(
      'หม้อแปลง…ระเบิด, สายไฟขาด, สายไฟ…ขาด, สายไฟ…ตก, สายไฟ…ไฟลุก, สายไฟช็อต, ไฟช็อต, ไฟรั่ว, ไฟฟ้ารั่ว, เสาไฟล้ม, เสาไฟฟ้าล้ม, เสาไฟ…ล้ม, เสาไฟ…หัก, หม้อแปลง…ประกายไฟ, ประกายไฟ, ไฟดับทั้งหมู่บ้าน, ไฟดับทั้งบ้าน, ไฟฟ้าดับทั้ง, ไฟดับทั้งตำบล, ไฟบ้านดับ, ไฟที่บ้านดับ, ไฟในบ้านดับ, ไฟตก, power outage, power cut, power is out, no electricity, electricity is out, live wire, power line down, power lines down, wire…sparking, sparking',
    ),
  },
]

/** It is over: an answer for now would come too late, the person is telling what happened. */
export const over = list(
  'เมื่อวาน, เมื่อวันก่อน, วันก่อน, เมื่อคืน, คืนก่อน, อาทิตย์ก่อน, อาทิตย์ที่แล้ว, สัปดาห์ก่อน, สัปดาห์ที่แล้ว, เดือนก่อน, เดือนที่แล้ว, ปีก่อน, ปีที่แล้ว, ปีกลาย, วันที่แล้ว, คราวก่อน, ครั้งก่อน, ตะวา, วานนี้, เคย, บ่อย, เป็นประจำ, หลายคัน, หลายราย, หลายครั้ง, ทุกปี, ครั้งแล้ว, รายแล้ว, เรียบร้อยแล้ว, ตะคืน, yesterday, last night, last week, last month, last year, last time, ago, often, used to',
)

/** It is over, whatever else is said. */
export const settled = list(
  'ไหม้…ดับแล้ว, เพลิง…ดับแล้ว, ดับสนิทแล้ว, ดับได้แล้ว, ซ่อมแล้ว, ปลอดภัยแล้ว, จับได้แล้ว, ไปโรงพยาบาลแล้ว, already put out, already fixed',
)

/** It is happening after all. */
export const now = list('ตอนนี้, ขณะนี้, เดี๋ยวนี้, บ่าเดี่ยวนี้, กำลัง, ช่วยด้วย, เมื่อกี้, เมื่อสักครู่, now, help')

/** Said just before the words above: feared, imagined, prevented, asked about, denied, or only alike. */
export const notSo = list(
  'กลัว, เกรง, เกรงว่า, เสี่ยง, อาจ, อาจจะ, อาจเกิด, ถ้า, ถ้าเกิด, หาก, เผื่อ, ระวัง, ป้องกัน, เดี๋ยว, เดี๋ยวจะ, จะได้ไม่, ก่อนจะ, ก่อนที่จะ, ก่อนมี, จนกว่า, รอให้, ต้องรอให้, ซ้อม, อบรม, ฝึก, จุดเสี่ยง, จุดที่เกิด, ไม่มี, ไม่มีใคร, ไม่ได้, ไม่ใช่, บ่มี, บ่มีใผ, หวิด, เกือบ, เกือบจะ, เหมือน, คล้าย, น่าจะ, เสี่ยงต่อ, สาเหตุ, ทำให้เกิด, afraid, might, could, may, if, in case, before, prevent, no one, nobody, nearly, almost, risk of',
)

/** Innocent phrases that hold a word of emergency. */
export const innocent = list(
  'ถังดับเพลิง, ฝนตก, ถนนจมน้ำ, บ้านจมน้ำ, นา…จมน้ำ, ข้าวจมน้ำ, หมาตก, แมวตก, วัวตก, ควายตก, หมา…รถชน, แมว…รถชน, เยียวยา…ไฟไหม้, เยียวยา…น้ำท่วม, ท่อระเบิด, ท่อประปาระเบิด, ท่อน้ำระเบิด, ยางระเบิด, หมาทำร้าย, สัตว์ทำร้าย, แจ้งคนตาย, แจ้งการตาย, ดับไฟป่า, แนวกันไฟ, ป้องกันไฟป่า, หมอกควันไฟป่า, ควันไฟป่า, เสียงระเบิดพลุ, จุดพลุ, ประทัด, หนังสือรับรอง, ค่ารถพยาบาล, รถพยาบาล…คิดเงิน, เงินช่วยเหลือ, ขอถัง, ลูกระนาด, บ้านงู, ซื้อ, ใบมรณบัตร, แจ้งตาย, fire extinguisher, fireworks, fire station, fire drill',
)
