type Both = { th: string; en: string }

/** Who stands ready in the simulator, and what they might say. */
export type Persona = {
  name: string
  about: Both
  lang: 'th' | 'en'
  lines: string[]
  /** What a code is made for, where this person works for the municipality. */
  staff?: { roles: Array<'officer' | 'supervisor' | 'executive'>; unit?: string }
}

/** Makes a one-time staff code for a person of the cast. */
export type Invite = (person: { name: string } & NonNullable<Persona['staff']>) => Promise<string>

export const cast: Persona[] = [
  {
    name: 'ต้น',
    about: { th: 'คนรีบ พิมพ์ทีเดียวจบ', en: 'in a hurry' },
    lang: 'th',
    lines: ['แจ้งเรื่องร้องเรียน', 'ถนนหน้าตลาดเป็นหลุมใหญ่ รถล้มเมื่อเช้า', 'ติดตามเรื่อง'],
  },
  {
    name: 'ยายคำ',
    about: { th: 'ผู้สูงอายุ พิมพ์ช้า สะกดตามเสียง', en: 'elderly, types slowly' },
    lang: 'th',
    lines: ['สวัสดีจ้า', 'ไฟหน้าบ้านมันดับมาหลายวันละ', 'บ่มีเบอร์จ้า', 'ขอคุยกับคนได้ก่อ'],
  },
  {
    name: 'Mary',
    about: { th: 'ชาวต่างชาติ ใช้ภาษาอังกฤษ', en: 'speaks English' },
    lang: 'en',
    lines: ['English', 'Complaint', 'The street light in front of the temple is out', 'My cases'],
  },
  {
    name: 'สมชาย',
    about: { th: 'เจ้าหน้าที่กองช่าง', en: 'officer, public works' },
    lang: 'th',
    lines: ['เมนู', 'คอนโซล'],
    staff: { roles: ['officer'], unit: 'public-works' },
  },
  {
    name: 'มาลี',
    about: { th: 'หัวหน้างาน ดูแลทุกเรื่อง', en: 'supervisor' },
    lang: 'th',
    lines: ['เมนู', 'คอนโซล'],
    staff: { roles: ['supervisor'] },
  },
  {
    name: 'วิชัย',
    about: { th: 'ผู้บริหาร', en: 'executive' },
    lang: 'th',
    lines: ['เมนู'],
    staff: { roles: ['executive'] },
  },
]

export const castGroup = { name: 'กลุ่มกองช่าง', members: ['สมชาย', 'มาลี'] }

/** Points to try, not surveyed: what matters is on which side of the boundary they lie. */
export const places = {
  inside: [
    { title: 'หน้าที่ทำการเทศบาล', address: 'จุดตัวอย่างในเขต', lat: 19.2201, lng: 99.8552 },
    { title: 'ตลาดสด', address: 'จุดตัวอย่างในเขต', lat: 19.2148, lng: 99.8705 },
    { title: 'ถนนริมกว๊าน', address: 'จุดตัวอย่างในเขต', lat: 19.1969, lng: 99.8831 },
  ],
  outside: [
    { title: 'ตัวเมืองพะเยา', address: 'จุดตัวอย่างนอกเขต', lat: 19.1658, lng: 99.9019 },
    { title: 'เชียงราย', address: 'จุดตัวอย่างนอกเขต', lat: 19.9071, lng: 99.8325 },
  ],
}

/** Of LINE's own sendable stickers; the simulator has no right to show their pictures. */
export const stickers = [
  { packageId: '446', stickerId: '1988', keywords: ['สวัสดี'] },
  { packageId: '446', stickerId: '1989', keywords: ['ขอบคุณ'] },
  { packageId: '446', stickerId: '2005', keywords: ['เศร้า'] },
]
