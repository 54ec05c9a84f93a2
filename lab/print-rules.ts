import { describeRules } from './rules.ts'
import { scenarios } from './scenarios/index.ts'

process.stdout.write(describeRules(scenarios))
