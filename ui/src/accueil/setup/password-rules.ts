export const PASSWORD_RULES = [
  { name: 'longueur', isMet: (password: string) => password.length >= 8 },
  { name: 'minuscule', isMet: (password: string) => /[a-z]/.test(password) },
  { name: 'majuscule', isMet: (password: string) => /[A-Z]/.test(password) },
  { name: 'chiffre', isMet: (password: string) => /[0-9]/.test(password) },
  { name: 'signe', isMet: (password: string) => /[!@#$%^&*(),.?":{}|<>]/.test(password) },
] as const

export const isStrongPassword = (password: string) => PASSWORD_RULES.every((rule) => rule.isMet(password))
