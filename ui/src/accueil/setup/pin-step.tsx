import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PinPad } from '@/kit/pin-pad/pin-pad'
import { StepScreen } from './step-screen'
import type { SecretStepProps } from './step-props'
import classes from './setup.module.css'

/** Typed twice; goes on by itself when both are the same. */
export function PinStep({ secrets, changeSecrets, refused, onForward, onBack }: SecretStepProps) {
  const { t } = useTranslation('accueil')
  const [first, setFirst] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [differs, setDiffers] = useState(false)

  if (secrets.pin !== '') {
    return (
      <StepScreen
        title={t('premier.code.titre')}
        text={t('premier.code.texte')}
        focusForward
        onForward={onForward}
        onBack={onBack}
      >
        <div className={classes.chosen}>
          <IconCircleCheck size={28} aria-hidden />
          {t('premier.code.choisi')}
          <Button variant="default" onClick={() => changeSecrets({ pin: '' })}>
            {t('premier.code.changer')}
          </Button>
        </div>
      </StepScreen>
    )
  }

  const complete = (pin: string) => {
    setAttempt((count) => count + 1)
    setDiffers(first !== null && first !== pin)
    if (first === null) setFirst(pin)
    else {
      setFirst(null)
      if (first === pin) {
        changeSecrets({ pin })
        onForward()
      }
    }
  }
  const again = first !== null
  return (
    <StepScreen
      title={again ? t('premier.code.titreEncore') : t('premier.code.titre')}
      text={again ? t('premier.code.texteEncore') : t('premier.code.texte')}
      onBack={again ? () => setFirst(null) : onBack}
    >
      {differs && <ErrorNotice tone="warn">{t('premier.code.differents')}</ErrorNotice>}
      {refused['administrator.pin'] !== undefined && (
        <ErrorNotice>{refused['administrator.pin']}</ErrorNotice>
      )}
      <PinPad label={t('premier.code.pave')} attempt={attempt} onComplete={complete} />
    </StepScreen>
  )
}
