import type { FastifyHelmetOptions } from '@fastify/helmet'

/**
 * Nothing is allowed but our own files: no inline script or style, no frame around us, no request to
 * anybody else, and no address of a result in a Referer.
 */
export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'"],
      'connect-src': ["'self'"],
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  crossOriginEmbedderPolicy: false,
  frameguard: { action: 'deny' },
  // Whether a name is to be reached by HTTPS alone is for whoever runs the proxy to say.
  strictTransportSecurity: false,
}
