import { banTom } from '../src/municipality/ban-tom.js'
import { connect } from '../src/storage/database.js'
import { createStaff } from '../src/storage/staff.js'

/** An officer in every unit who wants to hear of each case at once: the dearest setting there is. */
export async function appointOfficers(mongoUri: string): Promise<void> {
  const database = await connect(mongoUri)
  const staff = createStaff(database)
  for (const [i, { id: unit }] of banTom.units.entries()) {
    const name = `เจ้าหน้าที่ ${unit}`
    const code = await staff.invite({ name, roles: ['officer'], unit }, new Date())
    const { id } = await staff.join(code, `Uff${String(i).padStart(30, '0')}`, new Date())
    await staff.setNotify(id, 'each')
  }
  await database.close()
}
