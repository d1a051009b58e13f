/** What stands in Link's place: Link itself is Mesh's, and needs a backend. */
export const LINK_PAGE = `<!doctype html>
<html lang="en">
<head>
<title>Link</title>
<meta name="color-scheme" content="light dark">
<style>
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; gap: 8px; padding: 24px; box-sizing: border-box;
    font: 400 14px/1.5 system-ui, sans-serif; text-align: center; color: CanvasText }
  h1 { margin: 0; font-size: 18px; font-weight: 600 }
  p { margin: 0 }
</style>
</head>
<body><h1>Link appears here</h1><p>Mesh hosts what is in this frame.</p></body>
</html>`
