// A certified OpenID Connect provider in a process of its own; whoever signs in by a number is told to have it as IIN. Its first argument is the
// portal's redirect address. Sends its issuer once it listens.
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

const server = createServer()
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'jiyn', client_secret: 'a secret of the tests', redirect_uris: [process.argv[2]] }],
    claims: { openid: ['sub'], profile: ['iin', 'email', 'name'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, iin: id, email: 'akim@example.kz', name: 'Әкім' }),
    }),
    pkce: { required: () => true },
    cookies: { keys: ['a key of the tests'] },
    features: { devInteractions: { enabled: true } },
  })
  server.on('request', provider.callback())
  process.send?.(issuer)
})
process.once('disconnect', () => process.exit(0))
