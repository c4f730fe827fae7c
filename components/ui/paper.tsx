import type { ReactNode } from 'react'

/** Pieces that exist only on paper. */
export function Paper({ children }: { children: ReactNode }) {
  return <div data-paper>{children}</div>
}

/** Pieces that paper does not need. */
export function Screen({ children }: { children: ReactNode }) {
  return <div data-screen>{children}</div>
}

/** Lines to sign by hand: a role and room for the signature and the name. */
export function SignatureLines({ roles }: { roles: string[] }) {
  return (
    <div data-paper className="mt-12 space-y-10">
      {roles.map((role) => (
        <div key={role} className="grid grid-cols-[1fr_8rem_1fr] items-end gap-4">
          <span>{role}</span>
          <span className="border-ink border-b" />
          <span className="border-ink border-b" />
        </div>
      ))}
    </div>
  )
}
