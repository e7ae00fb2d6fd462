/** The lanes there are: one folder and one line each. */
import type { Lane } from '../words/lane.ts'
import { exportRfq } from './export-rfq/lane.ts'
import { meetingFollowup } from './meeting-followup/lane.ts'

export const lanes: readonly Lane[] = [exportRfq, meetingFollowup]
