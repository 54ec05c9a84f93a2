import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

const world = withPolicy(oneServer('sts-record-alias', '127.77.22.15', { tls: soundTls }), {
  address: '127.77.22.115',
})
const { '_mta-sts.sts-record-alias.example': record = {}, ...zone } = world.zone

export const stsRecordAlias: Scenario = {
  ...world,
  zone: {
    ...zone,
    '_mta-sts.sts-record-alias.example': { CNAME: 'policies.sts-record-alias.example' },
    'policies.sts-record-alias.example': record,
  },
  about: 'The name of the record is an alias, as where a provider looks after it.',
  rules: ['S-1'],
  mutation: 'right-server.ts: texts behind an alias are not read',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['sts-absent', 'sts-policy-unavailable'],
    stages: allWell,
    proof: { sts: 'valid' },
  },
}
