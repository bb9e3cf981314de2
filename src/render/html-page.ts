import { hash } from 'node:crypto';

import { type Html, html } from './html.ts';

/** A page as one file that needs nothing from anywhere else: no script, nothing to load, light and dark. */
export function htmlPage({ title, style, body }: { title: string; style: string; body: Html }): string {
  // The policy lets this one style in, and nothing else: what somebody wrote can do nothing even where escaping failed.
  const policy = `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'; img-src data:`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${{ html: style }}</style>
</head>
<body>
${body}
</body>
</html>
`.html;
}
