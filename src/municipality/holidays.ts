import { z } from 'zod'

/**
 * Official holidays (วันหยุดราชการ) for calendar years 2566–2570, with the last quarter of 2565 that fiscal
 * year 2566 begins in.
 *
 * The list is the government's, not the private sector's: National Labour Day (1 May) is absent because
 * municipal offices are open, and the Royal Ploughing Ceremony is present because they are closed. The Royal
 * Household sets that day each year, so a year without an announcement has none. Substitution days are
 * data, not a rule: the Cabinet has moved and merged them (2 January 2567 became 29 December 2566).
 */
export const Holiday = z.object({
  day: z.iso.date(),
  nameTh: z.string().min(1),
  nameEn: z.string().min(1),
  /** `draft` days already count in every deadline; an official confirms or removes them in the console. */
  status: z.enum(['official', 'draft']),
  source: z.string().min(1),
})
export type Holiday = z.infer<typeof Holiday>

type Name = readonly [th: string, en: string]
const NAMES = {
  newYear: ['วันขึ้นปีใหม่', "New Year's Day"],
  makha: ['วันมาฆบูชา', 'Makha Bucha Day'],
  chakri: ['วันจักรี', 'Chakri Memorial Day'],
  songkran: ['วันสงกรานต์', 'Songkran Festival'],
  coronation: ['วันฉัตรมงคล', 'Coronation Day'],
  ploughing: ['วันพืชมงคล', 'Royal Ploughing Ceremony'],
  visakha: ['วันวิสาขบูชา', 'Visakha Bucha Day'],
  queen: ['วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี', "H.M. Queen Suthida's Birthday"],
  asalha: ['วันอาสาฬหบูชา', 'Asalha Bucha Day'],
  lent: ['วันเข้าพรรษา', 'Buddhist Lent Day'],
  king: ['วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว', "H.M. the King's Birthday"],
  mother: ['วันแม่แห่งชาติ', "Mother's Day"],
  navamindra: ['วันนวมินทรมหาราช', 'Navamindra Maharaj Day'],
  chulalongkorn: ['วันปิยมหาราช', 'Chulalongkorn Day'],
  father: ['วันชาติและวันพ่อแห่งชาติ', "National Day and Father's Day"],
  constitution: ['วันรัฐธรรมนูญ', 'Constitution Day'],
  newYearEve: ['วันสิ้นปี', "New Year's Eve"],
  special: ['วันหยุดราชการเพิ่มเป็นกรณีพิเศษ', 'Special government holiday'],
} satisfies Record<string, Name>
type Key = keyof typeof NAMES

const FIXED: readonly [day: string, Key][] = [
  ['01-01', 'newYear'],
  ['04-06', 'chakri'],
  ['04-13', 'songkran'],
  ['04-14', 'songkran'],
  ['04-15', 'songkran'],
  ['05-04', 'coronation'],
  ['06-03', 'queen'],
  ['07-28', 'king'],
  ['08-12', 'mother'],
  ['10-13', 'navamindra'],
  ['10-23', 'chulalongkorn'],
  ['12-05', 'father'],
  ['12-10', 'constitution'],
  ['12-31', 'newYearEve'],
]

