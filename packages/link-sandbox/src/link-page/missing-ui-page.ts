/** What the frame shows until the Link UI has been built. */
export const missingUiPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The Link UI is not built</title>
<h1>The Link UI is not built</h1>
<p>Build it once, then open Link again:</p>
<pre>pnpm --filter mesh-link-sandbox build:ui</pre>
</html>
`
