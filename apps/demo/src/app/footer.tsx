import styles from './app.module.css'

/** The footer of every page. With the sandbox, it says that no real money moves. */
export function Footer() {
  return (
    <footer className={styles.footer}>
      {import.meta.env.VITE_SANDBOX === 'yes' && (
        <p>
          <strong>Sandbox.</strong> No real money moves. In any exchange, log in as <code>Mesh</code> with the
          password <code>Pass123</code> and the code <code>123456</code>.
        </p>
      )}
    </footer>
  )
}
