import type { TargetProblem } from '../../observe/parse-target.ts'
import type { ProblemCode } from '../problem.ts'

const problems: Readonly<Record<ProblemCode, string>> = {
  'bad-request': 'The request is not understood.',
  'bad-target': 'This is not something that mail can be sent to.',
  unauthorized: 'A valid API token is needed.',
  'forbidden-scope': 'This API token does not allow that.',
  'special-purpose-address':
    'Addresses of private and other special networks are not tested from here.',
  'opted-out': 'The operator of this target asked not to be tested from here.',
  'cross-site': 'Checks can be started from this site only.',
  'not-found': 'There is nothing here.',
  'not-done': 'The check is not done yet.',
  'body-too-large': 'The request is too large.',
  'unsupported-media-type': 'The request has a type that is not understood.',
  'key-reused': 'This idempotency key was used for another request.',
  'too-many-requests': 'Too many requests from your address. Please wait a moment.',
  'queue-full': 'Too many checks are waiting. Please try again in a moment.',
  'internal-error': 'Something went wrong on our side.',
  unavailable: 'The service is stopping or its database cannot be reached.',
}

const targets: Readonly<Record<TargetProblem, string>> = {
  'target-empty': 'Please enter a domain such as example.org.',
  'target-too-long': 'This is too long for a domain name.',
  'target-web-address': 'This is a web address. Please enter only the domain, such as example.org.',
  'target-not-a-domain':
    '“{text}” is neither a domain name nor an IP address. Please enter a domain such as example.org.',
  'target-host-port': 'A host name is tested on the usual port; leave the port out.',
  'target-port': '“{text}” is not a port; a port is a number from 1 to 65535.',
  'target-several': 'Please enter one domain at a time.',
  'target-literal': '“{text}” is not an IP address.',
}

export const en = { problems, targets }
