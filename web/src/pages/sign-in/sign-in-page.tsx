import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { signIn } from '../../api/actions.ts'
import { t } from '../../messages/messages.ts'
import { Button } from '../../parts/button.tsx'
import { useTitle } from '../../parts/page.tsx'

/** Opening the link signs nobody in: mail scanners open links too. Pressing the button does. */
export function SignInPage() {
  useTitle(t.signIn.title)
  // Behind the # the token reaches neither the server's log nor a proxy's; older links carry it as a search value.
  const fragment = useLocation({ select: ({ hash }) => hash })
  const search = useSearch({ from: '/sign-in' })
  const token = fragment || search.token
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const signing = useMutation({
    mutationFn: signIn,
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      // The used token leaves the address and the history of the browser.
      await navigate({ to: '/queue', search: {}, replace: true })
    },
  })
  return (
    <main className="mx-auto flex h-dvh max-w-sm flex-col items-start justify-center gap-4 p-6">
      <p className="flex items-center gap-2 font-semibold text-ink-2">
        <img src="/icon.svg" alt="" width="24" height="24" />
        {t.product}
      </p>
      <h1 className="text-xl font-semibold">{t.signIn.title}</h1>
      <p className="text-base text-ink-2">{token ? t.signIn.ready : t.signIn.noLink}</p>
      {token && (
        <Button look="main" disabled={signing.isPending} onClick={() => signing.mutate(token)}>
          {signing.isPending ? t.signIn.busy : t.signIn.button}
        </Button>
      )}
      {signing.error && (
        <p role="alert" className="rounded-md bg-bad-soft p-3 text-bad">
          {signing.error.message}
        </p>
      )}
    </main>
  )
}
