import type { ItaResult } from './types.js'

/**
 * The municipality's own analysis of its ITA result for fiscal year 2566. Item numbers are our mapping: the
 * analysis names topics only. It prints the bribery channel twice with the same figure; here it stands once.
 */
export const banTomScores: ItaResult[] = [
  {
    year: 2566,
    overall: 92.17,
    level: 'ผ่านดี',
    target: 85,
    source: 'การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส เทศบาลตำบลบ้านต๋อม ปีงบประมาณ 2566',
    eit: [
      { id: 'by-procedure', item: 'E1', score: 92.29, th: 'เป็นไปตามขั้นตอนและระยะเวลาอย่างเท่าเทียม' },
      { id: 'results', score: 93.26, th: 'มุ่งผลสัมฤทธิ์ของงานและรับผิดชอบต่อหน้าที่' },
      { id: 'staff-improve', item: 'E11', score: 91.32, th: 'การให้บริการมีการพัฒนาที่ดีขึ้นกว่าที่ผ่านมา' },
      { id: 'procedures-improve', item: 'E12', score: 93.29, th: 'วิธีการขั้นตอนสะดวกรวดเร็วขึ้น' },
      { id: 'online-service', item: 'E13', score: 94.18, th: 'มีระบบการให้บริการออนไลน์' },
      { id: 'public-benefit', item: 'E5', score: 93.26, th: 'โครงการก่อให้เกิดประโยชน์แก่ประชาชน' },
      { id: 'participation', item: 'E14', score: 93.29, th: 'เปิดโอกาสให้บุคคลภายนอกเข้าไปมีส่วนร่วม' },
      { id: 'access', item: 'E6', score: 92.29, th: 'ช่องทางเผยแพร่เข้าถึงได้ง่าย' },
      { id: 'clear-information', item: 'E7', score: 91.29, th: 'เผยแพร่ข้อมูลที่ควรได้รับทราบอย่างชัดเจน' },
      { id: 'feedback-channel', item: 'E8', score: 94.18, th: 'ติชมหรือแสดงความคิดเห็นได้' },
      { id: 'answers', item: 'E9', score: 92.29, th: 'ตอบข้อซักถามหรือให้คำอธิบาย' },
      { id: 'bribery-channel', item: 'E10', score: 88.29, th: 'แจ้งหรือร้องเรียนการรับสินบนหรือทุจริตได้' },
      { id: 'transparency', item: 'E15', score: 91.32, th: 'ปรับปรุงองค์กรให้มีความโปร่งใสมากขึ้น' },
    ],
    iit: [
      { id: 'service-by-procedure', score: 100, th: 'ให้บริการตามขั้นตอนและระยะเวลาอย่างเท่าเทียม' },
      { id: 'asset-borrowing', score: 100, th: 'การขออนุญาตยืมใช้ทรัพย์สินของทางราชการ' },
      { id: 'asset-rules', score: 96.88, th: 'ทราบแนวทางการใช้ทรัพย์สินของทางราชการที่ถูกต้อง' },
    ],
    oit: [
      { id: 'service-information', score: 100, th: 'คู่มือ สถิติการให้บริการ ผลสำรวจความพึงพอใจ และ E-Service' },
      { id: 'basic-information', score: 100, th: 'ข้อมูลพื้นฐาน ข่าวประชาสัมพันธ์ Social Network และ Q&A' },
      { id: 'participation', score: 0, th: 'การเปิดโอกาสให้เกิดการมีส่วนร่วม' },
      { id: 'integrity-measures', score: 0, th: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน' },
      { id: 'integrity-results', score: 0, th: 'การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส' },
    ],
  },
]
