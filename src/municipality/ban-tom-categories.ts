import type { Category } from './types.js'

/**
 * What residents write about, and whose work it is. Units and days are common practice of subdistrict
 * municipalities, not Ban Tom's own order: drafts until the municipality approves them. LINE shows 13 quick
 * replies at most, so a longer list would hide some of its members.
 */
type Words = Category['keywords']
type Row = Pick<Category, 'id' | 'th' | 'en' | 'unit' | 'resolveDays' | 'keywords' | 'urgent'> &
  Partial<Pick<Category, 'private' | 'physical'>>

const words = (th: string, en: string): Words => ({ th: th.split(' '), en: en.split(', ') })

const rows: Row[] = [
  {
    id: 'street-light',
    th: 'ไฟฟ้าสาธารณะ',
    en: 'Street lights',
    unit: 'public-works',
    resolveDays: 7,
    keywords: words(
      'ไฟแสงจันทร์ ไฟฟ้าส่องสว่าง ไฟโซล่าเซล ไฟโซล่า ไฟส่อง ขอไฟ ติดตั้งไฟ มืดตึบ มืดตื๋อ มืดสนิท มืดจ๊าด มืดเกิน ไฟ…ไม่ทำงาน ไฟ…พัง ไฟ…บ่แจ้ง ไฟทาง ไฟถนน ไฟสาธารณะ ไฟฟ้าสาธารณะ ไฟส่องทาง ไฟส่องสว่าง ไฟข้างทาง ไฟริมทาง ไฟกิ่ง เสาไฟ โคมไฟ หลอดไฟ ไฟ…ดับ ไฟ…ไม่ติด ไฟ…บ่ติด ไฟ…ไม่สว่าง ไฟ…กระพริบ ไฟ…ติดๆดับๆ ไฟ…เสีย ทางมืด ซอยมืด ถนนมืด มืดมาก ไฟกระพริบ โซล่าเซลล์',
      'street light, streetlight, street lamp, lamp post, light…out, lights…out, light…not working, light…broken, dark street, dark road',
    ),
    urgent: words('เสาไฟล้ม เสาไฟเอียง เสาไฟ…หัก ไฟรั่ว สายไฟขาด สายไฟห้อย', 'pole…fallen, live wire'),
  },
  {
    id: 'road',
    th: 'ถนนและท่อระบายน้ำ',
    en: 'Roads and drains',
    unit: 'public-works',
    resolveDays: 15,
    keywords: words(
      'ยางมะตอย ตะแกรง ซอยแคบ ทางแคบ ถนนแคบ คลอง…ตัน ไม่ระบาย ถนล ถนนหนทาง ตาง? เป็นฮู ตางเป็น ตางเข้า ทางเข้า? คอนกรีต…แตก น้ำรอระบาย รอระบาย ทางเดิน…แตก ไฟแดง ไฟจราจร สัญญาณไฟ ป้ายบอกทาง ป้ายหยุด เนินชะลอความเร็ว การ์ดเรล ราวสะพาน ร่องระบายน้ำ ท่อ…อุดตัน ถนน ถนนพัง ถนนชำรุด ถนนทรุด ถนนแตก ถนนขาด ถนนเป็นหลุม หลุม หลุมบ่อ เป็นหลุม ผิวทาง ผิวจราจร ไหล่ทาง ทางเท้า ฟุตบาท ฟุตปาธ ลูกรัง หินคลุก ลาดยาง ทางเป็นฝุ่น ทางพัง ตางพัง ตางขาด ทางขาด ทางลื่น คอสะพาน สะพาน ท่อระบายน้ำ ท่อตัน ท่ออุดตัน ท่อ…ตัน ฝาท่อ ฝาตะแกรง รางระบายน้ำ ระบายน้ำ ระบายน้ำไม่ทัน ลำเหมือง ร่องน้ำ คูน้ำ คลอง…ตื้น คลองตื้นเขิน ขุดลอก ขุดลอกคลอง ตลิ่ง น้ำท่วม น้ำท่วมขัง น้ำขัง น้ำ…ขัง ป้ายจราจร กระจกโค้ง ลูกระนาด เส้นจราจร ซ่อมถนน ดินสไลด์',
      'road, pothole, potholes, pavement, sidewalk, footpath, drain, drains, drainage, manhole, bridge, flood, flooded, flooding, canal, gutter, traffic sign',
    ),
    urgent: words(
      'ถนนขาด ทางขาด สะพานขาด สะพานพัง ฝาท่อหาย ฝาท่อ…หาย ฝาท่อแตก ฝาท่อเปิด ดินถล่ม น้ำป่า',
      'road collapsed, manhole…missing, open manhole, bridge…collapsed, landslide',
    ),
  },
  {
    id: 'water',
    th: 'น้ำประปาหมู่บ้าน',
    en: 'Village water supply',
    unit: 'public-works',
    resolveDays: 3,
    keywords: words(
      'ก๊อก…น้ำ น้ำเป็นสี มาตรน้ำ ฝักบัว น้ำไหล? น้ำก๊อก ก๊อกน้ำ ปั๊มน้ำ ปั๊มประปา น้ำไหลบ่ น้ำบ่มา น้ำไม่มา น้ำ…ไม่มา น้ำหยุดไหล น้ำไม่สะอาด ประปา น้ำประปา ประปาหมู่บ้าน น้ำไม่ไหล น้ำ…ไม่ไหล น้ำบ่ไหล น้ำ…บ่ไหล น้ำไหลอ่อน น้ำ…ไหลเบา น้ำไหลเบา น้ำแดง น้ำขุ่น น้ำเป็นสนิม น้ำสีดำ น้ำมีตะกอน ท่อแตก ท่อน้ำแตก ท่อ…แตก ท่อรั่ว ท่อ…รั่ว ท่อเมน มิเตอร์น้ำ มาตรวัดน้ำ ค่าน้ำ หอถัง แท็งก์น้ำ',
      'tap water, water supply, no water, water…not running, not running water, tap, water…brown, water…muddy, water meter, water bill, pipe…leak, pipe…burst, leaking pipe, burst pipe',
    ),
    urgent: words('ท่อเมนแตก น้ำไม่ไหลทั้งหมู่บ้าน น้ำ…มีกลิ่นสารเคมี', 'main burst, whole village…no water'),
  },
  {
    id: 'building',
    th: 'อาคารและการถมดิน',
    en: 'Buildings, landfill',
    unit: 'public-works',
    resolveDays: 15,
    private: true,
    keywords: words(
      'ตึก รั้ว? รั้วล้ำ ล้ำเข้ามา ล้ำที่ โฉนด ตอกเสาเข็ม บ้านร้าว ล้อมรั้ว รั้ว…ทับ สร้างรั้ว สร้างกำแพง รื้อบ้าน ทับทาง รุกที่ ปลูกสร้าง ก่อสร้าง…รุกล้ำ ก่อสร้าง สร้างอาคาร สร้างบ้าน สร้าง…ไม่ได้ขออนุญาต ต่อเติม ดัดแปลงอาคาร รื้อถอน รุกล้ำ บุกรุก ทางสาธารณะ ที่สาธารณะ กั้นทาง ปิดทาง ถมดิน ถมที่ ขุดดิน ดูดทราย อาคารร้าง อาคาร…ทรุด อาคาร ตึก…ร้าว ขออนุญาตก่อสร้าง แบบบ้าน แนวเขต',
      'building over, public path, public land, building, construction, landfill, encroach, encroachment, blocked…right of way, excavation',
    ),
    urgent: words('อาคาร…ถล่ม กำแพง…จะล้ม กำแพง…ถล่ม', 'building…collapse, wall…falling'),
  },
  {
    id: 'rubbish',
    th: 'ขยะ',
    en: 'Rubbish',
    unit: 'public-health',
    resolveDays: 3,
    keywords: words(
      'ถัง…เต็ม ไม่มาเก็บ บ่มาเก็บ ถุงดำ ถุงขยะ ขหยะ ขญะ ขะยะ ดูดส้วม ส้วมเต็ม รถดูดส้วม เศษอาหาร เศษแก้ว ผ้าอ้อม โฟม? ขยะ รถขยะ ถังขยะ เก็บขยะ ขยะล้น ทิ้งขยะ กองขยะ ค่าขยะ ขี้เหยื้อ ขี้เยื้อ ขี้เหงื้อ สิ่งปฏิกูล สูบส้วม ซากสัตว์ หมาตาย แมวตาย เศษวัสดุ ที่นอนเก่า ของเก่าทิ้ง',
      'rubbish, garbage, trash, litter, bin, bins, waste collection, dead dog, dead animal, dumping, dumped',
    ),
    urgent: words('ขยะติดเชื้อ ขยะอันตราย สารเคมีรั่ว', 'infectious waste, hazardous waste'),
  },
  {
    id: 'nuisance',
    th: 'เสียง กลิ่น น้ำเสีย',
    en: 'Noise, smell, sewage',
    unit: 'public-health',
    resolveDays: 7,
    private: true,
    keywords: words(
      'หนวกหู ตีเหล็ก ตะโกน โวยวาย ปล่อย…ลงห้วย ปล่อย…ลงคลอง โรงฆ่าสัตว์ เสียงดัง เสียงรบกวน เสียง…ดัง เปิดเพลง เปิดเพลงดัง คาราโอเกะ เครื่องเสียง เครื่องขยายเสียง แต่งรถ ท่อไอเสีย ท่อดัง เห่า เห่าทั้งคืน ไก่ขัน เหม็น? กลิ่น? กลิ่นเหม็น? หมูเหม็น คอก เล้า ตั้งวงเหล้า ปั่นไฟ น้ำเสีย น้ำเน่า ปล่อยน้ำเสีย น้ำทิ้ง ขี้หมู ขี้ไก่ ฟาร์มหมู เล้าไก่ คอกหมู เลี้ยงหมู เลี้ยงไก่ คอกวัว โรงงาน โรงสี เดือดร้อนรำคาญ รบกวน? รำคาญ? เพื่อนบ้าน? ข้างบ้าน? ร้านอาหาร…สกปรก',
      'noise, noisy, loud, loud music, karaoke, smell?, smelly?, stink, stinks, sewage, wastewater, pig farm, chicken farm, barking, bark, dogs bark, neighbour?, neighbor?, nuisance',
    ),
  },
  {
    id: 'burning',
    th: 'การเผาและหมอกควัน',
    en: 'Burning and smoke',
    unit: 'public-health',
    resolveDays: 3,
    private: true,
    keywords: words(
      'เผา…ตอซัง เผา…ข้าวโพด เผา…ไร่ สุมไฟ ค่าฝุ่น เผา เผาขยะ เผาใบไม้ เผาหญ้า เผาไร่ เผานา เผาตอซัง เผาอ้อย เผาป่า เผา…ควัน จุดไฟ จุดไฟเผา หมอกควัน ควัน ควันไฟ ฝุ่น ฝุ่นควัน ฝุ่นละออง pm2.5 pm25',
      'burning, burn, smoke, smoky, haze, pm2.5, dust',
    ),
  },
  {
    id: 'animals',
    th: 'สัตว์จรจัดและแมลง',
    en: 'Stray animals, pests',
    unit: 'public-health',
    resolveDays: 7,
    keywords: words(
      'งัว ควายเข้า ทรายอะเบท ทรายอะเบต อะเบท ยุงลาย ขี้หมา ขี้แมว หมาเถื่อน หมาขี้เรื้อน ตะขาบ งู แมงป่อง สุนัขจร ไก่…เข้าสวน ควาย…เข้า หมา สุนัข แมว หมาจรจัด หมาไล่กัด หมากัด สุนัขกัด หมา…กัด สุนัข…กัด หมาบ้า พิษสุนัขบ้า วัคซีนหมา ฉีดวัคซีนสุนัข ฉีดวัคซีนแมว ทำหมัน จรจัด วัว…เข้า วัวควาย ลิง ยุง ลูกน้ำ ลูกน้ำยุงลาย พ่นหมอกควัน พ่นยุง พ่นยากันยุง ไข้เลือดออก หนู แมลงวัน แมลงสาบ ปลวก รังต่อ รังผึ้ง รังแตน ต่อหัวเสือ แตน เต๊นยุง',
      'stray dog, stray dogs, dog, dogs, cat, cats, mosquito, mosquitoes, dengue, rabies, rats, flies, wasp nest, hornet',
    ),
    urgent: words('หมาบ้า พิษสุนัขบ้า สุนัข…กัดคน หมา…กัดคน หมา…กัดเด็ก ไข้เลือดออก', 'rabies, rabid, dengue'),
  },
  {
    id: 'tree',
    th: 'ต้นไม้และกิ่งไม้',
    en: 'Trees and branches',
    unit: 'permanent-secretary',
    resolveDays: 7,
    keywords: words(
      'ไม้ไผ่ กอไผ่ ต้นหญ้า ต้นไผ่ หญ้าท่วม หญ้าสูงท่วม หญ้ายาว หญ้าเต็ม รกร้าง ถางหญ้า เกี่ยวหญ้า เศษกิ่งไม้ กิ่งไม้ที่ตัด ต้นมะพร้าว ต้นยาง ไม้ล้ม ไม้…ขวาง ตัดไม้ ต้นไม้ กิ่งไม้ ต้นไม้ล้ม ต้นไม้โค่น ต้นไม้…ล้ม ต้นไม้…พาดสายไฟ กิ่งไม้…สายไฟ กิ่งไม้หัก ตัดต้นไม้ ตัดกิ่งไม้ ตัดแต่งกิ่ง ตัดหญ้า หญ้ารก หญ้าสูง หญ้าขึ้นรก หญ้า…รก ป่ารก วัชพืช ตันไม้ ต้นกล้วย ต้นจามจุรี ต้นสัก ต้นฉำฉา ผักตบชวา ผักตบ',
      'tree, trees, branch, branches, fallen tree, overgrown, grass, weeds',
    ),
    urgent: words('ล้มขวาง ล้มทับ ขวางถนน ขวางทาง…ต้นไม้ โค่นทับ พาดสายไฟ', 'blocking…road, on power line'),
  },
  {
    id: 'water-support',
    th: 'ขอรถน้ำ',
    en: 'Water delivery',
    unit: 'permanent-secretary',
    resolveDays: 7,
    keywords: words(
      'ขาดน้ำ ขอรถมาส่ง? น้ำกินน้ำใช้ น้ำอุปโภค น้ำดื่มแจก น้ำหมดสระ บ่อ…แห้ง รถน้ำ รถบรรทุกน้ำ ขอน้ำ ขอน้ำดื่ม ขอน้ำใช้ สนับสนุนน้ำ แจกน้ำ ภัยแล้ง ขาดแคลนน้ำ ขาดน้ำใช้ ไม่มีน้ำใช้ บ่มีน้ำใช้ น้ำแห้ง บ่อแห้ง สระแห้ง ล้างถนน ฉีดน้ำล้าง',
      'water truck, water delivery, drought, need water, well is dry',
    ),
  },
  {
    id: 'broadcast',
    th: 'เสียงตามสาย',
    en: 'Village loudspeakers',
    unit: 'permanent-secretary',
    resolveDays: 7,
    keywords: words(
      'ตามสาย ประกาศตามสาย เสียงประกาศ ผู้ใหญ่ประกาศ เสียงตามสาย หอกระจายข่าว ลำโพง เสียงไร้สาย ประกาศ…ไม่ได้ยิน ประกาศ…บ่ได้ยิน เครื่องกระจายเสียง',
      'loudspeaker, loudspeakers, broadcast, public announcement',
    ),
  },
  {
    id: 'welfare',
    th: 'เบี้ยยังชีพ สวัสดิการ',
    en: 'Allowances, welfare',
    unit: 'social-welfare',
    resolveDays: 15,
    private: true,
    physical: false,
    keywords: words(
      'รับเบี้ย ขอเบี้ย บ้านผุพัง ขอช่วยเหลือ? เบี้ยคนแก่ เบี้ย…ไม่ออก เบี้ย…บ่ออก เบี้ยเลี้ยงคนชรา รถเข็นผู้ป่วย รถเข็น วีลแชร์ แพมเพิส ผู้ป่วย ผ้าอ้อมผู้ใหญ่ เงินผู้พิการ เงินคนพิการ ผู้พิการ คนชรา คนแก่? ยากจน ตกงาน? ถุงยังชีพ เตียงผู้ป่วย เบี้ยยังชีพ เบี้ยผู้สูงอายุ เบี้ยคนชรา เงินคนแก่ เงินผู้สูงอายุ เบี้ยคนพิการ เบี้ยผู้พิการ เบี้ยพิการ คนพิการ บัตรคนพิการ บัตรผู้พิการ ผู้ป่วยติดเตียง ติดเตียง เบี้ยเอดส์ เงินอุดหนุนบุตร เงินอุดหนุนเด็ก เด็กแรกเกิด สวัสดิการ บัตรสวัสดิการ ผู้สูงอายุ ผู้ยากไร้ คนไร้บ้าน ซ่อมบ้าน…ยากไร้ สงเคราะห์ เงินเดือนคนแก่ เบี้ย…ไม่เข้า เงิน…ไม่เข้า เงิน…บ่เข้า',
      'allowance, elderly allowance, disability, disabled, welfare, child support grant, bedridden, pension',
    ),
  },
  {
    id: 'tax',
    th: 'ภาษีและใบอนุญาต',
    en: 'Taxes and permits',
    unit: 'finance',
    resolveDays: 15,
    private: true,
    physical: false,
    keywords: words(
      'จดทะเบียน? จดทะเบียนร้าน แจ้งภาษี ชำระภาษี จ่ายภาษี เปิดร้าน ขายอาหาร? ขายของในตลาด? แผงลอย ภาษี ภาษีที่ดิน ภาษีป้าย ภาษีโรงเรือน ใบอนุญาต ต่อใบอนุญาต ขอใบอนุญาต ใบเสร็จ ค่าธรรมเนียม ทะเบียนพาณิชย์ จดทะเบียนพาณิชย์ ประเมินภาษี ใบแจ้งหนี้',
      'tax, taxes, land tax, permit, permits, licence, license, business registration, fee',
    ),
  },
  {
    id: 'other',
    th: 'เรื่องอื่น\u00A0ๆ',
    en: 'Something else',
    unit: 'permanent-secretary',
    resolveDays: 7,
    physical: false,
    keywords: { th: [], en: [] },
  },
]

export const banTomCategories: Category[] = rows.map((row) => ({
  private: false,
  physical: true,
  ...row,
  acknowledgeDays: 3,
  draft: true,
  source: 'แนวปฏิบัติทั่วไปของเทศบาลตำบล รอเทศบาลยืนยันหน่วยงานและจำนวนวัน',
}))
