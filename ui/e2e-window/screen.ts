import { By, Key, type WebDriver, type WebElement } from 'selenium-webdriver'

const WITHIN_MS = 10_000
/** A hand is slower than a barcode reader, which the till ignores. */
const BETWEEN_KEYS_MS = 40

/** What a person does in the window: reads headings, presses buttons, types. */
export class Screen {
  readonly driver: WebDriver

  constructor(driver: WebDriver) {
    this.driver = driver
  }

  async heading(name: string): Promise<void> {
    await this.shown(`//*[self::h1 or self::h2][${SAID}=${quoted(name)}]`)
  }

  async text(fragment: string): Promise<void> {
    await this.shown(`//body[contains(${SAID}, ${quoted(fragment)})]`)
  }

  async press(button: string): Promise<void> {
    const name = quoted(button)
    const element = await this.shown(
      `//button[not(@disabled)][@aria-label=${name} or contains(${SAID}, ${name})] | //label[${SAID}=${name}]`,
    )
    await element.click()
  }

  async fill(field: string, value: string): Promise<void> {
    const name = quoted(field)
    const element = await this.shown(
      `//input[@aria-label=${name} or @id=//label[contains(${SAID}, ${name})]/@for]`,
    )
    await element.click()
    await this.type(value)
  }

  async type(...keys: string[]): Promise<void> {
    for (const key of keys.flatMap((text) => [...text])) {
      await this.driver.actions().sendKeys(key).pause(BETWEEN_KEYS_MS).perform()
    }
  }

  async enter(): Promise<void> {
    await this.type(Key.ENTER)
  }

  /** Does something that replaces the window by another one, and goes on in that one. */
  async inNextWindow(act: () => Promise<void>): Promise<void> {
    const left = await this.driver.getWindowHandle()
    await act()
    const next = await this.until('no other window', async () => {
      const handles = await this.driver.getAllWindowHandles()
      return handles.find((handle) => handle !== left)
    })
    await this.driver.switchTo().window(next)
  }

  private shown(xpath: string): Promise<WebElement> {
    return this.until(`not on the screen: ${xpath}`, async () => {
      for (const element of await this.driver.findElements(By.xpath(xpath))) {
        if (await element.isDisplayed()) return element
      }
      return undefined
    })
  }

  /** Asks again while the screen changes under the question, which the driver reports in many ways. */
  private async until<T>(otherwise: string, find: () => Promise<T | undefined>): Promise<T> {
    let found: T | undefined
    const isFound = async () => {
      found = await find().catch(() => undefined)
      return found !== undefined
    }
    await this.driver.wait(isFound, WITHIN_MS, otherwise)
    return found as T
  }
}

/** What an element says, its unbreakable spaces (« 3,00 € ») as plain ones. */
const SAID = "normalize-space(translate(., '\u00a0\u202f', '  '))"

const quoted = (text: string): string => `"${text}"`
