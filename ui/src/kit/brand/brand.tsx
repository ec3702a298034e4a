import { IconRecycle } from '@tabler/icons-react'
import classes from './brand.module.css'

/** The product's name, where there is no bar to say it. */
export function Brand() {
  return (
    <div className={classes.brand}>
      <IconRecycle size={26} stroke={2} className={classes.mark} aria-hidden />
      RecyClique
    </div>
  )
}
