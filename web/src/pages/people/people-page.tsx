/** People: who works on the desk, with their roles, what they may decide, and when they last signed in. */
import { useQuery } from '@tanstack/react-query'
import { peopleInLanesQuery } from '../../api/queries.ts'
import { peopleWords as words } from '../../messages/en-home.ts'
import { Chip } from '../../parts/chip.tsx'
import { Answer, Empty, Page } from '../../parts/page.tsx'
import { showTime } from '../../parts/time.ts'

export function PeoplePage() {
  return (
    <Page title={words.title} readOnly>
      <p className="px-4 pt-3 text-ink-2 md:px-6">{words.help}</p>
      <Answer query={useQuery(peopleInLanesQuery)}>
        {({ people }) =>
          people.length === 0 ? (
            <Empty title={words.empty}>{words.help}</Empty>
          ) : (
            <ul>
              {people.map(({ name, email, roles, owns, decides, signedInAt }) => (
                <li key={email} className="border-b border-line px-4 py-3 md:px-6">
                  <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                    <h2 className="text-base font-medium break-words">{name}</h2>
                    {roles.map((role) => (
                      <Chip key={role}>{role}</Chip>
                    ))}
                  </div>
                  <p className="break-all text-ink-2">{email}</p>
                  {owns.length > 0 && <p className="break-words">{words.owns(owns.join(', '))}</p>}
                  <p className="break-words">
                    {decides.length > 0 ? words.decides(decides.join(', ')) : words.decidesNothing}
                  </p>
                  <p className="text-ink-3">
                    {signedInAt === null ? words.never : words.signedIn(showTime(signedInAt))}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  )
}
