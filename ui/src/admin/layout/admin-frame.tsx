import { MantineThemeProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/fr'
import { Outlet } from '@tanstack/react-router'
import { usePerson } from '@/lib/session/session-store'
import { accessOf } from './access'
import classes from './admin-frame.module.css'
import { adminTheme } from './admin-theme'
import { NotAllowed } from './not-allowed'
import { PasswordNeeded } from './password-needed'
import { SideMenu } from './side-menu'

/** Around every page of the administration: where one is, and whether one may be there. */
export function AdminFrame() {
  const person = usePerson()
  const access = accessOf(person)
  if (access === 'closed') return <NotAllowed />
  if (access === 'password') return <PasswordNeeded person={person} />
  return (
    <MantineThemeProvider theme={adminTheme}>
      <DatesProvider settings={{ locale: 'fr', firstDayOfWeek: 1 }}>
        <div className={classes.frame}>
          <SideMenu />
          <div className={classes.page}>
            <Outlet />
          </div>
        </div>
      </DatesProvider>
    </MantineThemeProvider>
  )
}
