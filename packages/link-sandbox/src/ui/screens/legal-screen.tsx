import { Screen } from '../components/screen'
import { texts } from '../texts/texts'
import styles from './legal-screen.module.css'

export function LegalScreen() {
  return (
    <Screen title={texts.legal.title}>
      {texts.legal.paragraphs.map(([title, text]) => (
        <section key={title} className={styles.section}>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.text}>{text}</p>
        </section>
      ))}
    </Screen>
  )
}