type Year = {
  /** Feasts that follow the moon or a yearly announcement. */
  moving: Partial<Record<Key, string>>
  /** Days off instead of one that fell on a weekend. */
  instead: Partial<Record<Key, string>>
  /** Days the Cabinet gave for that year only, with the date of its resolution where known. */
  special: Record<string, string>
  announced: boolean
}
const CABINET = 'มติคณะรัฐมนตรี'
const YEARS: Record<number, Year> = {
  2022: {
    moving: {},
    instead: { chulalongkorn: '10-24', constitution: '12-12' },
    special: { '10-14': CABINET, '12-30': CABINET },
    announced: true,
  },
  2023: {
    moving: { makha: '03-06', ploughing: '05-17', visakha: '06-03', asalha: '08-01', lent: '08-02' },
    instead: {
      newYear: '01-02',
      songkran: '04-17',
      visakha: '06-05',
      mother: '08-14',
      constitution: '12-11',
      newYearEve: '12-29',
    },
    special: {
      '01-03': `${CABINET} ชดเชยวันสิ้นปี 2565`,
      '05-05': `${CABINET} 10 ม.ค. 2566`,
      '07-31': CABINET,
    },
    announced: true,
  },
  2024: {
    moving: { makha: '02-24', ploughing: '05-10', visakha: '05-22', asalha: '07-20', lent: '07-21' },
    instead: {
      makha: '02-26',
      chakri: '04-08',
      songkran: '04-16',
      coronation: '05-06',
      asalha: '07-22',
      king: '07-29',
      navamindra: '10-14',
    },
    special: { '04-12': CABINET, '12-30': `${CABINET} 24 ต.ค. 2566` },
    announced: true,
  },
  2025: {
    moving: { makha: '02-12', ploughing: '05-09', visakha: '05-11', asalha: '07-10', lent: '07-11' },
    instead: { chakri: '04-07', songkran: '04-16', coronation: '05-05', visakha: '05-12' },
    special: { '06-02': `${CABINET} 12 พ.ย. 2567`, '08-11': `${CABINET} 12 พ.ย. 2567` },
    announced: true,
  },
  2026: {
    moving: { makha: '03-03', ploughing: '05-13', visakha: '05-31', asalha: '07-29', lent: '07-30' },
    instead: { visakha: '06-01', father: '12-07' },
    special: { '01-02': `${CABINET} 12 พ.ย. 2567` },
    announced: true,
  },
  2027: {
    moving: { makha: '02-21', visakha: '05-20', asalha: '07-18', lent: '07-19' },
    instead: { makha: '02-22', asalha: '07-20', chulalongkorn: '10-25', father: '12-06' },
    special: {},
    announced: false,
  },
}

const FIRST_DAY = '2022-10-01'
const entries = (days: Partial<Record<Key, string>>) => Object.entries(days) as [Key, string][]

function holidaysOf([year, { moving, instead, special, announced }]: [string, Year]): Holiday[] {
  const status = announced ? 'official' : 'draft'
  const make = (day: string, [nameTh, nameEn]: Name, source: string): Holiday => ({
    day: `${year}-${day}`,
    nameTh,
    nameEn,
    status,
    source,
  })
  const yearly = 'วันหยุดราชการประจำปีตามมติคณะรัฐมนตรี'
  const waiting = 'ยังไม่มีประกาศของปีนี้'
  return [
    ...FIXED.map(([day, key]) => make(day, NAMES[key], announced ? yearly : `${yearly} ${waiting}`)),
    ...entries(moving).map(([key, day]) =>
      make(day, NAMES[key], announced ? `ประกาศวันหยุดราชการประจำปี` : `คำนวณตามปฏิทินจันทรคติ ${waiting}`),
    ),
    ...entries(instead).map(([key, day]) =>
      make(
        day,
        [`ชดเชย${NAMES[key][0]}`, `Substitution for ${NAMES[key][1]}`],
        announced ? CABINET : `คาดตามแนวปฏิบัติวันหยุดชดเชย ${waiting}`,
      ),
    ),
    ...Object.entries(special).map(([day, source]) => make(day, NAMES.special, source)),
  ].filter(({ day }) => day >= FIRST_DAY)
}

/** All known holidays, earliest first. */
export const holidays: readonly Holiday[] = Object.entries(YEARS)
  .flatMap(holidaysOf)
  .sort((a, b) => a.day.localeCompare(b.day))

/** The days alone, for the calendar and the deadlines. */
export const holidaySet = (list: readonly Holiday[] = holidays): ReadonlySet<string> =>
  new Set(list.map(({ day }) => day))
