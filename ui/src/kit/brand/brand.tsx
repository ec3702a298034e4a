import classes from './brand.module.css'

/** The product's name, where there is no bar to say it. */
export function Brand() {
  return (
    <div className={classes.brand}>
      <img src="./favicon.svg" width={30} height={30} alt="" />
      RecyClique
    </div>
  )
}
