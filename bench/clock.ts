/** Milliseconds on the machine's monotonic clock, the same in every process of the bench. */
export const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
