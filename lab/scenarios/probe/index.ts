import type { Scenario } from '../../scenario.ts'
import { probeBarred } from './probe-barred.ts'
import { probeCcsInjection } from './probe-ccs-injection.ts'
import { probeCommandInjection } from './probe-command-injection.ts'
import { probeDoubtful } from './probe-doubtful.ts'
import { probeFewConnections } from './probe-few-connections.ts'
import { probeHeartbleed } from './probe-heartbleed.ts'
import { probeMended } from './probe-mended.ts'
import { probeRobot } from './probe-robot.ts'
import { probeRobotWeak } from './probe-robot-weak.ts'
import { probeTicketbleed } from './probe-ticketbleed.ts'
import { probeWithoutTls } from './probe-without-tls.ts'

/** The active probes: what they ask about as it was, and mended. */
export const probeScenarios: readonly Scenario[] = [
  probeCommandInjection,
  probeHeartbleed,
  probeCcsInjection,
  probeRobot,
  probeRobotWeak,
  probeTicketbleed,
  probeMended,
  probeDoubtful,
  probeBarred,
  probeFewConnections,
  probeWithoutTls,
]
