import classes from './big-amount.module.css'

export function BigAmount({ label, amount }: { label: string; amount: string }) {
  return (
    <p className={classes.line} role="status">
      <span>{label}</span>
      <strong>{amount}</strong>
    </p>
  )
}
