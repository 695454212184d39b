import { banTomCategories } from './ban-tom-categories.js'
import { banTomScores } from './ban-tom-scores.js'
import { OFFICE_HOURS } from './calendar.js'
import { nationalPhones } from './national-phones.js'
import type { Municipality, Village } from './types.js'

const CHART = 'ส่วนราชการตามโครงสร้างทั่วไปของเทศบาลตำบล รอเทศบาลยืนยัน'

/** Numbers only: no list of names could be verified. The count, too, waits for the municipality. */
const villages: Village[] = Array.from({ length: 18 }, (_, i) => ({
  no: i + 1,
  draft: true,
  source: 'จำนวนหมู่บ้านรอเทศบาลยืนยัน',
}))

/** The defaults the system starts with. What is marked `draft` waits for an official's approval. */
export const banTom: Municipality = {
  name: { th: 'เทศบาลตำบลบ้านต๋อม', en: 'Ban Tom Subdistrict Municipality' },
  assistant: { th: 'เพื่อนบ้านต๋อม', en: 'Ban Tom Neighbour' },
  district: { th: 'อำเภอเมืองพะเยา', en: 'Mueang Phayao District' },
  province: { th: 'จังหวัดพะเยา', en: 'Phayao Province' },
  address: {
    th: '229 หมู่ 4 ตำบลบ้านต๋อม อำเภอเมืองพะเยา จังหวัดพะเยา 56000',
    en: '229 Moo 4, Ban Tom, Mueang Phayao, Phayao 56000',
  },
  domain: 'tambontom.go.th',
  phones: {
    office: {
      th: 'เทศบาลตำบลบ้านต๋อม',
      en: 'Municipality office',
      number: '054-000-000',
      draft: true,
      source: 'เลขสมมติ ต้องใส่เบอร์จริงก่อนเปิดใช้',
    },
    integrity: {
      th: 'งานนิติกร',
      en: 'Legal Affairs',
      number: '054-000-001',
      draft: true,
      source: 'เลขสมมติ ต้องใส่เบอร์จริงก่อนเปิดใช้',
    },
  },
  emergencyPhones: [
    nationalPhones.police,
    nationalPhones.fire,
    nationalPhones.ambulance,
    nationalPhones.electricity,
    nationalPhones.antiCorruption,
    nationalPhones.damrongdhama,
  ],
  officeHours: OFFICE_HOURS,
  units: [
    { id: 'permanent-secretary', th: 'สำนักปลัดเทศบาล', en: "Municipal Clerk's Office", counter: true },
    { id: 'finance', th: 'กองคลัง', en: 'Finance', counter: true },
    { id: 'public-works', th: 'กองช่าง', en: 'Public Works', counter: true },
    { id: 'education', th: 'กองการศึกษา', en: 'Education', counter: true },
    { id: 'public-health', th: 'กองสาธารณสุขและสิ่งแวดล้อม', en: 'Public Health and Environment', counter: true },
    { id: 'social-welfare', th: 'กองสวัสดิการสังคม', en: 'Social Welfare', counter: true },
    { id: 'internal-audit', th: 'หน่วยตรวจสอบภายใน', en: 'Internal Audit' },
    { id: 'legal', th: 'งานนิติกร', en: 'Legal Affairs', partOf: 'permanent-secretary' },
    {
      id: 'public-relations',
      th: 'งานประชาสัมพันธ์',
      en: 'Public Relations',
      partOf: 'permanent-secretary',
      counter: true,
    },
    {
      id: 'planning',
      th: 'งานวิเคราะห์นโยบายและแผน',
      en: 'Policy and Planning',
      partOf: 'permanent-secretary',
    },
    { id: 'human-resources', th: 'งานทรัพยากรบุคคล', en: 'Human Resources', partOf: 'permanent-secretary' },
    {
      id: 'registration',
      th: 'งานทะเบียน',
      en: 'Civil Registration',
      partOf: 'permanent-secretary',
      counter: true,
    },
    { id: 'procurement', th: 'งานพัสดุ', en: 'Procurement', partOf: 'finance' },
  ].map((unit) => ({ ...unit, draft: true, source: CHART })),
  villages,
  // Drawn wider than the land: a resident at the edge must not be turned away by a guess.
  boundary: {
    type: 'Polygon',
    coordinates: [
      [
        [99.8, 19.185],
        [99.85, 19.178],
        [99.895, 19.183],
        [99.915, 19.205],
        [99.91, 19.25],
        [99.87, 19.265],
        [99.82, 19.255],
        [99.795, 19.22],
        [99.8, 19.185],
      ],
    ],
    draft: true,
    source: 'เส้นประมาณรอบตำบลบ้านต๋อม ไม่ใช่แนวเขตทางการ รอกองช่างใส่แนวเขตตามประกาศกระทรวงมหาดไทย',
  },
  neighbours: [
    {
      id: 'phayao-town',
      th: 'เทศบาลเมืองพะเยา',
      en: 'Phayao Town Municipality',
      kind: 'place',
      about: { th: 'ในเขตเมืองพะเยา', en: 'inside Phayao town' },
      draft: true,
    },
    {
      id: 'ban-tam',
      th: 'เทศบาลตำบลบ้านต๊ำ',
      en: 'Ban Tam Subdistrict Municipality',
      kind: 'place',
      about: { th: 'ตำบลบ้านต๊ำ', en: 'Ban Tam subdistrict' },
      draft: true,
    },
    {
      id: 'tha-champi',
      th: 'เทศบาลตำบลท่าจำปี',
      en: 'Tha Champi Subdistrict Municipality',
      kind: 'place',
      about: { th: 'ตำบลท่าจำปี', en: 'Tha Champi subdistrict' },
      draft: true,
    },
    {
      id: 'san-pa-muang',
      th: 'เทศบาลตำบลสันป่าม่วง',
      en: 'San Pa Muang Subdistrict Municipality',
      kind: 'place',
      about: { th: 'ตำบลสันป่าม่วง', en: 'San Pa Muang subdistrict' },
      draft: true,
    },
    {
      id: 'highways',
      th: 'กรมทางหลวง',
      en: 'Department of Highways',
      kind: 'subject',
      about: { th: 'ทางหลวงแผ่นดิน เช่น ถนนพหลโยธิน', en: 'national highways such as Phahonyothin Road' },
      phone: '1586',
    },
    {
      id: 'rural-roads',
      th: 'กรมทางหลวงชนบท',
      en: 'Department of Rural Roads',
      kind: 'subject',
      about: { th: 'ทางหลวงชนบท', en: 'rural roads' },
      phone: '1146',
    },
    {
      id: 'electricity',
      th: nationalPhones.electricity.th,
      en: nationalPhones.electricity.en,
      kind: 'subject',
      about: { th: 'ไฟบ้านดับ สายไฟแรงสูง หม้อแปลง', en: 'house power, high-voltage lines, transformers' },
      phone: nationalPhones.electricity.number,
    },
    {
      id: 'waterworks',
      th: 'การประปาส่วนภูมิภาค',
      en: 'Provincial Waterworks Authority',
      kind: 'subject',
      about: { th: 'ประปาส่วนภูมิภาค', en: 'piped water from the provincial network' },
      phone: '1662',
    },
  ],
  categories: banTomCategories,
  numberPrefixes: { case: 'บต', feedback: 'คห', question: 'คถ', proposal: 'ขส' },
  privacy: {
    keepYears: 5,
    contact: {
      th: 'เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล เทศบาลตำบลบ้านต๋อม',
      en: 'Data Protection Officer, Ban Tom Subdistrict Municipality',
    },
    draft: true,
    source: 'ระยะเวลาเก็บรอนิติกรยืนยัน',
  },
  confidential: {
    reportDaysAfterClosing: 365,
    replyBoxDays: 90,
    draft: true,
    source: 'จำนวนวันสมมติ รอเจ้าหน้าที่งานสารบรรณกำหนด ระหว่างนี้ระบบยังไม่ทำลายเบาะแสที่ปิดแล้ว',
  },
  quotaMonthly: 300,
  fiscalYears: banTomScores,
}
